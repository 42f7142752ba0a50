"""The words for every reason that a file was not taken for an export: what it is, what to do."""

from __future__ import annotations

from collections.abc import Mapping

from core.language import N_

Words = tuple[str, str, str]
CHOOSE = N_("Choose another file")
AGAIN = N_("Try again")

_FETCH = N_("Fetch a new one in Instagram under “Download your information”, as JSON.")
_FETCH_AGAIN = N_("Fetch it from the platform again, and choose the new file.")

EXPORT: Mapping[str, Words] = {
    "unknown": (N_("{file} is not an export that Fyrvakt knows."), _FETCH, CHOOSE),
    "other_platform": (
        N_("This is an export from {platform}. Fyrvakt reads exports from Instagram so far."),
        _FETCH,
        CHOOSE,
    ),
    "html_export": (
        N_("This export is made of web pages (HTML), which Fyrvakt cannot read."),
        N_("Ask the platform for the export again, and choose the format JSON."),
        CHOOSE,
    ),
    "text_file": (N_("{file} is a text file, not an export."), _FETCH, CHOOSE),
    "no_posts": (
        N_("This is from {platform}, but there are no posts in it."),
        N_("If the export came in several parts, choose all of them at once."),
        CHOOSE,
    ),
    "empty": (N_("{file} is empty."), _FETCH, CHOOSE),
    "missing": (
        N_("{file} is not there any more."),
        N_("See whether it was moved or renamed."),
        CHOOSE,
    ),
    "unreadable": (
        N_("{file} cannot be opened."),
        N_("See that the disk is there and that you may read the file."),
        AGAIN,
    ),
    "broken_zip": (
        N_("{file} is damaged, or was not downloaded to the end."),
        _FETCH_AGAIN,
        CHOOSE,
    ),
    "broken_json": (N_("{file} is damaged and cannot be read."), _FETCH_AGAIN, CHOOSE),
    "locked_zip": (
        N_("{file} is locked with a password."),
        N_("Unpack it yourself, and choose the folder."),
        CHOOSE,
    ),
    "unsafe_zip": (
        N_("{file} is packed in a way that no platform packs its exports."),
        _FETCH_AGAIN,
        CHOOSE,
    ),
    "zip_in_zip": (
        N_("{file} holds other zip files."),
        N_("Unpack it, and choose the zip files inside."),
        CHOOSE,
    ),
    "too_many_files": (N_("There are too many files in {file}."), _FETCH_AGAIN, CHOOSE),
    "too_big": (N_("{file} is too big to be an export of posts."), _FETCH_AGAIN, CHOOSE),
}
