#!/bin/bash
# Proves the packages in a bare Debian root that has no Python: install, first minute, quit, uninstall.
# usage: prove_package.sh [--suite SUITE] [--root FOLDER] [--pictures FOLDER] [--only deb|portable]    (as root)
#
# Needs root for debootstrap, chroot and namespaces, and here: debootstrap, Xvfb, xdotool, ImageMagick's
# import, openbox. The root has no network but its own loopback while the program runs.
# A root that is there already (--root) is used again; what was made for the proof is taken away.
set -euo pipefail
cd "$(dirname "$0")/.."

suite=bookworm root="" pictures=build/proof only=both
while [ $# -gt 0 ]; do
    case $1 in
    --suite) suite=$2 ;;
    --root) root=$2 ;;
    --pictures) pictures=$2 ;;
    --only) only=$2 ;;
    *) sed -n '2,4p' "$0" >&2; exit 2 ;;
    esac
    shift 2
done
[ "$(id -u)" = 0 ] || { echo "This proof needs root: it makes a Debian root and changes into it." >&2; exit 1; }
for tool in debootstrap Xvfb xdotool import openbox; do
    command -v "$tool" >/dev/null || { echo "This proof needs $tool here." >&2; exit 1; }
done

deb=$(ls -t dist/bunshin_*.deb 2>/dev/null | head -1) || true
archive=$(ls -t dist/bunshin-*-linux-*.tar.xz 2>/dev/null | head -1) || true
root=${root:-$(mktemp -d /tmp/bunshin-root.XXXXXX)}
user=person uid=47110 home=/home/person
mkdir -p "$pictures"
xvfb='' wm='' running=''

clean() {
    [ -z "$running" ] || kill "$running" 2>/dev/null || true
    [ -z "$wm" ] || kill "$wm" 2>/dev/null || true
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
    for place in tmp/.X11-unix dev/shm proc; do
        mountpoint -q "$root/$place" && umount "$root/$place"
    done
    return 0
}
trap clean EXIT

failed=0
said() { printf '%-58s %s\n' "$1" "$2"; }
holds() { # WHAT COMMAND…
    local what=$1
    shift
    if "$@"; then said "$what" yes; else said "$what" NO; failed=1; fi
}
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root DEBIAN_FRONTEND=noninteractive "$@"; }
# Without a network; as a person; in a language.
as_person() { # LANGUAGE COMMAND…
    local language=$1
    shift
    unshare --net -- sh -c 'ip link set lo up; exec "$@"' sh chroot --userspec="$uid:$uid" "$root" /usr/bin/env -i \
        PATH=/usr/bin:/bin HOME="$home" USER="$user" DISPLAY="$DISPLAY" LANG="$language" \
        XDG_RUNTIME_DIR="$home/run" sh -c 'cd; exec "$@"' sh "$@"
}

make_root() {
    [ -e "$root/etc/debian_version" ] || debootstrap --variant=minbase "$suite" "$root" >/dev/null
    mkdir -p "$root/tmp/.X11-unix" "$root/dev/shm"
    mount -t proc proc "$root/proc"
    mount -t tmpfs tmpfs "$root/dev/shm"
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
    grep -q "^$user:" "$root/etc/passwd" || inside useradd -u "$uid" -m "$user"
    rm -rf "${root:?}$home"
    install -d -o "$uid" -g "$uid" -m 700 "$root$home" "$root$home/run"
    inside apt-get -qq update
    inside apt-get -qq -y purge bunshin >/dev/null 2>&1 || true
}

make_screen() {
    local told
    told=$(mktemp)
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$told" 2>/dev/null &
    xvfb=$!
    until [ -s "$told" ]; do sleep 0.1; done
    DISPLAY=:$(cat "$told")
    rm -f "$told"
    export DISPLAY
    openbox 2>/dev/null &
    wm=$!
    sleep 0.5
}

