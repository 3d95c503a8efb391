import { WORD_SPACE, XML_HEAD } from "./word-xml.js";
import { zippedParts, type ZippedPart } from "./zip-writer.js";

/** What a new Word document contains: the inside of its body and of its comments, in parts. */
export interface NewDocx {
  readonly body: Iterable<string>;
  readonly comments?: Iterable<string>;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const PARTS = { document: "document.main", styles: "styles", comments: "comments" };

/** A page of A4 with margins of an inch. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';

/** A new Word document, part by part; the same content gives the same bytes. */
export function newDocx({ body, comments }: NewDocx): Generator<Uint8Array> {
  return zippedParts(partsOf(body, comments));
}

/** The comments come behind the body: they are known when it has been written. */
function* partsOf(body: Iterable<string>, comments: Iterable<string> | undefined): Generator<ZippedPart> {
  const names =
    comments === undefined ? (["document", "styles"] as const) : (["document", "styles", "comments"] as const);
  const types = names.map(
    (name) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${PARTS[name]}+xml"/>`,
  );
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  yield part("[Content_Types].xml", [`<Types xmlns="${PACKAGE}/content-types">${defaults}${types.join("")}</Types>`]);
  yield part("_rels/.rels", [relations([["officeDocument", "word/document.xml"]])]);
  yield part("word/_rels/document.xml.rels", [relations(names.slice(1).map((name) => [name, `${name}.xml`]))]);
  yield part("word/styles.xml", [STYLES]);
  yield part("word/document.xml", inRoot("document", wrapped("<w:body>", body, `${PAGE}</w:body>`)));
  if (comments !== undefined) yield part("word/comments.xml", inRoot("comments", comments));
}

function part(name: string, content: Iterable<string>): ZippedPart {
  return { name, content: wrapped(XML_HEAD, content, "") };
}

function inRoot(name: string, inside: Iterable<string>): Iterable<string> {
  return wrapped(`<w:${name} xmlns:w="${WORD_SPACE}">`, inside, `</w:${name}>`);
}

function* wrapped(before: string, inside: Iterable<string>, behind: string): Generator<string> {
  yield before;
  yield* inside;
  yield behind;
}

function relations(rows: readonly (readonly [type: string, target: string])[]): string {
  const list = rows.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

function style(id: string, name: string, inside: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>${inside}</w:style>`;
}

function heading(level: number, size: number): string {
  return style(
    `Heading${level}`,
    `heading ${level}`,
    `<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`,
  );
}

const FONTS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="SimSun" w:cs="Times New Roman"/>';
const LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`)
  .join("");

const STYLES = [
  `<w:styles xmlns:w="${WORD_SPACE}"><w:docDefaults><w:rPrDefault><w:rPr>${FONTS}<w:sz w:val="21"/><w:szCs w:val="21"/>${LANGUAGE}</w:rPr></w:rPrDefault>`,
  '<w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  heading(1, 32),
  heading(2, 26),
  heading(3, 22),
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr></w:style>`,
  "</w:styles>",
].join("");
