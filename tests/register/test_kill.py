import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from eevidence_desktop.register.store import Store

SAVER = Path(__file__).with_name("saver.py")
ROOT = Path(__file__).parents[2]


def confirmed_until_killed(path, seconds):
    """Let a process save for so long, kill it without warning, and return what it had confirmed."""
    command = [sys.executable, str(SAVER), str(path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as process:
        time.sleep(seconds)
        process.kill()
        output = process.stdout.read()
    whole = output[: output.rfind("\n") + 1].splitlines()
    return {name: int(number) for name, number in (line.split() for line in whole)}


def kill_and_look(path, clock, times):
    chance = random.Random(times)
    confirmed = {}
    for _ in range(times):
        # From the first import, over the making of the tables, to the middle of a save.
        confirmed |= confirmed_until_killed(path, chance.uniform(0.02, 0.45))
        with Store(path, clock) as store:
            assert store.check() == ()
            for request_id, number in confirmed.items():
                saved = json.loads(store.get(request_id).body)["number"]
                assert saved in (number, number + 1)  # one more may be kept than could be told
            kept = len(store.search("алия", limit=1_000_000))
            assert kept == store.count() <= len(confirmed) + times
    assert confirmed


def test_nothing_confirmed_is_lost_by_kill(path, clock):
    kill_and_look(path, clock, 10)


@pytest.mark.campaign
def test_nothing_confirmed_is_lost_by_many_kills(path, clock):
    kill_and_look(path, clock, 200)
