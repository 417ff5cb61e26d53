"""The styles of a letter as DOCX: what a reader of the file sees in the list of styles. Lengths in points."""

import io
from dataclasses import dataclass
from functools import cache
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from eevidence_desktop.i18n.language import Language
from eevidence_desktop.letters import page_style as page

SERIF, MONO = "Times New Roman", "Courier New"
LOCALES = {Language.KK: "kk-KZ", Language.RU: "ru-RU", Language.EN: "en-US"}
TABLE_STYLE = "Letter Table"

_SOFT, _ALERT = "444444", "A4161A"
_LINE = 'w:val="single" w:sz="4" w:space="0" w:color="9AA3AB"'
_TABLE_STYLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="LetterTable">
  <w:name w:val="{TABLE_STYLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>
  <w:tblPr>
    <w:tblBorders>
      <w:top {_LINE}/><w:left {_LINE}/><w:bottom {_LINE}/><w:right {_LINE}/><w:insideH {_LINE}/><w:insideV {_LINE}/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>
      <w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EEF1F3"/></w:tcPr>
  </w:tblStylePr>
</w:style>
"""
# The other families are what systems without Microsoft's fonts have, with the same widths and every Kazakh letter.
_FONT_TABLE = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts {nsdecls("w")}>
<w:font w:name="{SERIF}"><w:altName w:val="Tinos,Liberation Serif"/><w:family w:val="roman"/></w:font>
<w:font w:name="{MONO}"><w:altName w:val="Cousine,Liberation Mono"/><w:family w:val="modern"/></w:font>
<w:font w:name="Symbol"><w:charset w:val="02"/><w:family w:val="roman"/></w:font>
</w:fonts>
""".encode()
_NEEDLESS = ("/thumbnail", "/extended-properties", "/stylesWithEffects", "/customXml", "/webSettings")
"""Ends of the kinds of parts that python-docx's template brings along and no letter needs."""
_WORD = "15"
"""The version whose layout is kept to; an older one shows a note on compatibility."""


@dataclass(frozen=True, slots=True)
class _Look:
    """A paragraph style; ``left`` is where its lines begin, ``hanging`` how much earlier the first one does."""

    name: str
    size: float = 11
    before: float = 0
    after: float = 0
    left: float = 0
    hanging: float = 0
    bold: bool = False
    italic: bool = False
    centred: bool = False
    kept: bool = False
    new_page: bool = False
    base: str = "Normal"
    font: str = ""
    colour: str = ""


_LOOKS = (
    _Look("Normal", base=""),
    _Look("Notice", 12, after=6, bold=True, centred=True, colour=_ALERT),
    _Look("Letterhead Authority", 14, bold=True, centred=True),
    _Look("Letterhead Unit", 12, centred=True),
    _Look("Letterhead Contact", 9, before=1, centred=True),
    _Look("Letterhead Rule", 4, after=9),
    _Look("Addressee", bold=True),
    _Look("Title", 14, before=18, after=3, bold=True, centred=True, kept=True),
    _Look("Subtitle", 11, after=6, italic=True, centred=True, kept=True),
    _Look("Heading 1", 12, before=10, after=3, bold=True, kept=True),
    _Look("Heading 2", 11, before=8, after=3, bold=True, kept=True),
    _Look("Annex Title", 14, after=6, bold=True, centred=True, kept=True, new_page=True, base="Heading 1"),
    _Look("Numbered Paragraph", before=3, after=3, left=page.NUMBER_INDENT, hanging=page.NUMBER_INDENT),
    _Look(
        "List Bullet",
        before=1,
        after=1,
        left=page.NUMBER_INDENT + page.BULLET_INDENT,
        hanging=page.BULLET_INDENT,
    ),
    _Look("Fact Label", 10, before=1, after=1, colour=_SOFT),
    _Look("Fact Value", 10.5, before=1, after=1),
    _Look("Table Text", 10),
    _Look("Table Header", 9.5, bold=True, kept=True),
    _Look("Table Identifier", 9.5, font=MONO),
    _Look("Small", 9),
    _Look("Executor", 9, before=page.EXECUTOR_GAP),
    _Look("Gap", 2),
    _Look("Footer", 8, colour=_SOFT),
)


