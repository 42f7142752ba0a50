"""The platforms that an account can be on, and how a link gives one away."""

from __future__ import annotations

from enum import StrEnum
from urllib.parse import urlsplit


class Platform(StrEnum):
    """Where an account is; blogs, newsletters and the like are OTHER."""

    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    THREADS = "threads"
    X = "x"
    YOUTUBE = "youtube"
    MASTODON = "mastodon"
    BLUESKY = "bluesky"
    TIKTOK = "tiktok"
    LINKEDIN = "linkedin"
    OTHER = "other"


NAMES = {
    Platform.FACEBOOK: "Facebook",
    Platform.INSTAGRAM: "Instagram",
    Platform.THREADS: "Threads",
    Platform.X: "X",
    Platform.YOUTUBE: "YouTube",
    Platform.MASTODON: "Mastodon",
    Platform.BLUESKY: "Bluesky",
    Platform.TIKTOK: "TikTok",
    Platform.LINKEDIN: "LinkedIn",
}

_HOSTS = {
    "facebook.com": Platform.FACEBOOK,
    "fb.com": Platform.FACEBOOK,
    "fb.me": Platform.FACEBOOK,
    "instagram.com": Platform.INSTAGRAM,
    "threads.net": Platform.THREADS,
    "threads.com": Platform.THREADS,
    "twitter.com": Platform.X,
    "x.com": Platform.X,
    "youtube.com": Platform.YOUTUBE,
    "youtu.be": Platform.YOUTUBE,
    "bsky.app": Platform.BLUESKY,
    "bsky.social": Platform.BLUESKY,
    "tiktok.com": Platform.TIKTOK,
    "linkedin.com": Platform.LINKEDIN,
}


def clean_url(text: str) -> str:
    """The link as typed, with https:// before it when the scheme was left out.

    Raises ValueError when it is no web address.
    """
    text = text.strip()
    if not text:
        return ""
    whole = text if "://" in text else f"https://{text}"
    parts = urlsplit(whole)
    if parts.scheme not in ("http", "https") or "." not in (parts.hostname or ""):
        raise ValueError(text)
    if any(character.isspace() for character in whole):
        raise ValueError(text)
    return whole


def holds_login(url: str) -> bool:
    """True for https://name:secret@host: a user name, or a password, before the host."""
    try:
        return "@" in urlsplit(clean_url(url)).netloc
    except ValueError:
        return False


def platform_of(url: str) -> Platform | None:
    """The platform that a pasted link belongs to, or None when the link does not tell."""
    try:
        parts = urlsplit(clean_url(url))
    except ValueError:
        return None
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    for known, platform in _HOSTS.items():
        if host == known or host.endswith("." + known):
            return platform
    if parts.path.startswith("/@") and parts.path.count("/") == 1:
        return Platform.MASTODON
    return None


def handle_of(url: str) -> str:
    """The name in a pasted link: facebook.com/UtsiraKommune gives UtsiraKommune."""
    try:
        path = urlsplit(clean_url(url)).path
    except ValueError:
        return ""
    parts = [part for part in path.split("/") if part]
    return parts[-1] if parts else ""
