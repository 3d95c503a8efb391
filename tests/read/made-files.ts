import { zipped } from "./docx/made-docx.js";

const OFFICE = "urn:oasis:names:tc:opendocument:xmlns";
const SPACES = ["office", "text", "table", "style", "draw"]
  .map((name) => `xmlns:${name}="${OFFICE}:${name}:1.0"`)
  .join(" ");
const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="p"';

/** A text of OpenDocument with this body. */
export function odt(
  body: string,
  { styles = "", meta = "" }: { readonly styles?: string; readonly meta?: string } = {},
): Uint8Array {
  return zipped({
    "mimetype": "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content ${SPACES} ${DC}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    "meta.xml": `<office:document-meta ${SPACES} ${DC} xmlns:meta="m">${meta}</office:document-meta>`,
  });
}

/** A book of these pages, each the inside of a body. */
export function epub(...pages: readonly string[]): Uint8Array {
  return epubOf(pages, pages.map((_, at) => `<itemref idref="p${at}"/>`).join(""));
}

/** A book of these pages, with the order in which they are read. */
export function epubOf(pages: readonly string[], order: string): Uint8Array {
  const items = pages
    .map((_, at) => `<item id="p${at}" href="text/${at}.xhtml" media-type="application/xhtml+xml"/>`)
    .join("");
  const files = pages.map((page, at) => [
    `OEBPS/text/${at}.xhtml`,
    `<html><head><title>页</title></head><body>${page}</body></html>`,
  ]);
  return zipped({
    "META-INF/container.xml": '<container><rootfile full-path="OEBPS/content.opf"/></container>',
    "OEBPS/content.opf": `<package ${DC}><dc:title>讲话集</dc:title><dc:creator>王五</dc:creator><manifest>${items}</manifest><spine>${order}</spine></package>`,
    ...(Object.fromEntries(files) as Record<string, string>),
  });
}

function related(...types: readonly string[]): string {
  return `<Relationships>${types.map((type, at) => `<Relationship Id="r${at}" Type="${LINKS}/${type.split(" ")[0]}" Target="${type.split(" ")[1]}"/>`).join("")}</Relationships>`;
}

export interface MadeSlide {
  readonly inside: string;
  readonly notes?: string;
  readonly isHidden?: boolean;
}

/** A presentation of these slides. */
export function pptx(...slides: readonly MadeSlide[]): Uint8Array {
  const files: Record<string, string> = {
    "ppt/presentation.xml": `<p:presentation ${A} xmlns:r="${LINKS}">${slides.map((_, at) => `<p:sldId id="${at + 256}" r:id="r${at}"/>`).join("")}</p:presentation>`,
    "ppt/_rels/presentation.xml.rels": related(...slides.map((_, at) => `slide slides/${at}.xml`)),
  };
  slides.forEach(({ inside, notes, isHidden = false }, at) => {
    files[`ppt/slides/${at}.xml`] = `<p:sld ${A}${isHidden ? ' show="0"' : ""}>${inside}</p:sld>`;
    if (notes === undefined) return;
    files[`ppt/slides/_rels/${at}.xml.rels`] = related(`notesSlide ../notes/${at}.xml`);
    files[`ppt/notes/${at}.xml`] = `<p:notes ${A}>${notes}</p:notes>`;
  });
  return zipped(files);
}

export const shape = (text: string, type = ""): string =>
  `<p:sp><p:ph type="${type}"/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sp>`;

export interface WorkbookParts {
  readonly state?: string;
  readonly strings?: string;
  /** What is in the first sheet behind its data. */
  readonly behind?: string;
  /** A part that the first sheet needs: its type, and what is in it. */
  readonly part?: readonly [type: string, inside: string];
}

/** A workbook of one sheet called 表, its data given as rows. */
export function xlsx(
  rows: string,
  { state = "visible", strings = "", behind = "", part = ["none", "<none/>"] }: WorkbookParts = {},
): Uint8Array {
  return zipped({
    "xl/_rels/sheet1.xml.rels": related(`${part[0]} part.xml`),
    "xl/part.xml": part[1],
    "xl/workbook.xml": `<workbook xmlns:r="${LINKS}"><sheet name="表" state="visible" r:id="r0"/><sheet name="乙" state="${state}" r:id="r1"/></workbook>`,
    "xl/_rels/workbook.xml.rels": related(
      "worksheet sheet1.xml",
      "worksheet sheet2.xml",
      "sharedStrings strings.xml",
      "styles styles.xml",
    ),
    "xl/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData>${behind}</worksheet>`,
    "xl/sheet2.xml":
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>第二张</t></is></c></row></sheetData></worksheet>',
    "xl/strings.xml": `<sst>${strings}</sst>`,
    "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  });
}
