import { readdirSync, readFileSync } from "node:fs";
import type { ScannedDocument } from "../../../src/answer/scan.js";
import { loadKnowledge } from "../../../src/clues/knowledge.js";
import { documentFromText } from "../../../src/read/document-from-text.js";
import { SCAN_FORMATS, type ScanFormatName } from "../../../src/report/scan/formats.js";
import { rowOf } from "../../../src/report/scan/rendering.js";
import { scan } from "../../../src/scan.js";
import type { Document } from "../../../src/text/document.js";
import type { Language } from "../../../src/text/language.js";
import { loadWords } from "../../../src/words/words.js";
import { HEAD } from "./scan-of.js";

const knowledge = await loadKnowledge();
const words = await loadWords();

/** The seed of this number, under the name `001.txt`. */
export function seed(number: string): Document {
  const name = readdirSync("fixtures").find((file) => file.startsWith(`${number}_`)) ?? number;
  return documentFromText(readFileSync(`fixtures/${name}`, "utf8"), { path: `${number}.txt` });
}

export function scanned(document: Document, hasWords = true): Promise<ScannedDocument> {
  return scan(document, knowledge, hasWords ? { tag: (sentence) => words.tag(sentence) } : {});
}

/** A whole report of what scans of texts found, one after the other. */
export async function written(
  format: ScanFormatName,
  documents: readonly Document[],
  { language = "en", width = 80, hasWords = true }: { language?: Language; width?: number; hasWords?: boolean } = {},
): Promise<string> {
  const open = await SCAN_FORMATS[format].load();
  const rendering = open({ language, width, color: false });
  const answers = await Promise.all(
    documents.map(async (document, index) => ({ document, scanned: await scanned(document, hasWords), index })),
  );
  const rows = answers.map((answer) => rowOf(answer.scanned, answer.index));
  const shared = documents.length > 1 ? { phrases: [], isApproximate: false } : null;
  return (
    rendering.begin(HEAD) +
    answers.map((answer) => rendering.text(answer)).join(rendering.between) +
    rendering.end({ rows, shared, warnings: [] })
  );
}