has_window() { xdotool search --onlyvisible --name 'Bunshin' >/dev/null 2>&1; }
wait_until() { # SECONDS COMMAND…
    local left=$(($1 * 10))
    shift
    until "$@"; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || return 1
        sleep 0.1
    done
}
finds() { # STATE [PROGRAM]: how many there are, by the command line
    as_person C.UTF-8 "$program" search "state:$1" --limit 1 --json | sed -n 's/.*"total": *\([0-9]*\).*/\1/p'
}
has_finds() { [ "$(finds inbox || echo 0)" -ge 3 ]; }
is_gone() { ! kill -0 "$running" 2>/dev/null; }
shot() { import -window root "$pictures/$1.png"; }
takes_words() { # Accents and Japanese are put together by a plugin of Qt.
    pgrep -u "$uid" | sed 's|.*|/proc/&/maps|' | xargs grep -qs platforminputcontextplugin
}
left_over() { ! pgrep -u "$uid" >/dev/null; }

now_ms() { echo $(($(date +%s%N) / 1000000)); }
aside=0 # Milliseconds that this script took for itself: pauses and pictures.
apart() { # COMMAND…
    local since
    since=$(now_ms)
    "$@"
    aside=$((aside + $(now_ms) - since))
}
seconds_since() { awk "BEGIN { printf \"%.2f\", ($(now_ms) - $1) / 1000 }"; }
has_kept() { [ "$(finds kept || echo 0)" -ge 1 ]; }
has_guide() { xdotool search --onlyvisible --name '^(Guide|ガイド)$' >/dev/null 2>&1; }
has_no_guide() { ! has_guide; }

first_minute() { # NAME LANGUAGE
    local begun status
    begun=$(now_ms) aside=0
    as_person "$2" "$program" >"$pictures/$1.log" 2>&1 &
    running=$!
    holds "$1: the window is there" wait_until 20 has_window
    said "$1: seconds until it was" "$(seconds_since "$begun")"
    holds "$1: it takes words as the system puts them together" takes_words
    apart sleep 2
    apart shot "$1-welcome"
    xdotool key --delay 150 Tab Tab Return # Look around
    holds "$1: first finds in the inbox" wait_until 40 has_finds
    apart sleep 3
    apart shot "$1-inbox"
    xdotool key p
    holds "$1: one is kept" wait_until 20 has_kept
    said "$1: seconds from the start to the first kept" "$(seconds_since "$begun")"
    said "$1: of them this script's pauses and pictures" "$(awk "BEGIN { printf \"%.2f\", $aside / 1000 }")"
    xdotool key p
    sleep 2
    shot "$1-kept"
    xdotool key F1
    holds "$1: F1 opens the guide" wait_until 20 has_guide
    sleep 2
    shot "$1-guide"
    xdotool key Escape
    holds "$1: and Escape closes it" wait_until 10 has_no_guide
    xdotool key ctrl+q
    holds "$1: it quits by Ctrl+Q" wait_until 20 is_gone
    status=0
    wait "$running" || status=$?
    running=''
    holds "$1: exit code 0" test "$status" = 0
    holds "$1: nothing is left running" wait_until 5 left_over
    holds "$1: two are kept" test "$(finds kept)" = 2
    holds "$1: no maker of ours numbered the computer" test ! -e "$root$home/.cache/Microsoft"
    holds "$1: it said nothing on the way" test ! -s "$pictures/$1.log"
}

# The same package under an older number: what an upgrade starts from.
make_older() {
    local folder
    folder=$(mktemp -d)
    dpkg-deb -R "$deb" "$folder"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$folder/DEBIAN/control"
    dpkg-deb --root-owner-group -Znone --build "$folder" "$root/tmp/older.deb" >/dev/null
    rm -rf "$folder"
}
version_inside() { inside dpkg-query -W -f '${Version}' bunshin; }
has_entries() { [ -n "$(entries)" ]; }
has_no_entries() { [ -z "$(entries)" ]; }
entries() { # What the system's menus and file managers would still show of it.
    find "$root/usr/share/applications" "$root/usr/share/icons" "$root/usr/share/mime" "$root/usr/share/metainfo" \
        "$root/etc/xdg/autostart" -iname '*bunshin*' 2>/dev/null || true
}

