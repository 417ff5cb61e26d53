"""The way for errors that a page cannot deal with itself."""

import sys


def report(error: BaseException) -> None:
    """Hand an error to whoever looks after errors: the Reporter in the program, the test in a test."""
    sys.excepthook(type(error), error, error.__traceback__)
