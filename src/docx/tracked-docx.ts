import { docxContents } from "../read/docx/read-docx.js";
import { decodedXml } from "../read/xml/read-xml.js";
import type { ZipFile } from "../read/zip/zip-file.js";
import type { FileToRead } from "../read/reader.js";
import { withComments } from "./comments-part.js";
import { planChanges, type TextChange } from "./plan-changes.js";
import { rewritePart } from "./rewrite-part.js";
import { textStretches } from "./text-stretches.js";
import { wordPrefix } from "./word-prefix.js";
import { WordXml, XML_HEAD } from "./word-xml.js";
import { zippedParts, type ZippedPart } from "./zip-writer.js";

/** A Word document with tracked changes in it. */
export interface TrackedDocx {
  readonly parts: Iterable<Uint8Array>;
  /** The changes that could not be written, by their numbers: those in formulas and in what was deleted before. */
  readonly unwritten: readonly number[];
}

/**
 * A Word document as it is, with stretches of its text replaced: each is a tracked deletion, its value a tracked insertion
 * with the formatting of what was there, and a comment. Offsets are of `text`, which was read of the file.
 *
 * @throws Trouble on a file that is damaged, too large or encrypted.
 */
export function trackedDocx(
  file: Pick<FileToRead, "bytes" | "path" | "tracked">,
  text: string,
  changes: readonly TextChange[],
): TrackedDocx {
  const contents = docxContents(file, { keepsOrigins: true });
  const { zip, main, related } = contents;
  const plan = planChanges(textStretches(text, contents), changes);
  const parts = new Map<string, string>();
  const read = (name: string): string => decodedXml(zip.read(name) ?? new Uint8Array(0));
  const comments = withComments({ main, related, has: (name) => zip.has(name), read }, changes, plan.unwritten);
  const values = changes.map(({ value }) => value);
  for (const part of new Set([main, ...plan.cuts.keys()])) {
    const xml = read(part);
    const prefix = wordPrefix(xml, file.path);
    let id = highestId(xml);
    const rewritten = rewritePart(xml, {
      cuts: plan.cuts.get(part) ?? new Map(),
      values,
      comments: part === main ? comments.ids : null,
      notes: part === main ? plan.notes : new Map(),
      word: new WordXml(prefix, () => ++id),
    });
    parts.set(part, asUtf8(rewritten));
  }
  for (const [name, xml] of comments.parts) parts.set(name, asUtf8(xml));
  return { parts: zippedParts(allParts(zip, parts)), unwritten: plan.unwritten };
}

function* allParts(zip: ZipFile, changed: ReadonlyMap<string, string>): Generator<ZippedPart> {
  const last = new Map(zip.entries.map((entry) => [entry.name, entry]));
  for (const [name, entry] of last) {
    const xml = changed.get(name);
    const { method, crc, size } = entry;
    yield xml === undefined ? { name, packed: zip.packed(entry), method, crc, size } : { name, content: [xml] };
  }
  for (const [name, xml] of changed) if (!last.has(name)) yield { name, content: [xml] };
}

/** Of changes and the like; those of one kind may be numbered alike, but none of ours is as one that is there. */
function highestId(xml: string): number {
  let highest = 0;
  for (const [, digits] of xml.matchAll(/:id="(\d{1,9})"/g)) highest = Math.max(highest, Number(digits));
  return highest;
}

function asUtf8(xml: string): string {
  return XML_HEAD + xml.replace(/^\s*<\?xml[^>]*\?>\s*/, "");
}