prove_deb() {
    make_older
    inside apt-get -qq -y install --no-install-recommends /tmp/older.deb >"$pictures/apt.log" 2>&1
    rm "$root/tmp/older.deb"
    holds "deb: an older one is installed" test "$(version_inside)" = 0.0.1
    program=bunshin
    as_person C.UTF-8 bunshin import /usr/lib/bunshin/_internal/resources/sample/pictures >/dev/null 2>&1
    holds "deb: with 189 pictures" test "$(finds kept)" = 189
    cp "$deb" "$root/tmp/bunshin.deb"
    inside apt-get -qq -y install --no-install-recommends /tmp/bunshin.deb >"$pictures/apt.log" 2>&1
    rm "$root/tmp/bunshin.deb"
    holds "deb: upgraded" test "$(version_inside)" != 0.0.1
    holds "deb: the upgrade keeps the 189" test "$(finds kept)" = 189
    rm -rf "${root:?}$home/.local" "$root$home/.config"
    holds "deb: menu, icons and types are there" has_entries
    holds "deb: installed, its dependencies found" test -x "$root/usr/bin/bunshin"
    holds "deb: the root has no Python" no_python
    program=bunshin
    first_minute deb C.UTF-8
    holds "deb: doctor finds all well" as_person C.UTF-8 bunshin doctor >/dev/null
    inside apt-get -qq -y install --no-install-recommends fonts-vlgothic locales >/dev/null 2>&1
    inside localedef -i ja_JP -f UTF-8 ja_JP.UTF-8 # Qt says so where a language has no locale.
    rm -rf "${root:?}$home/.local" "$root$home/.config"
    first_minute deb-ja ja_JP.UTF-8
    inside apt-get -qq -y remove bunshin >/dev/null 2>&1
    holds "deb: removed" test ! -e "$root/usr/lib/bunshin"
    holds "deb: menu, icons and types are gone" has_no_entries
    holds "deb: the library is still there" test -s "$root$home/.local/share/bunshin/library/library.sqlite"
    inside dpkg --purge bunshin >/dev/null 2>&1 # Without files of its own to keep, it is gone already.
    holds "deb: also after purge" test -s "$root$home/.local/share/bunshin/library/library.sqlite"
    holds "deb: and the settings" test -s "$root$home/.config/bunshin/settings.json"
}

no_python() {
    ! inside sh -c 'command -v python3 || command -v python' >/dev/null &&
        ! inside dpkg -l 'python3*' 2>/dev/null | grep -q '^ii'
}

prove_portable() {
    rm -rf "$root$home/.local" "$root$home/.config"
    tar -C "$root$home" -xf "$archive"
    chown -R "$uid:$uid" "$root$home"
    program=$home/$(basename "$archive" .tar.xz)/bunshin
    first_minute portable C.UTF-8
    holds "portable: everything lies in data beside it" test -s "$root$(dirname "$program")/data/library/library.sqlite"
    holds "portable: nothing of it in the home" no_trace
    inside apt-get -qq -y autoremove --purge >/dev/null 2>&1
    local told=0
    as_person C.UTF-8 "$program" >"$pictures/missing.log" 2>&1 || told=$?
    holds "portable: without the system's libraries one sentence" test "$told" = 1 -a "$(wc -l <"$pictures/missing.log")" = 1
    said "portable: which says" "$(cat "$pictures/missing.log")"
}

no_trace() { [ ! -e "$root$home/.local/share/bunshin" ] && [ ! -e "$root$home/.config/bunshin" ]; }

ls -sh ${deb:+"$deb"} ${archive:+"$archive"}
echo "in Debian $suite ($root)"
make_screen
make_root
[ "$only" = portable ] || prove_deb
[ "$only" = deb ] || prove_portable
exit "$failed"
