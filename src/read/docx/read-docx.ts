import type { Document } from "../../text/document.js";
import { BesideText } from "../office/beside-text.js";
import { BlockWriter } from "../office/block-writer.js";
import { numberAs } from "../office/number-formats.js";
import { officeDocument } from "../office/office-document.js";
import { mainPart, relationshipsOf, type Relationship } from "../office/office-package.js";
import { keepProperties, keepTemplate } from "../office/office-properties.js";
import type { FileToRead } from "../reader.js";
import { ZipFile } from "../zip/zip-file.js";
import { DocxNumbering } from "./docx-numbering.js";
import type { DocxBlock } from "./docx-block.js";
import type { DocxSetting } from "./docx-setting.js";
import { DocxStories, type NoteReference } from "./docx-story.js";
import { docxStyles } from "./docx-styles.js";

/**
 * The text of a Word document: body, text boxes behind the paragraph that they hang on, then the notes. Headers,
 * footers, comments and hidden text are counted.
 *
 * @throws Trouble on a file that is damaged, too large or encrypted.
 */
export function readDocx(file: FileToRead): Document {
  const { zip, related, blocks, notes, beside, storiesOf } = docxContents(file);
  const { path } = file;
  const writer = new BlockWriter("paragraph", path);
  for (const { kind, text } of blocks) writer.add(kind, text);
  for (const { mark, blocks: own } of notes) writer.add("note", `${mark} ${joined(own)}`);
  countBeside(related, storiesOf, beside);
  keepProperties(zip, beside, path);
  keepTemplate(zip, partOf(related, "settings"), beside, path);
  const title = blocks.find(({ isTitle }) => isTitle)?.text ?? null;
  return officeDocument(file, "docx", { ...writer.finish(), title, beside, warnings: zip.warnings });
}

/** A footnote or an endnote with its mark. */
export interface DocxNote extends NoteReference {
  readonly mark: string;
  readonly blocks: readonly DocxBlock[];
}

/** What is read of a Word document. */
export interface DocxContents {
  readonly zip: ZipFile;
  readonly related: readonly Relationship[];
  /** The name of the part with the body. */
  readonly main: string;
  readonly blocks: readonly DocxBlock[];
  /** Behind the body, in the order of their marks. */
  readonly notes: readonly DocxNote[];
  readonly beside: BesideText;
  storiesOf(part: string): DocxStories | null;
}

/** @throws Trouble on a file that is damaged, too large or encrypted. */
export function docxContents(
  file: Pick<FileToRead, "bytes" | "path" | "tracked">,
  { keepsOrigins = false }: Pick<DocxSetting, "keepsOrigins"> = {},
): DocxContents {
  const { path } = file;
  const zip = new ZipFile(file.bytes, path);
  const main = mainPart(zip, "word/document.xml", path);
  const related = relationshipsOf(zip, main, path);
  const beside = new BesideText();
  const setting: DocxSetting = {
    path,
    beside,
    tracked: file.tracked ?? "final",
    styles: docxStyles(zip, partOf(related, "styles"), path),
    numbering: new DocxNumbering(zip, partOf(related, "numbering"), path),
    keepsOrigins,
  };
  const storiesOf = (part: string): DocxStories | null => {
    const bytes = zip.read(part);
    return bytes === null ? null : new DocxStories(bytes, part, setting);
  };
  const body = storiesOf(main);
  const notes = { footnote: storiesOf(partOf(related, "footnotes")), endnote: storiesOf(partOf(related, "endnotes")) };
  countUnmarked(body?.references ?? [], notes, beside);
  return {
    zip,
    related,
    main,
    blocks: body?.byId.get("") ?? [],
    notes: marked(body?.references ?? [], notes),
    beside,
    storiesOf,
  };
}

/** The name of the part of a kind; "" where there is none. */
export function partOf(related: readonly Relationship[], type: string): string {
  return related.find((one) => one.type === type && !one.isOutside)?.target ?? "";
}

/** The notes in the order of their marks: `[1]` for those at the foot of a page, `[i]` for those at the end. */
function marked(
  references: readonly NoteReference[],
  notes: Readonly<Record<NoteReference["kind"], DocxStories | null>>,
): DocxNote[] {
  const counts = { footnote: 0, endnote: 0 };
  return references.flatMap(({ kind, id }) => {
    const blocks = notes[kind]?.byId.get(id) ?? [];
    if (joined(blocks) === "") return [];
    const number = ++counts[kind];
    return [{ kind, id, blocks, mark: `[${numberAs(kind === "footnote" ? "decimal" : "lowerRoman", number)}]` }];
  });
}

/** Notes that nothing refers to: no program shows them. */
function countUnmarked(
  references: readonly NoteReference[],
  notes: Readonly<Record<NoteReference["kind"], DocxStories | null>>,
  beside: BesideText,
): void {
  const marks = new Set(references.map(({ kind, id }) => `${kind} ${id}`));
  for (const kind of ["footnote", "endnote"] as const)
    for (const [id, blocks] of notes[kind]?.byId ?? [])
      if (!marks.has(`${kind} ${id}`)) beside.add("hidden", joined(blocks));
}

function joined(blocks: readonly DocxBlock[]): string {
  return blocks.map(({ text }) => text).join("\n");
}

/** Headers, footers and comments. */
function countBeside(
  related: readonly Relationship[],
  storiesOf: (part: string) => DocxStories | null,
  beside: BesideText,
): void {
  for (const { type, target, isOutside } of related) {
    if (isOutside || (type !== "header" && type !== "footer" && type !== "comments")) continue;
    for (const blocks of storiesOf(target)?.byId.values() ?? []) {
      const text = joined(blocks);
      beside.add(type === "comments" ? "comment" : "header", text);
      if (type === "comments") beside.keep("comment", text);
    }
  }
}
