# Sets Fyrvakt up; read in by run.sh and test.sh, which give `root`.
#
# Everything said here goes to stderr: stdout belongs to the program that is started afterwards.
# Python 3.11 or newer has to be there. All else is fetched where that is allowed (as root, or by
# sudo without a password); otherwise the exact line to run is printed.

PATH=${PATH:-/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin}
export PATH

venv=$root/.venv
missing=
missing_libraries=

say() { printf '%s\n' "$*" >&2; }

# The libraries that Qt opens itself, each beside the Debian or Ubuntu package that holds it.
qt_libraries='
libglib-2.0.so.0 libglib2.0-0
libEGL.so.1 libegl1
libGL.so.1 libgl1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libxkbcommon.so.0 libxkbcommon0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
libcups.so.2 libcups2
'

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

can_make_environments() {
    "$1" -c 'import ensurepip, venv' >/dev/null 2>&1
}

find_python() {
    found=
    for name in python3.13 python3.12 python3.11 python3.14 python3; do
        command -v "$name" >/dev/null 2>&1 && is_new_enough "$name" || continue
        found=${found:-$name}
        if can_make_environments "$name"; then
            found=$name
            break
        fi
    done
    if [ -z "$found" ]; then
        say 'Fyrvakt needs Python 3.11 or newer, and none was found. On Debian and Ubuntu, run:'
        say '    sudo apt-get install -y python3 python3-venv'
        exit 3
    fi
    python=$(command -v "$found")
}

minor_version() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null; }

venv_package() {
    version=$(minor_version "$python")
    if [ "$(minor_version /usr/bin/python3)" = "$version" ]; then
        echo python3-venv
    else
        echo "python$version-venv"
    fi
}

missing_qt_packages() {
    [ "$(uname -s)" = Linux ] || return 0
    printf '%s' "$qt_libraries" | "$python" -c '
import sys
for line in sys.stdin:
    if line.strip():
        library, package = line.split()
        try:
            import ctypes
            ctypes.CDLL(library)
        except (ImportError, OSError):
            print(package)
' | tr '\n' ' '
}

# Prints the packages that are not there; $1 is "run" or "test".
missing_packages() {
    can_make_environments "$python" || venv_package
    missing_qt_packages
    [ "$1" = test ] || return 0
    java -version >/dev/null 2>&1 || echo default-jre-headless
    command -v pdftotext >/dev/null 2>&1 || echo poppler-utils
}

# Sets `as_root` to what lets apt-get install; false where nothing does.
may_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    as_root=
    [ "$(id -u)" -ne 0 ] || return 0
    as_root='sudo -n'
    sudo -n true >/dev/null 2>&1
}

apt_get() {
    $as_root env DEBIAN_FRONTEND=noninteractive PATH="$PATH" \
        apt-get -q -y -o Dpkg::Use-Pty=0 "$@" </dev/null >&2
}

install_packages() {
    say "Installing from the system's package sources: $*"
    apt_get update || say 'The package lists could not be refreshed; trying with those at hand.'
    apt_get install --no-install-recommends "$@"
}

set_up_system() {
    missing=$(missing_packages "$1" | tr '\n' ' ')
    missing=${missing% }
    [ -n "${missing# }" ] || return 0
    # One word per package is meant here and below.
    # shellcheck disable=SC2086
    if may_install && install_packages $missing; then
        missing=$(missing_packages "$1" | tr '\n' ' ')
        missing=${missing% }
        [ -n "${missing# }" ] || return 0
    fi
    say 'Something is missing on this computer. On Debian and Ubuntu, run this line, then try again:'
    say "    sudo apt-get update && sudo apt-get install -y $missing"
    missing_libraries=$(missing_qt_packages)
    can_make_environments "$python" || exit 3
}

fingerprint() {
    { "$python" -V 2>&1; cat "$1"; } | cksum
}

environment_works() {
    [ -x "$venv/bin/python" ] && is_new_enough "$venv/bin/python" &&
        "$venv/bin/python" -c 'import pip' >/dev/null 2>&1
}

install_requirements() {
    "$venv/bin/python" -m pip install --disable-pip-version-check --no-input -q \
        --require-hashes --only-binary :all: -r "$1" >&2
}

# Fills .venv from the hash-pinned list for $1 ("run" or "test"), unless it holds that already.
set_up_environment() {
    list=$root/installer/requirements.txt
    [ "$1" = run ] || list=$root/installer/requirements-dev.txt
    stamp=$venv/fyrvakt-$1.stamp
    wanted=$(fingerprint "$list")
    if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && environment_works; then
        return 0
    fi
    say "Setting Fyrvakt up in $venv. This takes a minute the first time."
    rm -f "$stamp"
    environment_works || "$python" -m venv --clear "$venv" >&2
    if ! install_requirements "$list"; then
        say 'Fyrvakt could not be set up: its parts could not be fetched, or are not the ones expected.'
        say 'Check the network connection, and try again. Nothing else was changed.'
        exit 3
    fi
    "$venv/bin/python" -m compileall -q "$root/main.py" "$root/core" "$root/ui" >/dev/null || :
    printf '%s\n' "$wanted" >"$stamp"
    # The list for tests holds the very versions of the list for running.
    [ "$1" = run ] || fingerprint "$root/installer/requirements.txt" >"$venv/fyrvakt-run.stamp"
}

set_up() {
    find_python
    set_up_system "$1"
    set_up_environment "$1"
}
