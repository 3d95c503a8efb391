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
import { DocxStories, type DocxBlock, type DocxSetting, type NoteReference } from "./docx-story.js";
import { docxStyles } from "./docx-styles.js";

/**
 * The text of a Word document: body, text boxes behind the paragraph that they hang on, then the notes. Headers,
 * footers, comments and hidden text are counted.
 *
 * @throws Trouble on a file that is damaged, too large or encrypted.
 */
export function readDocx(file: FileToRead): Document {
  const { path } = file;
  const zip = new ZipFile(file.bytes, path);
  const main = mainPart(zip, "word/document.xml", path);
  const related = relationshipsOf(zip, main, path);
  const partOf = (type: string): string => related.find((one) => one.type === type && !one.isOutside)?.target ?? "";
  const beside = new BesideText();
  const setting: DocxSetting = {
    path,
    beside,
    tracked: file.tracked ?? "final",
    styles: docxStyles(zip, partOf("styles"), path),
    numbering: new DocxNumbering(zip, partOf("numbering"), path),
  };
  const storiesOf = (part: string): DocxStories | null => {
    const bytes = zip.read(part);
    return bytes === null ? null : new DocxStories(bytes, part, setting);
  };
  const body = storiesOf(main);
  const blocks = body?.byId.get("") ?? [];
  const writer = new BlockWriter("paragraph", path);
  for (const { kind, text } of blocks) writer.add(kind, text);
  const notes = { footnote: storiesOf(partOf("footnotes")), endnote: storiesOf(partOf("endnotes")) };
  for (const [mark, note] of marked(body?.references ?? [], notes)) writer.add("note", `${mark} ${note}`);
  countBeside(related, storiesOf, beside);
  keepProperties(zip, beside, path);
  keepTemplate(zip, partOf("settings"), beside, path);
  const title = blocks.find(({ isTitle }) => isTitle)?.text ?? null;
  return officeDocument(file, "docx", { ...writer.finish(), title, beside, warnings: zip.warnings });
}

/** The notes in the order of their marks: `[1]` for those at the foot of a page, `[i]` for those at the end. */
function marked(
  references: readonly NoteReference[],
  notes: Readonly<Record<NoteReference["kind"], DocxStories | null>>,
): (readonly [mark: string, text: string])[] {
  const counts = { footnote: 0, endnote: 0 };
  return references.flatMap(({ kind, id }) => {
    const text = joined(notes[kind]?.byId.get(id) ?? []);
    if (text === "") return [];
    const number = ++counts[kind];
    return [[`[${numberAs(kind === "footnote" ? "decimal" : "lowerRoman", number)}]`, text] as const];
  });
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
