#!/bin/sh
# Whether a window can be shown here: exit 0 when there is a display.
case $(uname -s) in
Darwin | MINGW* | MSYS*) exit 0 ;;
esac
[ -z "${WAYLAND_DISPLAY:-}" ] || exit 0
case ${DISPLAY:-} in
'') exit 1 ;;
:*)
    # A left-over variable of a session that is gone has no socket any more.
    number=${DISPLAY#:}
    [ -S "/tmp/.X11-unix/X${number%%.*}" ] ;;
*) exit 0 ;;
esac
