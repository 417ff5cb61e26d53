"""What makes a tagged file PDF/A-2a and PDF/UA-1: metadata in two places that agree, colours that are defined.

The files hold no dates: a letter is dated by its text, and the same letter must give the same bytes.
"""

from dataclasses import dataclass
from html import escape

from eevidence_desktop.letters.colour import SRGB
from eevidence_desktop.letters.pdf_file import PdfFile, text_string

PRODUCER = "eevidence-desktop"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{creator}<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the PDF/UA standard that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_CREATOR = "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n"


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself; ``author`` may be empty, ``language`` is a BCP 47 code."""

    title: str
    author: str
    subject: str
    language: str


def write_catalogue(file: PdfFile, about: About, pages: int, tree: int) -> tuple[int, int]:
    """Write the catalogue and the document information and return their numbers."""
    metadata = file.add_stream(_packet(about), "/Type/Metadata/Subtype/XML")
    profile = file.add_stream(SRGB, "/N 3")
    root = file.add(
        f"<</Type/Catalog/Pages {pages} 0 R/Lang({about.language})/MarkInfo<</Marked true>>/StructTreeRoot {tree} 0 R"
        f"/ViewerPreferences<</DisplayDocTitle true>>/Metadata {metadata} 0 R/OutputIntents[<</Type/OutputIntent"
        f"/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)"
        f"/DestOutputProfile {profile} 0 R>>]>>"
    )
    author = f"/Author{text_string(about.author)}" if about.author else ""
    return root, file.add(
        f"<</Title{text_string(about.title)}{author}/Subject{text_string(about.subject)}"
        f"/Creator({PRODUCER})/Producer({PRODUCER})>>"
    )


def _packet(about: About) -> bytes:
    values = {name: escape(getattr(about, name), quote=False) for name in ("title", "author", "subject", "language")}
    creator = _CREATOR.format(**values) if about.author else ""
    return _PACKET.format(producer=PRODUCER, creator=creator, **values).encode()
