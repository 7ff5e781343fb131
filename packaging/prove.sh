#!/bin/sh
# Builds both packages and proves them: for a machine of continuous integration (docs/packaging.md).
# usage: prove.sh [arguments of prove_package.sh]     (as root, on Debian 12 or newer)
set -eu
cd "$(dirname "$0")/.."
make package
lintian --allow-root --fail-on error,warning dist/bunshin_*.deb
exec packaging/prove_package.sh "$@"
