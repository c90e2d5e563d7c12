"""The addresses of the seeded site that stand for every kind of page: the fullest of each kind, and the odd ones."""

from tests.server import WITHDRAWN

#: Kind of page → path. The examples of the seed have everything filled in.
PAGES = {
    "home": "/",
    "map": "/carte/",
    "map without results": "/carte/?q=zzzzz",
    "map with an unknown commune": "/carte/?commune=Atlantide&q=verre",
    "companies": "/entreprises/",
    "example company": "/entreprises/verrerie-des-deux-rivieres-exemple/",
    "real company": "/entreprises/bic/",
    "products": "/produits/",
    "example product": "/produits/carafe-soufflee-exemple/",
    "real product": "/produits/enceintes/",
    "metiers": "/metiers/",
    "metier": "/metiers/verrier/",
    "offers": "/stages/",
    "stories": "/recit/",
    "story": "/recit/du-champ-au-mur/",
    "long story": "/recit/deux-siecles-d-industrie/",
    "timeline": "/recit/les-dates/",
    "exhibition": "/recit/exposition-made-in-seine-et-marne/",
    "circuit": "/recit/de-l-atelier-au-gouter-exemple/",
    "standard": "/participer/",
    "figures": "/chiffres/",
    "legal": "/mentions-legales/",
    "empty search": "/recherche/",
    "search": "/recherche/?q=verre",
    "search without results": "/recherche/?q=zzzzz",
}

#: Pages that are no page: path → status.
ERRORS = {"not found": ("/nulle-part/", 404), "gone": (WITHDRAWN, 410)}

#: Where a visitor's screen changes the layout, in CSS pixels.
WIDTHS = (360, 768, 1440)
