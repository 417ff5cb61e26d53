"""What IT staff want to know of an installation: doctor."""

from eevidence_desktop.cli.arguments import Syntax
from eevidence_desktop.cli.command import DONE, UNSOUND, Call, Command
from eevidence_desktop.desk.doctoring import doctor
from eevidence_desktop.i18n.message import N_

_GOOD = N_("good")
_FAULT = N_("FAULT")


def _doctor(call: Call) -> int:
    output, probes = call.output, doctor(call.bench)
    good = all(probe.good for probe in probes)
    document = {
        "good": good,
        "probes": [
            {"name": probe.name, "good": probe.good, **output.told(probe.text), "detail": probe.detail}
            for probe in probes
        ],
    }
    words = {True: output.say(_GOOD), False: output.say(_FAULT)}
    width = max(map(len, words.values()))
    lines = (f"{words[probe.good]:<{width}}  {probe.name:<9}  {output.render(probe.text)}" for probe in probes)
    output.show(document, lines)
    return DONE if good else UNSOUND


COMMANDS = (Command(Syntax("doctor", N_("Say whether this installation is sound")), _doctor),)