@cache
def template(language: Language) -> bytes:
    """Return an empty DOCX file with the styles and the language of letters, made once from python-docx's own."""
    document = docx.Document()
    _dress(document, LOCALES[language])
    _forget_parts(document)
    _set_settings(document.settings.element, LOCALES[language])
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _dress(document: Document, locale: str) -> None:
    """Give the document the styles of letters and their language, and drop those that no letter needs."""
    styles = document.styles
    _forget_table_styles(styles.element)
    styles.element.append(parse_xml(_TABLE_STYLE))
    _set_defaults(styles.element, locale)
    for look in _LOOKS:
        known = look.name in styles
        style = styles[look.name] if known else styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
        if isinstance(style, ParagraphStyle):
            _apply(style, look)
            style.base_style = styles[look.base] if look.base else None
    _rule(styles["Letterhead Rule"].element, "bottom", 12)
    _rule(styles["Footer"].element, "top", 4)


def _apply(style: ParagraphStyle, look: _Look) -> None:
    """Replace everything that the template says of a style, but for the sign of a list."""
    element = style.element
    numbered = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    for child in [*element.findall(qn("w:pPr")), *element.findall(qn("w:rPr"))]:
        element.remove(child)
    if numbered is not None:
        element.get_or_add_pPr().append(numbered)
    style.hidden, style.quick_style = False, True
    _set_font(style.element.get_or_add_rPr(), look.font or SERIF)
    style.font.size, style.font.bold, style.font.italic = Pt(look.size), look.bold, look.italic
    style.font.color.rgb = RGBColor.from_string(look.colour or "000000")
    text = style.paragraph_format
    text.space_before, text.space_after, text.line_spacing = Pt(look.before), Pt(look.after), 1.0
    text.left_indent, text.first_line_indent = _points(look.left), _points(-look.hanging)
    text.alignment = WD_ALIGN_PARAGRAPH.CENTER if look.centred else WD_ALIGN_PARAGRAPH.LEFT
    text.keep_with_next, text.page_break_before, text.widow_control = look.kept, look.new_page, True
    if look.hanging:
        text.tab_stops.add_tab_stop(_points(look.left))
    level = {"Heading 1": 0, "Annex Title": 0, "Heading 2": 1}.get(look.name)
    if level is not None:
        outline = OxmlElement("w:outlineLvl")
        outline.set(qn("w:val"), str(level))
        element.pPr.append(outline)


def _set_font(properties: Any, name: str) -> None:  # noqa: ANN401 - an element of lxml
    """Name the font for every script, and no font of the theme."""
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), name)


def _points(value: float) -> Length:
    return Pt(round(value, 1))


def _set_defaults(styles: Any, locale: str) -> None:  # noqa: ANN401 - an element of lxml
    defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    _set_font(defaults, SERIF)
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), locale)
    defaults.append(language)


def _forget_table_styles(styles: Any) -> None:  # noqa: ANN401 - an element of lxml
    """Drop the template's hundred table styles, which make nine tenths of its size."""
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:default")) is None:
            styles.remove(style)


def _forget_parts(document: Document) -> None:
    """Drop parts of the template, and name our own fonts; python-docx leaves such parts as it found them."""
    for owner in (document.part.package, document.part):
        for number, relation in list(owner.rels.items()):
            if relation.reltype.endswith(_NEEDLESS):
                del owner.rels[number]
            elif relation.reltype.endswith("/fontTable"):
                relation.target_part._blob = _FONT_TABLE  # noqa: SLF001
    told = document.core_properties._element  # noqa: SLF001 - the template's days and author have no other way out
    for child in list(told):
        told.remove(child)


def _set_settings(settings: Any, locale: str) -> None:  # noqa: ANN401 - an element of lxml
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), _WORD)
    theme = settings.find(qn("w:themeFontLang"))
    theme.attrib.clear()
    theme.set(qn("w:val"), locale)


def _rule(style: Any, side: str, eighths: int) -> None:  # noqa: ANN401 - an element of lxml
    """Draw a line above or below a paragraph style."""
    properties = style.get_or_add_pPr()
    line = f'<w:{side} w:val="single" w:sz="{eighths}" w:space="4" w:color="5B6770"/>'
    border = parse_xml(f"<w:pBdr {nsdecls('w')}>{line}</w:pBdr>")
    properties.insert_element_before(
        border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr"
    )
