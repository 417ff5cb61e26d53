"""From a request to a letter, and from a letter to files. Composers know no format, writers know no channel."""
