#!/bin/sh
# Builds the packages: dist/bunshin_VERSION_ARCH.deb and dist/bunshin-VERSION-linux-MACHINE.tar.xz.
# usage: package.sh [build|deb|portable]…     (nothing: all three; run it by `make package`)
# XZ_LEVEL=-1 packs the archive ten times as fast and larger.
# An environment of its own, .venv-package, so that nothing of the development travels along.
set -eu
cd "$(dirname "$0")/.."

PYTHON=${PYTHON:-python3}
VENV=.venv-package
BUILT=build/package/bunshin
ICONS=build/icons
VERSION=$(sed -n 's/^VERSION = "\(.*\)"$/\1/p' models/program.py)
MACHINE=$(uname -m)

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# What the program asks for, but OpenCV without windows of its own (it would bring another Qt) and
# ONNX Runtime for the processor (NVIDIA's part is 260 MB and needs 1.6 GB more to do anything).
requirements() {
    "$PYTHON" - <<'PY'
import tomllib
with open("pyproject.toml", "rb") as file:
    asked = tomllib.load(file)["project"]["dependencies"]
for each in asked:
    if not each.startswith("onnxruntime"):
        print(each.replace("opencv-python", "opencv-python-headless"))
print("onnxruntime>=1.22")
print("pyinstaller>=6.10")
PY
}

make_environment() {
    key=$(requirements | cksum | tr ' ' '-')
    [ "$(cat "$VENV/.set-up" 2>/dev/null)" != "$key" ] || return 0
    say "Making $VENV"
    rm -rf "$VENV"
    "$PYTHON" -m venv "$VENV"
    # annoy is compiled: for every processor that the other parts run on, not for this one.
    case $MACHINE in
    x86_64) export ANNOY_COMPILER_ARGS="-D_CRT_SECURE_NO_WARNINGS,-fpermissive,-march=x86-64-v2,-O3,-ffast-math,-fno-associative-math,-DANNOYLIB_MULTITHREADED_BUILD,-std=c++14" ;;
    esac
    requirements >build/requirements-package.txt
    # A wheel that pip kept may have been compiled for this processor only.
    "$VENV/bin/python" -m pip install -qq --disable-pip-version-check --no-cache-dir \
        -r build/requirements-package.txt </dev/null
    printf '%s' "$key" >"$VENV/.set-up"
}

make_resources() {
    for source in resources/i18n/*.ts; do
        compiled=${source%.ts}.qm
        if [ ! -e "$compiled" ] || [ "$source" -nt "$compiled" ]; then
            "$VENV/bin/pyside6-lrelease" -silent "$source" -qm "$compiled"
        fi
    done
    for net in efficientnet-lite0 yunet-2023mar; do
        [ -e "resources/nets/$net.onnx" ] || fail "The default nets are not made yet: run make run or make test first."
    done
    "$VENV/bin/python" packaging/make_icons.py "$ICONS"
}

build() {
    mkdir -p build dist
    make_environment
    make_resources
    say "Freezing the program"
    "$VENV/bin/pyinstaller" --noconfirm --log-level ERROR --distpath build/package \
        --workpath build/pyinstaller packaging/pyinstaller/bunshin.spec
    packaging/pyinstaller/slim.sh "$BUILT"
    "$VENV/bin/python" packaging/licences.py build/LICENCES.txt
    "$VENV/bin/python" packaging/prove_parts.py "$BUILT/bunshin"
    say "$BUILT: $(du -sm "$BUILT" | cut -f1) MB"
}

portable() {
    name=bunshin-$VERSION-linux-$MACHINE
    rm -rf "build/$name"
    cp -a "$BUILT" "build/$name"
    cp build/LICENCES.txt packaging/portable/README.txt "build/$name/"
    cp packaging/bunshin.desktop "$ICONS/hicolor/scalable/apps/bunshin.svg" "build/$name/"
    : >"build/$name/portable"
    say "Packing dist/$name.tar.xz"
    tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}" \
        -C build -cf - "$name" | xz -T0 "${XZ_LEVEL:--6}" >"dist/$name.tar.xz"
    rm -rf "build/$name"
}

case ${1:-} in
'') set -- build deb portable ;;
esac
for step in "$@"; do
    case $step in
    build | portable) "$step" ;;
    deb) packaging/debian/make_deb.sh "$BUILT" "$ICONS" "$VERSION" ;;
    *) fail "usage: packaging/package.sh [build|deb|portable]…" ;;
    esac
done
ls -l dist
