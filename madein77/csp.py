"""Where the Content-Security-Policy is strict, and where it cannot be."""

from csp.constants import SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

#: Wagtail's edit views write inline scripts (date pickers) and styles, and preview drafts in frames and blobs.
ADMIN_DIRECTIVES = {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
}


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The policy of the settings everywhere, relaxed for the pages under the admin alone.

    Source: https://www.w3.org/TR/CSP3/. A preview keeps the strict policy: Wagtail makes it through a request
    of its own, at the page's address, and a response that has a policy already keeps it.
    """

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """Return the parts of the policy, with the admin's directives for a page of the admin."""
        parts = super().get_policy_parts(request, response, report_only)
        if request.path.startswith(f"/{settings.ADMIN_PATH}"):
            parts.replace = {**(parts.replace or {}), **ADMIN_DIRECTIVES}
        return parts
