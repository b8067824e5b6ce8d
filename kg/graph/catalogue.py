"""Where it comes from: an article, the run that read it, the graph that holds what it says, and its words."""

from __future__ import annotations

from pyoxigraph import Literal

from kg.graph.terms import Sheet, day, number, tail
from kg.model import Article, Evidence, Span
from kg.vocab import DOC, GRAPH, NIF, PROV, READER, RUN, SCHEMA


def catalogue_graph(key: str) -> str:
    return GRAPH[f"catalogue/{key}"]


class Catalogue:
    """The catalogue graph of one article; :meth:`anchor` adds to it as facts point to words."""

    def __init__(self, article: Article, reader: str, graph: str) -> None:
        self.sheet = Sheet(catalogue_graph(article.key))
        self._article = article
        self._doc = DOC[article.key]
        self._write_article()
        self._write_run(reader, graph)

    def _write_article(self) -> None:
        article, doc, sheet = self._article, self._doc, self.sheet
        sheet.type(doc, SCHEMA.NewsArticle, NIF.Context)
        sheet.add(doc, SCHEMA.identifier, Literal(article.id))
        if article.date is not None:
            sheet.add(doc, SCHEMA.datePublished, day(article.date))
        for term, value in (
            (SCHEMA.headline, article.title),
            (SCHEMA.publisher, article.source),
            (SCHEMA.url, article.url),
        ):
            if value:
                sheet.add(doc, term, Literal(value))
        sheet.add(doc, NIF.beginIndex, number(0))
        sheet.add(doc, NIF.endIndex, number(len(article.text)))

    def _write_run(self, reader: str, graph: str) -> None:
        run, agent = RUN[f"{self._article.key}.{tail(reader)}"], READER[tail(reader)]
        self.sheet.type(graph, PROV.Bundle)
        self.sheet.name(graph, self._article.id)
        self.sheet.add(graph, PROV.wasDerivedFrom, self._doc)
        self.sheet.add(graph, PROV.wasGeneratedBy, run)
        self.sheet.type(run, PROV.Activity)
        self.sheet.add(run, PROV.used, self._doc)
        self.sheet.add(run, PROV.wasAssociatedWith, agent)
        self.sheet.type(agent, PROV.SoftwareAgent)
        self.sheet.add(agent, SCHEMA.softwareVersion, Literal(reader))

    def anchor(self, evidence: Evidence) -> str:
        """The IRI of the words; their sentence is one of its own around them."""
        words = self._span(evidence.span)
        sentence = self._span(evidence.sentence)
        self.sheet.type(sentence, NIF.Sentence)
        self.sheet.add(words, NIF.superString, sentence)
        return words

    def _span(self, span: Span) -> str:
        iri = f"{self._doc}#char={span.start},{span.end}"
        self.sheet.type(iri, NIF.OffsetBasedString)
        self.sheet.add(iri, NIF.referenceContext, self._doc)
        self.sheet.add(iri, NIF.beginIndex, number(span.start))
        self.sheet.add(iri, NIF.endIndex, number(span.end))
        self.sheet.add(iri, NIF.anchorOf, Literal(self._article.text[span.start : span.end]))
        return iri
