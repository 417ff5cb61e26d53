"""Runs things in turn (A, B, A, B …), so that a machine that slows down slows all of them alike."""

import statistics
import time
from collections.abc import Callable, Mapping

Samples = dict[str, list[float]]


def in_turn(jobs: Mapping[str, Callable[[], object]], rounds: int, warmup: int = 1) -> Samples:
    """Return seconds per job, one sample a round; the warm-up rounds are not counted."""
    samples: Samples = {name: [] for name in jobs}
    for number in range(rounds + warmup):
        for name, job in jobs.items():
            started = time.perf_counter()
            job()
            if number >= warmup:
                samples[name].append(time.perf_counter() - started)
    return samples


def report(title: str, samples: Samples, floor: str) -> str:
    """Return a table of medians in milliseconds and median ratios to the floor, pair by pair."""
    lines = [f"### {title}", "", "| job | median ms | min | max | × floor |", "|---|---|---|---|---|"]
    for name, values in samples.items():
        ratio = statistics.median(value / base for value, base in zip(values, samples[floor], strict=True))
        low, high = min(values) * 1000, max(values) * 1000
        lines.append(f"| {name} | {statistics.median(values) * 1000:.2f} | {low:.2f} | {high:.2f} | {ratio:.2f} |")
    return "\n".join(lines)
