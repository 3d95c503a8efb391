import { strToU8, zipSync, type Zippable } from "fflate";

const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a document beside its body, each the XML inside its root element. */
export interface DocxParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly core?: string;
  readonly app?: string;
  /** Any other parts, by their names. */
  readonly others?: Readonly<Record<string, string>>;
}

const ROOTS = {
  styles: "styles",
  numbering: "numbering",
  footnotes: "footnotes",
  endnotes: "endnotes",
  comments: "comments",
  header: "hdr",
} as const;

/** The parts of a Word document with this body, by their names. */
export function docxParts(body: string, parts: DocxParts = {}): Record<string, string> {
  const related = Object.keys(ROOTS).map(
    (name) => `<Relationship Id="${name}" Type="${TYPE}/${name}" Target="${name}.xml"/>`,
  );
  const list = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": list(`<Relationship Id="a" Type="${TYPE}/officeDocument" Target="word/document.xml"/>`),
    "word/document.xml": `<w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": list(related.join("")),
    ...parts.others,
  };
  for (const [name, root] of Object.entries(ROOTS)) {
    const inside = parts[name as keyof typeof ROOTS];
    if (inside !== undefined) files[`word/${name}.xml`] = `<w:${root} ${SPACES}>${inside}</w:${root}>`;
  }
  if (parts.core !== undefined)
    files["docProps/core.xml"] =
      `<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.core}</cp:coreProperties>`;
  if (parts.app !== undefined) files["docProps/app.xml"] = `<Properties>${parts.app}</Properties>`;
  return files;
}

/** A Word document with this body. */
export function docx(body: string, parts: DocxParts = {}): Uint8Array {
  return zipped(docxParts(body, parts));
}

export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([name, content]) => [name, typeof content === "string" ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(entries) as Zippable);
}

export const paragraph = (text: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;

export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
