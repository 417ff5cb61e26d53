"""The register: requests, exports, settings and the audit chain in one SQLite file.

On the start-up path: nothing here imports pydantic, babel, reportlab or Qt. Rows are frozen dataclasses and a
request travels as JSON text, which this room stores and searches but never interprets.
"""
