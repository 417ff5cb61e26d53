"""Where a rule comes from, as a sentence that can be translated.

The numbers are those of the project's rule lists (docs/rules.md): common mistakes, decision table, safeguards, and
the field lists of the channels.
"""

from eevidence_desktop.i18n.message import N_, Message, message

CATALOGUE = message(N_("Record of the provider in the catalogue"))
OFFENCES = message(N_("Table of offences"))
PROGRAM = message(N_("Rule of this program"))


def mistake(number: int) -> Message:
    """Return the source of a rule against a common mistake."""
    return message(N_("Common mistake No. {number}"), number=number)


def table_row(number: int) -> Message:
    """Return the source of a rule that follows a row of the decision table."""
    return message(N_("Decision table, row {number}"), number=number)


def safeguard(number: int) -> Message:
    """Return the source of a human-rights rule."""
    return message(N_("Safeguard No. {number}"), number=number)


def field_list(section: str) -> Message:
    """Return the source of a rule of a channel's field list."""
    return message(N_("Field list of the channel, {section}"), section=section)


def procedure(article: str) -> Message:
    """Return an article of the Criminal Procedure Code of Kazakhstan."""
    return message(N_("Criminal Procedure Code, article {article}"), article=article)


def interpol(article: str) -> Message:
    """Return an article of the Constitution of INTERPOL."""
    return message(N_("Constitution of INTERPOL, article {article}"), article=article)


def act(citation: str) -> Message:
    """Return a citation that reads the same in every language."""
    return message(N_("{citation}"), citation=citation)
