"""Full-text search, one way for every part of the site."""

from wagtail.query import PageQuerySet

#: No filter by words looks at more results than this.
MOST_RESULTS = 500


def matching_keys(pages: PageQuerySet, words: str) -> list[int]:
    """Return the keys of the pages that match the words, the best first: whole words, or the beginning of one."""
    found = [page.pk for page in pages.search(words)[:MOST_RESULTS]]
    begun = [page.pk for page in pages.autocomplete(words)[:MOST_RESULTS]]
    return list(dict.fromkeys([*found, *begun]))
