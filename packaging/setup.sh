#!/bin/sh
# Prepares this checkout: system libraries, virtual environment, translations, the default nets.
# usage: setup.sh run|test|gpu     (PYTHON and VENV choose another interpreter and environment)
# A stamp keyed on pyproject.toml and on this file makes every later call return at once.
set -eu
cd "$(dirname "$0")/.."

mode=${1:-run}
PYTHON=${PYTHON:-python3}
VENV=${VENV:-.venv}

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

key() { cat pyproject.toml packaging/setup.sh | cksum | tr ' ' '-'; }
# What was set up for the tests is enough to run.
stamped() {
    for name in "$@"; do
        [ "$(cat "$VENV/.set-up-$name" 2>/dev/null)" = "$(key)" ] && return 0
    done
    return 1
}

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for candidate in "$PYTHON" python3.13 python3.12 python3.11; do
        if is_new_enough "$candidate"; then PYTHON=$candidate; return; fi
    done
    fail "Bunshin needs Python 3.11 or newer; install it, or name one: make run PYTHON=/path/to/python3."
}

has_library() { printf '%s\n' "$libraries" | grep -q "$1"; }

# library:package, so that nothing is installed that is there under another package's name.
QT_LIBRARIES="libGL.so.1:libgl1 libEGL.so.1:libegl1 libxkbcommon.so.0:libxkbcommon0
    libfontconfig.so.1:libfontconfig1 libglib-2.0.so.0:libglib2.0-0 libdbus-1.so.3:libdbus-1-3"
WINDOW_LIBRARIES="libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4
    libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-image.so.0:libxcb-image0
    libxcb-render-util.so.0:libxcb-render-util0 libxcb-randr.so.0:libxcb-randr0
    libxcb-shape.so.0:libxcb-shape0 libxcb-sync.so.1:libxcb-sync1
    libxcb-xfixes.so.0:libxcb-xfixes0 libxcb-xkb.so.1:libxcb-xkb1
    libxkbcommon-x11.so.0:libxkbcommon-x11-0 libX11-xcb.so.1:libx11-xcb1
    libwayland-cursor.so.0:libwayland-cursor0"

missing_of() {
    for pair in $1; do
        has_library "${pair%%:*}" || printf ' %s' "${pair##*:}"
    done
}

needed_packages() {
    libraries=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
    missing_of "$QT_LIBRARIES"
    "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null || printf ' python3-venv'
    # annoy comes as source only.
    command -v g++ >/dev/null || printf ' g++'
    "$PYTHON" -c 'import os, sys, sysconfig
sys.exit(not os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")))' ||
        printf ' python3-dev'
}

wanted_packages() {
    missing_of "$WINDOW_LIBRARIES"
    if ! command -v fc-list >/dev/null || [ -z "$(fc-list :lang=ja | head -1)" ]; then
        printf ' fontconfig fonts-noto-cjk'
    fi
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

can_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

# Another apt may be at work, such as the nightly upgrade.
WAIT="-o DPkg::Lock::Timeout=300"
apt_install() {
    # shellcheck disable=SC2086
    as_root apt-get $WAIT update -qq </dev/null
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get $WAIT install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}

install_system_packages() {
    [ "$(uname -s)" = Linux ] || return 0
    needed=$(needed_packages)
    libraries=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
    wanted=$(wanted_packages)
    [ -n "$needed$wanted" ] || return 0
    if can_install; then
        say "Installing system packages:$needed$wanted"
        # shellcheck disable=SC2086
        apt_install $needed $wanted || fail "These packages could not be installed; install them and try again:$needed$wanted"
        return 0
    fi
    [ -z "$needed" ] || fail "Please install these packages first (apt install):$needed$wanted"
    say "The window may need these packages (apt install):$wanted"
}

make_environment() {
    if ! "$VENV/bin/python" -c '' 2>/dev/null; then
        say "Making the virtual environment $VENV with $("$PYTHON" --version)"
        rm -rf "$VENV"
        "$PYTHON" -m venv "$VENV"
    fi
}

install_requirements() {
    say "Installing what Bunshin is built on into $VENV (a few minutes the first time)"
    # Not -march=native, annoy's default: pip keeps the built wheel, and it would follow a shared
    # home or an image to a processor that cannot run it.
    case $(uname -m) in
    x86_64) export ANNOY_COMPILER_ARGS="-D_CRT_SECURE_NO_WARNINGS,-fpermissive,-march=x86-64-v2,-O3,-ffast-math,-fno-associative-math,-DANNOYLIB_MULTITHREADED_BUILD,-std=c++14" ;;
    esac
    "$VENV/bin/python" -m pip install -qq --disable-pip-version-check -e "$1" </dev/null
    # onnxruntime would overwrite onnxruntime-gpu file by file, and pip sees no conflict.
    if [ "$(uname -s)" != Darwin ] &&
        "$VENV/bin/python" -m pip show -q onnxruntime >/dev/null 2>&1; then
        say "onnxruntime lies over onnxruntime-gpu; putting the right one back"
        "$VENV/bin/python" -m pip uninstall -qq -y onnxruntime onnxruntime-gpu </dev/null
        "$VENV/bin/python" -m pip install -qq --disable-pip-version-check -e "$1" </dev/null
    fi
}

compile_translations() {
    for source in resources/i18n/*.ts; do
        [ -e "$source" ] || continue
        compiled=${source%.ts}.qm
        if [ ! -e "$compiled" ] || [ "$source" -nt "$compiled" ]; then
            "$VENV/bin/pyside6-lrelease" -silent "$source" -qm "$compiled"
        fi
    done
}

make_default_nets() {
    [ -e resources/nets/efficientnet-lite0.onnx ] && [ -e resources/nets/yunet-2023mar.onnx ] && return 0
    say "Making the default nets"
    "$VENV/bin/python" packaging/fetch_default_nets.py </dev/null
}

# A program of its own under the GPL, which Bunshin runs and never imports: never inside $VENV.
# The tests run it; those that need it are left out, and say so, where it cannot be had.
make_gallery_dl() {
    place=.venv-gallery-dl
    [ -x "$place/bin/gallery-dl" ] && return 0
    say "Installing gallery-dl into $place, for the tests"
    if ! { "$PYTHON" -m venv "$place" &&
        "$place/bin/python" -m pip install -qq --disable-pip-version-check 'gallery-dl>=1.32.18,<2' </dev/null; }; then
        rm -rf "$place"
        say "gallery-dl could not be installed: the tests that run it will be skipped"
    fi
}

set_up() {
    find_python
    install_system_packages
    make_environment
    install_requirements "$1"
    [ "$mode" != test ] || make_gallery_dl
    key >"$VENV/.set-up-$mode"
}

case $mode in
run) stamped run test gpu || set_up . ;;
test) stamped test || set_up '.[dev]' ;;
gpu) stamped gpu || set_up '.[dev,gpu]' ;;
*) fail "usage: packaging/setup.sh run|test|gpu" ;;
esac
compile_translations
make_default_nets
