"""Pictures: decoding untrusted files in a process apart, thumbnails, formats."""
