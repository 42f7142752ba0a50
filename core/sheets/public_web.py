"""The public list for the website: as a page of its own, as a piece to paste, and as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from core.dates import full_date
from core.language import _, current
from core.sheets.public import PublicAccount, PublicList, intro, title

_TAGS = {"nb": "nb", "nn": "nn", "sv": "sv", "en": "en"}
_WEB = ("https://", "http://")

_STYLE = """
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #14222c; background: #fff;
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.25; } h2 { font-size: 1.25rem; margin-top: 2rem; }
ul { list-style: none; padding: 0; } li { border-top: 1px solid #d3dce1; padding: .75rem 0; }
li p { margin: .25rem 0 0; overflow-wrap: anywhere; } a { color: #0b5c7f; }
a:focus-visible { outline: 3px solid #14222c; outline-offset: 2px; }
.platform { color: #465661; } footer { margin-top: 2rem; color: #465661; }
"""


def public_html(found: PublicList) -> str:
    """A whole page that needs nothing else: no script, no font, no picture from elsewhere."""
    heading = escape(title())
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{_TAGS[current()]}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{heading}, {escape(found.head.municipality)}</title>\n"
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{heading}</h1>\n"
        f"{public_fragment(found)}</main>\n</body>\n</html>\n"
    )


def public_fragment(found: PublicList) -> str:
    """The same without head and title, to paste into a page that is there already."""
    return "".join(f"{line}\n" for line in _lines(found))


def public_text(found: PublicList) -> str:
    """The list as plain text, for an e-mail or a notice."""
    lines = [title(), "", intro(found)]
    for heading, accounts in found.groups():
        lines += ["", heading.upper(), ""]
        for account in accounts:
            lines.append(f"{account.platform}: {account.name}")
            more = (account.url, account.unit, account.purpose, account.replies)
            lines += [f"  {line}" for part in more if part for line in part.splitlines()]
    lines += ["", _updated(found)]
    return "\n".join(lines) + "\n"


def _lines(found: PublicList) -> Iterator[str]:
    yield f"<p>{escape(intro(found))}</p>"
    for heading, accounts in found.groups():
        yield f"<h2>{escape(heading)}</h2>"
        yield "<ul>"
        for account in accounts:
            yield f"<li>{''.join(_item(account))}</li>"
        yield "</ul>"
    yield f"<footer><p>{escape(_updated(found))}</p></footer>"


def _item(account: PublicAccount) -> Iterator[str]:
    name = escape(account.name)
    if account.url.startswith(_WEB):
        name = f'<a href="{escape(account.url)}">{name}</a>'
    yield f'<strong>{name}</strong> <span class="platform">{escape(account.platform)}</span>'
    for part in (account.unit, account.purpose, account.replies):
        if part:
            yield f"<p>{'<br>'.join(escape(line) for line in part.splitlines())}</p>"


def _updated(found: PublicList) -> str:
    text = _("Updated {date}.").format(date=full_date(found.head.day))
    if not found.head.contact:
        return text
    return f"{text} {_('In doubt? Ask {contact}.').format(contact=found.head.contact)}"
