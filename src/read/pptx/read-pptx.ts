import type { Block, Document } from "../../text/document.js";
import { BesideText } from "../office/beside-text.js";
import { BlockWriter } from "../office/block-writer.js";
import { officeDocument } from "../office/office-document.js";
import { mainPart, relationshipsOf } from "../office/office-package.js";
import { keepProperties } from "../office/office-properties.js";
import type { FileToRead } from "../reader.js";
import { readXml } from "../xml/read-xml.js";
import { ZipFile } from "../zip/zip-file.js";

interface SlideBlock {
  readonly kind: Block["kind"];
  readonly text: string;
}

interface Slide {
  readonly blocks: readonly SlideBlock[];
  readonly isHidden: boolean;
}

/** What a slide shows on its edge. */
const FURNITURE = new Set(["sldNum", "dt", "ftr", "hdr", "sldImg"]);
/** Of it what somebody wrote. */
const MARGINS = new Set(["ftr", "hdr"]);
/** What is drawn from parts of its own. */
const DRAWN = new Set(["chart", "relIds"]);
const TITLES = new Set(["title", "ctrTitle"]);

/**
 * The text of a presentation, slide by slide.
 *
 * @throws Trouble on a file that is damaged, too large or encrypted.
 */
export function readPptx(file: FileToRead): Document {
  const { path } = file;
  const zip = new ZipFile(file.bytes, path);
  const main = mainPart(zip, "ppt/presentation.xml", path);
  const beside = new BesideText();
  const writer = new BlockWriter("slide", path);
  for (const part of slidesOf(zip, main, path)) {
    const slide = slideOf(zip, part, { path, beside });
    const related = relationshipsOf(zip, part, path);
    const notes = related.find(({ type }) => type === "notesSlide");
    writer.begin();
    if (slide.isHidden) beside.add("hidden-part", slide.blocks.map(({ text }) => text).join("\n"));
    else {
      for (const { kind, text } of slide.blocks) writer.add(kind, text);
      if (notes !== undefined)
        for (const { text } of slideOf(zip, notes.target, { path, beside }).blocks) writer.add("note", text);
    }
    for (const { type, target } of related)
      if (type === "comments" || type === "comment")
        for (const { text } of slideOf(zip, target, { path, beside }).blocks) beside.add("comment", text);
  }
  keepProperties(zip, beside, path);
  return officeDocument(file, "pptx", { ...writer.finish(), beside, warnings: zip.warnings });
}

/** The parts of the slides in the order in which they are shown. */
function slidesOf(zip: ZipFile, main: string, path: string): string[] {
  const targets = new Map(relationshipsOf(zip, main, path).map(({ id, target }) => [id, target]));
  const slides: string[] = [];
  readXml(
    zip.read(main) ?? new Uint8Array(),
    { path, part: main },
    {
      open: ({ name, get }) => {
        const target = name === "sldId" ? targets.get(get("id", "relationships") ?? "") : undefined;
        if (target !== undefined) slides.push(target);
      },
    },
  );
  return slides;
}

function slideOf(
  zip: ZipFile,
  part: string,
  { path, beside }: { readonly path: string; readonly beside: BesideText },
): Slide {
  const bytes = zip.read(part);
  const blocks: SlideBlock[] = [];
  if (bytes === null) return { blocks, isHidden: false };
  const inside: string[] = [];
  let isHidden = false;
  let shape = "";
  let cells = 0;
  let text: string | null = null;
  const end = (): void => {
    const kind = cells > 0 ? "cell" : TITLES.has(shape) ? "heading" : "paragraph";
    if (MARGINS.has(shape)) beside.add("header", text ?? "");
    else if (text !== null && text.trim() !== "" && !FURNITURE.has(shape)) blocks.push({ kind, text: text.trim() });
    text = null;
  };
  readXml(
    bytes,
    { path, part },
    {
      open: ({ name, get }) => {
        inside.push(name);
        if (DRAWN.has(name)) beside.add("unread-part", "");
        else if (name === "cNvPr") beside.add("attribute", get("descr") ?? "");
        if (name === "sld") isHidden = get("show") === "0";
        else if (name === "sp") shape = "";
        else if (name === "ph") shape = get("type") ?? "";
        else if (name === "tc") cells++;
        else if (name === "p" || name === "cm" || name === "text") text = "";
        else if (name === "br" && text !== null) text += "\n";
      },
      text: (value) => {
        const parent = inside.at(-1);
        if (text !== null && (parent === "t" || parent === "text")) text += value;
      },
      close: (name) => {
        inside.pop();
        if (name === "p" || name === "text") end();
        else if (name === "tc") cells--;
        else if (name === "sp") shape = "";
      },
    },
  );
  return { blocks, isHidden };
}
