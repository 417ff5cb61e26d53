"""Languages, marked sentences, catalogues and formats. Knows nothing of the program's subject."""
