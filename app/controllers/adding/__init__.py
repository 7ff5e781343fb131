"""Pictures that are brought: files, the clipboard, other programs' libraries; looked at first."""
