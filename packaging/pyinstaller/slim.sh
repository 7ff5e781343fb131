#!/bin/sh
# Takes out of the built libraries what only a debugger reads, where that is a good part of them.
# usage: slim.sh FOLDER       (some wheels are not stripped: numkong's library is ten times as large)
set -eu
copy=$(mktemp)
trap 'rm -f "$copy"' EXIT
find "$1" -type f -name '*.so*' | while read -r file; do
    cp "$file" "$copy"
    strip --strip-debug "$copy" 2>/dev/null || continue
    # Elsewhere it is not worth touching what others built and tried.
    if [ $(($(stat -c %s "$copy") * 100)) -lt $(($(stat -c %s "$file") * 85)) ]; then
        cat "$copy" >"$file"
    fi
done
