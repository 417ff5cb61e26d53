"""How long the resolver takes for a query: today's catalogue, 160 and 10 000 providers.

Queries are those of the gold list. Made-up providers are copies of real ones with names, domains and applications of
their own, as many of each as the real ones have. Building the index is a matter of the first query of a session and
is reported apart. Run: python -m benchmarks.bench_resolver
"""

import random
import statistics
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from eevidence_desktop import paths
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.provider import Provider
from eevidence_desktop.knowledge import resolving
from eevidence_desktop.knowledge.loading import load_knowledge
from eevidence_desktop.knowledge.tables import Table, plain_rows

GOLD = Path(__file__).resolve().parent.parent / "tests" / "knowledge" / "gold_queries.tsv"
SIZES = (160, 10_000)
LIMITS_MS = {160: 10.0, 10_000: 50.0}
ROUNDS = 3
LATIN = """ba be bi bo ca co da de di fa fi ga go ha he in ka ke ki la le li lo ma me mi mo na ne ni no pa pe pi po
ra re ri ro sa se si so ta te ti to tra ve vi wa xa ya zo"""
CYRILLIC = """ба бе би бо ва ве ви га го да де ди жа за зи ка ке ки ко ла ле ли ло ма ме ми мо на не ни но па пе пи по
ра ре ри ро са се си со та те ти то тра фа фи ха ча ша эй ю я"""
HARD = (
    "потерпевшая сообщила что неизвестный мужчина представился сотрудником банка и попросил продиктовать пароль",
    "бейтаныс адам жәбірленушіге хабарласып картасының деректемелерін айтуды талап еткенін мәлімдеді",
    "tiletaram instegrom watsupp fesbuk vkontakti binanse dircord yotube gogle aple",
    "x" * 500,
    "абвгд " * 80,
)
"""Sentences without a name, rows of misspelt names and long rubbish."""


def word(dice: random.Random, like: str) -> str:
    """Make up a word of about the same length in the same alphabet."""
    syllables = (LATIN if like.isascii() else CYRILLIC).split()
    return "".join(dice.choice(syllables) for _ in range(max(2, len(like) // 2)))


def phrase(dice: random.Random, like: str) -> str:
    return " ".join(word(dice, part) for part in like.split())


def made_up(real: list[dict[str, Any]], count: int) -> Iterator[dict[str, Any]]:
    dice = random.Random(1)
    for number in range(count):
        row = dict(real[number % len(real)])
        row |= {"id": f"synthetic-{number}", "name": phrase(dice, row["name"])}
        for field in ("services", "aliases"):
            row[field] = [phrase(dice, name) for name in row.get(field, ())]
        for field in ("domains", "mail_domains", "apps"):
            row[field] = [f"{word(dice, 'abcdef')}{number}.{name}" for name in row.get(field, ())]
        row["entities"] = [entity | {"name": phrase(dice, entity.get("name", ""))} for entity in row["entities"]]
        yield row


def knowledge_with(kb: KnowledgeBase, size: int) -> KnowledgeBase:
    real = list(plain_rows(kb.providers))
    rows = [*real[:size], *made_up(real, max(0, size - len(real)))]
    return replace(kb, providers=Table(Provider, {row["id"]: row for row in rows}))


def timed(query: str, kb: KnowledgeBase) -> float:
    """Return the milliseconds of a query, the best of some rounds."""
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        resolving.resolve(query, kb)
        took.append((time.perf_counter() - began) * 1000)
    return min(took)


def measure(name: str, kb: KnowledgeBase, queries: list[str], limit: float | None) -> None:
    began = time.perf_counter()
    resolving.resolve("?", kb)
    built = (time.perf_counter() - began) * 1000
    times = sorted((timed(query, kb), query) for query in queries)
    slowest, query = times[-1]
    median = statistics.median(took for took, _ in times)
    verdict = "" if limit is None else f" ≤ {limit:.0f}: {'yes' if slowest <= limit else 'NO'}"
    print(f"| {name} | {len(kb.providers)} | {built:.0f} | {median:.2f} | {slowest:.2f}{verdict} | {query[:40]} |")


def main() -> None:
    """Print the table."""
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    queries = [*HARD, *(line.split("\t")[1] for line in lines if not line.startswith("#"))]
    kb = load_knowledge(paths.compiled(), paths.resources())
    print("| catalogue | providers | index ms | median ms | slowest ms | slowest query |\n|---|---|---|---|---|---|")
    measure("today", kb, queries, None)
    for size in SIZES:
        measure(
            "synthetic" if size > len(kb.providers) else "part of it",
            knowledge_with(kb, size),
            queries,
            LIMITS_MS[size],
        )


if __name__ == "__main__":
    main()
