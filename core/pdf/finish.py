"""What makes a plain PDF a PDF/A-2a and PDF/UA-1: fonts, pictures, metadata, colours, identity."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from core.pdf.embedding import EmbeddedFont
from core.pdf.images import Picture

PRODUCER = "ReportLab PDF Library, pikepdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What the file says of itself. `language` is a BCP 47 tag; the day has no time of day."""

    title: str
    author: str
    subject: str
    creator: str
    language: str
    day: date


def add_fonts(pdf: pikepdf.Pdf, fonts: Iterable[EmbeddedFont]) -> None:
    """Gives every page the fonts that its content names, and no other."""
    dictionary = Dictionary()
    for font in fonts:
        dictionary[f"/{font.name}"] = font.write(pdf)
    shared = pdf.make_indirect(dictionary)
    for page in pdf.pages:
        page.obj.Resources.Font = shared


def add_pictures(pdf: pikepdf.Pdf, pictures: Sequence[dict[str, Picture]]) -> None:
    """Gives each page its pictures by name; the same picture is kept once."""
    written: dict[str, pikepdf.Object] = {}
    for page, wanted in zip(pdf.pages, pictures, strict=True):
        if not wanted:
            continue
        resources = Dictionary()
        for name, picture in wanted.items():
            if name not in written:
                written[name] = _picture_stream(pdf, picture)
            resources[f"/{name}"] = written[name]
        page.obj.Resources.XObject = resources


def _picture_stream(pdf: pikepdf.Pdf, picture: Picture) -> pikepdf.Object:
    stream = pdf.make_stream(
        picture.data,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=picture.width,
        Height=picture.height,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
    )
    if picture.is_jpeg:
        stream.Filter = Name.DCTDecode
    return stream


def finish(pdf: pikepdf.Pdf, meta: Meta) -> bytes:
    """Describes the document and writes it; the same document gives the same bytes."""
    _describe(pdf, meta)
    _colours(pdf)
    for index, page in enumerate(pdf.pages):
        page.obj.StructParents = index
        page.obj.Tabs = Name.S
        if "/Trans" in page.obj:  # reportlab writes an empty one, which is not allowed
            del page.obj["/Trans"]
    buffer = io.BytesIO()
    pdf.save(
        buffer,
        min_version="1.7",
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
    return buffer.getvalue()


def _describe(pdf: pikepdf.Pdf, meta: Meta) -> None:
    stamp = f"D:{meta.day:%Y%m%d}"
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    entries = {
        "Title": meta.title,
        "Author": meta.author,
        "Subject": meta.subject,
        "Creator": meta.creator,
        "Producer": PRODUCER,
        "CreationDate": stamp,
        "ModDate": stamp,
    }
    for name, value in entries.items():
        pdf.docinfo[f"/{name}"] = String(value)
    metadata = pdf.make_stream(_xmp(meta), Type=Name.Metadata, Subtype=Name.XML)
    root = pdf.Root
    root.Metadata = metadata
    root.Lang = String(meta.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=1)]))


def _colours(pdf: pikepdf.Pdf) -> None:
    """sRGB as the meaning of every colour; the profile says "no copyright, use freely"."""
    profile = files("pikepdf.pdfa").joinpath("data/sRGB.icc").read_bytes()
    stream = pdf.make_stream(profile, N=3, Alternate=Name.DeviceRGB)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier="sRGB",
        Info="sRGB IEC61966-2.1",
        DestOutputProfile=stream,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _xmp(meta: Meta) -> bytes:
    day = meta.day.isoformat()
    values = {
        "title": escape(meta.title),
        "author": escape(meta.author),
        "subject": escape(meta.subject),
        "creator": escape(meta.creator),
        "language": escape(meta.language),
        "producer": escape(PRODUCER),
        "day": day,
    }
    return _XMP.format(**values).encode("utf-8")


# PDF/UA's own identifier is unknown to PDF/A-2 and must be declared (ISO 19005-2, 6.6.2.3).
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>{day}</xmp:CreateDate>
<xmp:ModifyDate>{day}</xmp:ModifyDate>
<xmp:MetadataDate>{day}</xmp:MetadataDate>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
