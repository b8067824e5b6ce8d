"""The names that the graph is written in: namespaces and the terms used of each.

A namespace is closed: a term that is not listed is an ``AttributeError``, so that a slip of the pen never
becomes a property. ``tests/ontology`` holds the lists against ``ontology/``.
"""

from __future__ import annotations

BASE = "https://w3id.org/diplokg/"
"""The one place that knows where the names live."""


class Namespace:
    """``DIP.actor`` is the IRI of a listed term, ``DIP["x"]`` of any name."""

    __slots__ = ("iri", "terms")

    def __init__(self, iri: str, terms: str = "") -> None:
        self.iri = iri
        self.terms = frozenset(terms.split())

    def __getattr__(self, term: str) -> str:
        if term not in self.terms:
            raise AttributeError(f"{self.iri} has no term {term}")
        return self.iri + term

    def __getitem__(self, name: str) -> str:
        return self.iri + name

    def __contains__(self, iri: str) -> bool:
        return iri.startswith(self.iri)

    def tail(self, iri: str) -> str:
        """The IRI without the namespace; the whole IRI if it is of another."""
        return iri.removeprefix(self.iri)


DIP = Namespace(
    BASE + "ont#",
    "Polity Delegation Event Participation Tenure Statement "
    "inEvent actor inCapacity standing side represents part post remit precedence sentBy status administeredBy "
    "speaker addressee target stance notBefore notAfter surelyFrom surelyUntil evidence confidence rule "
    "met accompanied attended iso2 iso3 cameo plover",
)

PERSON = Namespace(BASE + "id/person/")
POLITY = Namespace(BASE + "id/polity/")
BODY = Namespace(BASE + "id/body/")
POST = Namespace(BASE + "id/post/")
PLACE = Namespace(BASE + "id/place/")
EVENT = Namespace(BASE + "id/event/")
FACT = Namespace(BASE + "id/fact/")
DOC = Namespace(BASE + "doc/")
RUN = Namespace(BASE + "run/")
READER = Namespace(BASE + "extractor/")
GRAPH = Namespace(BASE + "graph/", "ontology codes registry derived merged index")

EVT = Namespace(BASE + "code/evt/", "encounter gathering journey correspondence")
ACT = Namespace(BASE + "code/act/")
RANK = Namespace(BASE + "code/rank/")
PART = Namespace(
    BASE + "code/part/",
    "host guest third-party head attendee chair signatory recipient sender observer absent",
)
STATUS = Namespace(BASE + "code/status/", "held planned proposed postponed cancelled denied")
STANDING = Namespace(BASE + "code/standing/", "incumbent acting designate former personal")
STANCE = Namespace(BASE + "code/stance/")
KIND = Namespace(BASE + "code/kind/")
TOPIC = Namespace(BASE + "code/topic/", "unstated")

ORG = Namespace(
    "http://www.w3.org/ns/org#",
    "Organization Post Role classification headOf holds member memberOf postIn reportsTo role subOrganizationOf",
)
FOAF = Namespace("http://xmlns.com/foaf/0.1/", "Person Group title")
SCHEMA = Namespace(
    "https://schema.org/",
    "NewsArticle Place about datePublished endDate headline identifier location position publisher roleName "
    "sameAs softwareVersion startDate superEvent url",
)
SKOS = Namespace(
    "http://www.w3.org/2004/02/skos/core#",
    "Concept ConceptScheme altLabel broader inScheme notation prefLabel scopeNote topConceptOf",
)
DCT = Namespace("http://purl.org/dc/terms/", "issued license source type title")
PROV = Namespace(
    "http://www.w3.org/ns/prov#", "Activity Bundle SoftwareAgent used wasAssociatedWith wasDerivedFrom wasGeneratedBy"
)
NIF = Namespace(
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "Context OffsetBasedString Sentence anchorOf beginIndex endIndex referenceContext superString",
)
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#", "label")
OWL = Namespace("http://www.w3.org/2002/07/owl#", "sameAs")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#", "boolean date decimal integer string")

PREFIXES: dict[str, str] = {
    "dip": DIP.iri,
    "person": PERSON.iri,
    "polity": POLITY.iri,
    "body": BODY.iri,
    "post": POST.iri,
    "place": PLACE.iri,
    "event": EVENT.iri,
    "fact": FACT.iri,
    "doc": DOC.iri,
    "run": RUN.iri,
    "graph": GRAPH.iri,
    "evt": EVT.iri,
    "act": ACT.iri,
    "rank": RANK.iri,
    "part": PART.iri,
    "status": STATUS.iri,
    "standing": STANDING.iri,
    "stance": STANCE.iri,
    "kind": KIND.iri,
    "topic": TOPIC.iri,
    "org": ORG.iri,
    "foaf": FOAF.iri,
    "schema": SCHEMA.iri,
    "skos": SKOS.iri,
    "dct": DCT.iri,
    "prov": PROV.iri,
    "nif": NIF.iri,
    "xsd": XSD.iri,
    "rdf": RDF.iri,
    "rdfs": RDFS.iri,
    "owl": OWL.iri,
}
"""What a query may use without declaring it, and what a written graph declares."""


def shorten(iri: str) -> str:
    """``person:bashar-al-assad.sy`` for an IRI under a preset prefix, any other as it is."""
    for prefix, start in PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri
