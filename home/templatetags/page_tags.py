"""The parts of a page that cost something, kept until the content changes."""

import json
from typing import Any

from django import template
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext
from wagtail.models import Page

from home.caching import kept

register = template.Library()

#: What could end a script element or start a comment inside it (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements).
JSON_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
#: Units of a size, in bytes (SI).
KILOBYTE, MEGABYTE = 1_000, 1_000_000


@register.simple_tag(takes_context=True)
def stream(context: template.Context, page: Page, field: str) -> SafeString:
    """Return a stream of the page, rendered; kept until any content changes, since blocks show other pages too."""
    value = getattr(page, field)

    def render() -> str:
        return str(value.render_as_block(context.flatten()))

    request: Any = context.get("request")
    if not value:
        return SafeString("")
    return SafeString(kept(request, f"stream:{page.pk}:{field}", render))


@register.simple_tag(takes_context=True)
def json_ld(context: template.Context, page: Any) -> SafeString:
    """Return the page's JSON-LD in a data block, which no browser executes."""
    text = json.dumps(page.json_ld(context.get("request")), ensure_ascii=False).translate(JSON_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', SafeString(text))


@register.filter
def weight(size: int) -> str:
    """Return a size in bytes as people say it, in thousands (SI): « 48 KB », « 1.2 MB »."""
    if size < MEGABYTE:
        return gettext("%(size)s KB") % {"size": number_format(max(1, round(size / KILOBYTE)))}
    return gettext("%(size)s MB") % {"size": number_format(round(size / MEGABYTE, 1))}


@register.filter
def bound(text: Any) -> str:
    """Return the text with each of its dots tied to the words before it: no line begins with one."""
    return str(text).replace(" · ", "\u00a0· ")


@register.filter
def sentence(text: Any) -> str:
    """Return the text with a capital first letter and nothing else changed."""
    return str(capfirst(str(text)))
