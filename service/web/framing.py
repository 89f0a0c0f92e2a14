"""What other people's pages paste, and who may: options, origins, snippets, oEmbed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode

from markupsafe import Markup

from service.config import SELF
from service.web.addresses import split_address

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from service.views.shapes import QuoteView

THEMES = ("auto", "light", "dark")
MAX_TITLE = 200
# What a card in a wiki or a blog has room for.
WIDTH, HEIGHT = 600, 480
LEAST_WIDTH, LEAST_HEIGHT = 280, 160
CACHE_SECONDS = 3_600

# Words that a host puts in the place of ours.
_TEXTS = ("title", "placeholder", "button")
_KNOWN = {"theme", "lang", *_TEXTS, "q", "history", "literal", "article", "collection"}
# What of a link's query its frame takes.
_ASKED = ("q", "history", "article", "collection")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}")
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(?::\d{1,5})?")
_EMBEDDABLE_PATHS = {"", "/", "/ask"}


@dataclass(frozen=True, slots=True)
class EmbedOptions:
    """How the embeddable page shows itself.

    Attributes:
        theme: `auto`, `light` or `dark`.
        lang: the language of the host's words, as a BCP 47 tag.
        title, placeholder, button: what the heading, the field and the button say; None means
            what they say by themselves.
        warnings: what was asked for and cannot be had, for the console of who pasted it.
    """

    theme: str
    lang: str
    title: str | None
    placeholder: str | None
    button: str | None
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """Pixels of CSS."""

    width: int
    height: int

    @classmethod
    def within(cls, width: int | None, height: int | None) -> Size:
        """Give the usual size, or less where the consumer has less room; never under the least."""
        return cls(
            max(LEAST_WIDTH, min(WIDTH, width or WIDTH)),
            max(LEAST_HEIGHT, min(HEIGHT, height or HEIGHT)),
        )


def read_options(given: Mapping[str, str]) -> EmbedOptions:
    """Read the parameters of the embeddable page; a bad one falls back and is warned of.

    >>> read_options({"theme": "pink"}).warnings
    ('theme=pink is not one of auto, light, dark; auto is used',)
    """
    theme, lang = given.get("theme", "auto"), given.get("lang", "en")
    texts = {name: given.get(name, "").strip() for name in _TEXTS}
    warnings = [f"{_short(name)} is not a parameter" for name in given if name not in _KNOWN]
    if theme not in THEMES:
        warnings.append(f"theme={_short(theme)} is not one of {', '.join(THEMES)}; auto is used")
        theme = "auto"
    if not _LANGUAGE.fullmatch(lang):
        warnings.append(f"lang={_short(lang)} is no language tag; en is used")
        lang = "en"
    warnings += [
        f"{name} has more than {MAX_TITLE} characters; the rest is left out"
        for name, text in texts.items()
        if len(text) > MAX_TITLE
    ]
    shown = {name: text[:MAX_TITLE] or None for name, text in texts.items()}
    return EmbedOptions(theme=theme, lang=lang, **shown, warnings=tuple(warnings))


def read_origin(text: str) -> str | None:
    """Give the origin of what an administrator typed, which may be a whole address.

    >>> read_origin("https://Intranet.example.com/news?id=3"), read_origin("intranet")
    ('https://intranet.example.com', None)
    """
    parts = split_address(text.strip().lower())
    origin = f"{parts.scheme}://{parts.netloc}" if parts else ""
    return origin if _ORIGIN.fullmatch(origin) else None


def allows(sources: Sequence[str], origin: str, own: str) -> bool:
    """Tell whether CSP `frame-ancestors` with these sources lets pages of an origin frame ours.

    Args:
        sources: as the configuration holds them.
        origin: of the host page.
        own: the origin of this service.

    >>> allows(["https://*.example.com"], "https://a.example.com", "https://q.example")
    True
    >>> allows(["'self'"], "https://a.example.com", "https://q.example")
    False
    """
    for source in sources:
        allowed = own if source == SELF else source
        scheme, _, host = allowed.partition("://*.")
        if allowed == origin or (
            host and origin.startswith(scheme + "://") and origin.endswith("." + host)
        ):
            return True
    return False


def snippets(root: str) -> dict[str, str]:
    """Give what to paste into a host page, by the way it embeds.

    Args:
        root: the service's scheme and host.
    """
    frame = f'<iframe src="{root}/embed" title="Questions to the article" width="100%" height="480"'
    return {
        "Script": f'<script src="{root}/embed.js" data-theme="auto" async></script>',
        "Element": f'<script src="{root}/embed.js" async></script>\n'
        f'<quotient-chat data-theme="auto">\n'
        f'  <a href="{root}/">Ask the article</a>\n'
        "</quotient-chat>",
        "Frame": f'{frame}\n        loading="lazy" sandbox="allow-scripts allow-popups"></iframe>',
    }


def read_embeddable(url: str, root: str) -> dict[str, list[str]] | None:
    """Give the query of a link to `/` or `/ask` of this service; None for any other link."""
    parts = split_address(url)
    if parts is None or parts.path not in _EMBEDDABLE_PATHS:
        return None
    if f"{parts.scheme}://{parts.netloc}".lower() != root:
        return None
    return parse_qs(parts.query)


def oembed_content(
    root: str, query: Mapping[str, list[str]], title: str, quote: QuoteView | None, size: Size
) -> dict[str, Any]:
    """Give the rich response of oEmbed 1.0 (section 2.3.4.4).

    Args:
        root: the service's scheme and host.
        query: of the link that is embedded.
        title: of the article.
        quote: the answer to the link's question, where it has one.
        size: how large the frame is.
    """
    asked = {name: query[name] for name in _ASKED if name in query}
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Quotient",
        "provider_url": root + "/",
        "cache_age": CACHE_SECONDS,
        "width": size.width,
        "height": size.height,
        "html": str(_blockquote(root, title, asked, quote) + _frame(root, title, asked, size)),
    }


def _blockquote(
    root: str, title: str, asked: Mapping[str, list[str]], quote: QuoteView | None
) -> Markup:
    """Write what a consumer shows that takes no frames."""
    if quote is None:
        link = f"{root}/ask?{urlencode(asked, doseq=True)}" if "q" in asked else f"{root}/"
        return Markup('<blockquote><p><a href="{}">Ask “{}”</a></p></blockquote>').format(
            link, title
        )
    return Markup(
        '<blockquote cite="{0}"><p>{1}</p><p>— <a href="{0}">{2}, ¶ {3}</a></p></blockquote>'
    ).format(root + quote.url, quote.quote, title, quote.passage)


def _frame(root: str, title: str, asked: Mapping[str, list[str]], size: Size) -> Markup:
    query = urlencode(asked, doseq=True)
    return Markup(
        '<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy" '
        'sandbox="allow-scripts allow-popups" style="border:0"></iframe>'
    ).format(
        f"{root}/embed" + (f"?{query}" if query else ""),
        f"Questions to “{title}”",
        size.width,
        size.height,
    )


def _short(text: str) -> str:
    return text[:40]
