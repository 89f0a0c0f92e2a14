"""Files to documents, a module a format behind one protocol."""
__all__=["Document","Stated"]
from index.reading.formats.document import Document, Stated
