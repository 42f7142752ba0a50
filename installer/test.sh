#!/bin/sh
# Sets Fyrvakt up and runs every check and test:  sh installer/test.sh [what pytest takes]
#
# Ends with 0 when all is well, 1 when a check or test failed, 3 when set-up was not possible.
# Without Java the veraPDF tests cannot run. That is said at the end, and is a failure where
# FYRVAKT_VERAPDF=required is set.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/installer/setup.sh"

set_up test
cd "$root"

passed=
failed=
QT_QPA_PLATFORM=offscreen
export QT_QPA_PLATFORM

check() {
    name=$1
    shift
    printf '\n== %s\n' "$name"
    if "$@"; then
        passed="$passed, $name"
    else
        failed="$failed, $name"
    fi
}

FYRVAKT_VERAPDF_COUNT=$(mktemp "${TMPDIR:-/tmp}/fyrvakt-test.XXXXXX")
export FYRVAKT_VERAPDF_COUNT
trap 'rm -f "$FYRVAKT_VERAPDF_COUNT"' EXIT

run() { "$venv/bin/python" -m "$@"; }

# Scripts in .venv/bin name its path; asked this way, the folder may have been moved.
lint_imports() {
    "$venv/bin/python" -c 'from importlinter.cli import lint_imports_command as main; main()'
}

check 'ruff check' run ruff check .
check 'ruff format' run ruff format --check .
check 'mypy' run mypy
check 'import contracts' lint_imports
check 'pytest' run pytest -q -n auto -p tests.verapdf_count "$@"

printf '\n== Summary\n'
[ -z "$passed" ] || printf 'Passed: %s\n' "${passed#, }"
if ! java -version >/dev/null 2>&1; then
    verapdf='NOT RUN: there is no Java on this computer (sudo apt-get install -y default-jre-headless)'
elif grep -q '^skipped [1-9]' "$FYRVAKT_VERAPDF_COUNT"; then
    verapdf="NOT ALL RUN: $(tr '\n' ' ' <"$FYRVAKT_VERAPDF_COUNT")"
else
    verapdf=
fi
if [ -n "$verapdf" ]; then
    printf 'veraPDF tests %s\n' "$verapdf"
    [ "${FYRVAKT_VERAPDF-}" != required ] || failed="$failed, veraPDF"
else
    printf 'veraPDF tests: %s\n' "$(tr '\n' ' ' <"$FYRVAKT_VERAPDF_COUNT")"
fi
if [ -n "$missing" ]; then
    printf 'Missing on this computer, so some tests could not pass: %s\n' "$missing"
fi
if [ -n "$failed" ]; then
    printf 'FAILED: %s\n' "${failed#, }"
    exit 1
fi
printf 'Everything that was run passed.\n'
