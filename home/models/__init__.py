"""The ground floor's models."""

from home.models.base import BasePage
from home.models.content_version import ContentVersion
from home.models.home_page import HomePage
from home.models.listing import ListingFields
from home.models.media import CreditedDocument, CreditedImage, CreditedMedia, CreditedRendition
from home.models.navigation import NavigationSettings
from home.models.site_settings import SiteSettings
from home.models.standard_page import StandardPage
from home.models.territory import Commune, IndustryTerritory, Intercommunality, Territory
from home.models.user import User

__all__ = [
    "BasePage",
    "Commune",
    "ContentVersion",
    "CreditedDocument",
    "CreditedImage",
    "CreditedMedia",
    "CreditedRendition",
    "HomePage",
    "IndustryTerritory",
    "Intercommunality",
    "ListingFields",
    "NavigationSettings",
    "SiteSettings",
    "StandardPage",
    "Territory",
    "User",
]
