"""Who makes what, where, with whose hands: the models."""

from companies.models.company import Company, NetworkStatus
from companies.models.company_page import (
    CompanyLabel,
    CompanyPage,
    CompanyPageSector,
    CompanySocialAccount,
    CompanySupplyLink,
)
from companies.models.index_pages import CompanyIndexPage, MetierIndexPage, OfferIndexPage, ProductIndexPage
from companies.models.map_page import MapPage
from companies.models.metier_page import MetierPage
from companies.models.offer import Offer
from companies.models.product_page import ProductPage
from companies.models.sector import Sector

__all__ = [
    "Company",
    "CompanyIndexPage",
    "CompanyLabel",
    "CompanyPage",
    "CompanyPageSector",
    "CompanySocialAccount",
    "CompanySupplyLink",
    "MapPage",
    "MetierIndexPage",
    "MetierPage",
    "NetworkStatus",
    "Offer",
    "OfferIndexPage",
    "ProductIndexPage",
    "ProductPage",
    "Sector",
]
