#!/bin/sh
# Sets Fyrvakt up and starts it:  sh installer/run.sh [what main.py takes]
#
#     sh installer/run.sh                  the window, on your own data
#     sh installer/run.sh --example        the window, on an example municipality
#     sh installer/run.sh --help           what else there is
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/installer/setup.sh"

# Whether these words open the window, rather than run a command in the terminal.
opens_window() {
    while [ $# -gt 0 ]; do
        case $1 in
            --home | --language) [ $# -lt 2 ] || shift ;;
            --home=* | --language=* | --example | --quit-when-shown | --in-tray) ;;
            *) return 1 ;;
        esac
        shift
    done
    [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}${QT_QPA_PLATFORM-}" ]
}

set_up run
if [ -n "$missing_libraries" ] && opens_window "$@"; then
    exit 3
fi
exec "$venv/bin/python" "$root/main.py" "$@"
