import type { Block, Document } from "../../text/document.js";
import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import { BesideText, type Tracked } from "../office/beside-text.js";
import { BlockWriter } from "../office/block-writer.js";
import { officeDocument } from "../office/office-document.js";
import type { FileToRead } from "../reader.js";
import { CharacterFlag, characterRuns, paragraphRuns } from "./doc-formats.js";
import { piecesOf, stretchesOf, type DocStretch } from "./doc-pieces.js";
import { OleFile } from "./ole-file.js";

const WORD = 0xa5ec;
/** The first version whose text is in pieces of Unicode: that of Word 97. */
const OLDEST = 0x00c1;
/** Where the head of the main stream has the lengths of the texts, in the order in which they follow each other. */
const TEXTS = [
  ["body", 0x4c],
  ["note", 0x50],
  ["header", 0x54],
  ["macro", 0x58],
  ["comment", 0x5c],
  ["note", 0x60],
  ["box", 0x64],
  ["header", 0x68],
] as const;

/**
 * The text of a document of Word 97 to 2003: body, text boxes, notes.
 *
 * @throws Trouble on a file that is damaged, encrypted, or of another program.
 */
export function readDoc(file: FileToRead): Document {
  const { path, tracked = "final" } = file;
  try {
    return docOf(file, new OleFile(file.bytes), tracked);
  } catch (error) {
    // Whatever a damaged file leads out of its bytes for.
    if (error instanceof RangeError) throw new Trouble(path, DAMAGED, error);
    throw error;
  }
}

function docOf(file: FileToRead, ole: OleFile, tracked: Tracked): Document {
  const { path } = file;
  const main = ole.read("WordDocument");
  if (main === null) throw new Trouble(path, otherProgram(ole));
  const head = new DataView(main.buffer, main.byteOffset, main.byteLength);
  if (head.getUint16(0, true) !== WORD) throw new Trouble(path, DAMAGED);
  if (head.getUint16(2, true) < OLDEST) throw new Trouble(path, OLD);
  const flags = head.getUint16(10, true);
  if ((flags & 0x0100) !== 0) throw new Trouble(path, PASSWORD);
  const table = ole.read((flags & 0x0200) === 0 ? "0Table" : "1Table") ?? new Uint8Array();
  const part = (at: number): Uint8Array => {
    const start = head.getUint32(at, true);
    return table.subarray(start, start + head.getUint32(at + 4, true));
  };
  const pieces = piecesOf(part(0x1a2));
  const formats = { characters: characterRuns(main, part(0xfa)), paragraphs: paragraphRuns(main, part(0x102)) };
  const beside = new BesideText();
  const writer = new BlockWriter("paragraph", path);
  let from = 0;
  for (const [kind, at] of TEXTS) {
    const to = from + head.getUint32(at, true);
    const blocks = blocksOf(stretchesOf(main, pieces, formats, { from, to }), beside, tracked);
    for (const { kind: of, text } of blocks) {
      if (kind === "header" || kind === "comment") beside.add(kind, text);
      if (kind === "comment") beside.keep("comment", text);
      else if (kind === "body" || kind === "box") writer.add(of, text);
      else if (kind === "note") writer.add("note", text);
    }
    from = to;
  }
  return officeDocument(file, "doc", { ...writer.finish(), beside });
}

interface DocBlock {
  readonly kind: Block["kind"];
  readonly text: string;
}

/** The ends of paragraphs and cells, and page breaks; then the signs that are no text. */
const ENDS = /[\r\x07\f\x0e]/;
const NO_TEXT = /[\x01\x02\x03\x04\x05\x08\x13-\x15\x1f]/g;

function blocksOf(stretches: Iterable<DocStretch>, beside: BesideText, tracked: Tracked): DocBlock[] {
  const blocks: DocBlock[] = [];
  let text = "";
  let fields = 0;
  let last: number = 0;
  for (const { text: read, flags, style } of stretches) {
    const isNew = flags !== last;
    last = flags;
    const shown = read.replaceAll(/\x13|\x14|\x15|[^\x13-\x15]+/g, (sign) => {
      if (sign === "\x13") fields++;
      else if (sign === "\x14" || sign === "\x15") fields = Math.max(0, fields - 1);
      return fields === 0 ? sign : "";
    });
    // A field that has a result ends twice: behind its code, and behind the result.
    const kept = leftOf(shown.replaceAll(NO_TEXT, ""), flags, isNew, beside, tracked);
    for (const part of kept.split(/(?<=[\r\x07\f\x0e])/)) {
      text += part.replace(ENDS, "");
      if (!ENDS.test(part.slice(-1))) continue;
      const isCell = part.endsWith("\x07");
      blocks.push({
        kind: isCell ? "cell" : style >= 1 && style <= 9 ? "heading" : "paragraph",
        text: text.replaceAll("\x1e", "-"),
      });
      text = "";
    }
  }
  blocks.push({ kind: "paragraph", text });
  return blocks.filter((block) => block.text.trim() !== "");
}

/** What of a stretch is text; the rest is counted. */
function leftOf(text: string, flags: number, isNew: boolean, beside: BesideText, tracked: Tracked): string {
  if (flags === 0) return text;
  const said = text.split(ENDS).join("");
  const change =
    (flags & CharacterFlag.Deleted) !== 0 ? "deleted" : (flags & CharacterFlag.Inserted) !== 0 ? "inserted" : null;
  if (change !== null) {
    beside.track(change, said, isNew);
    if (change === "deleted") beside.keep("deleted", said);
    if ((change === "deleted") === (tracked === "final")) return "";
  }
  if ((flags & CharacterFlag.Hidden) !== 0) {
    beside.add("hidden", said);
    beside.keep("hidden", said);
    return "";
  }
  if ((flags & CharacterFlag.Struck) === 0) return text;
  beside.add("struck-out", said);
  return "";
}

function otherProgram(ole: OleFile): Bilingual {
  if (ole.has("EncryptedPackage")) return PASSWORD;
  const name = ole.has("Workbook") || ole.has("Book") ? "XLS" : ole.has("PowerPoint Document") ? "PPT" : "OLE";
  return {
    zh: `内容是 ${name} 文件，不能读取；请用原程序另存为 ${name === "XLS" ? ".xlsx" : name === "PPT" ? ".pptx" : ".docx 或 .txt"}`,
    en: `this is a file of the kind ${name}, which is not read; save it as ${name === "XLS" ? ".xlsx" : name === "PPT" ? ".pptx" : ".docx or .txt"}`,
  };
}

const PASSWORD: Bilingual = { zh: "文件有密码；请先去掉密码另存", en: "it has a password; save it without one first" };
const OLD: Bilingual = {
  zh: "是 Word 97 以前的文件，不能读取；请用 Word 或 LibreOffice 另存为 .docx",
  en: "a document older than Word 97, which is not read; save it as .docx in Word or LibreOffice",
};
const DAMAGED: Bilingual = {
  zh: "文件已损坏或不完整，无法读取；请重新取得文件，或在原程序中修复后另存",
  en: "damaged or incomplete: it can't be read; get it again, or repair and save it in the program that wrote it",
};
