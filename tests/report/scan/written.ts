import { readdirSync, readFileSync } from "node:fs";
import type { ScannedDocument } from "../../../src/answer/scan.js";
import { loadKnowledge } from "../../../src/clues/knowledge.js";
import { documentFromText } from "../../../src/read/document-from-text.js";
import { scanCsv } from "../../../src/report/scan/csv.js";
import { scanHtml } from "../../../src/report/scan/html/html.js";
import { scanJson } from "../../../src/report/scan/json.js";
import { scanMarkdown } from "../../../src/report/scan/markdown.js";
import { rowOf, type ScanRendering } from "../../../src/report/scan/rendering.js";
import { scanText } from "../../../src/report/scan/text/text.js";
import { scan } from "../../../src/scan.js";
import type { Document } from "../../../src/text/document.js";
import type { Language } from "../../../src/text/language.js";
import { loadWords } from "../../../src/words/words.js";
import { HEAD } from "./scan-of.js";

const RENDERINGS = {
  text: (language: Language, width: number): ScanRendering => scanText({ language, width, color: false }),
  json: (): ScanRendering => scanJson(),
  html: (language: Language): ScanRendering => scanHtml(language),
  csv: (): ScanRendering => scanCsv(),
  markdown: (language: Language): ScanRendering => scanMarkdown(language),
};

export type WrittenFormat = keyof typeof RENDERINGS;
export const WRITTEN_FORMATS = Object.keys(RENDERINGS) as readonly WrittenFormat[];

const knowledge = await loadKnowledge();
const words = await loadWords();

/** The seed of this number, under the name `001.txt`. */
export function seed(number: string): Document {
  const name = readdirSync("fixtures").find((file) => file.startsWith(`${number}_`)) ?? number;
  return documentFromText(readFileSync(`fixtures/${name}`, "utf8"), { path: `${number}.txt` });
}

export function scanned(document: Document, hasWords = true): ScannedDocument {
  return scan(document, knowledge, hasWords ? { tag: (sentence) => words.tag(sentence) } : {});
}

/** A whole report of what scans of texts found, one after the other. */
export function written(
  format: WrittenFormat,
  documents: readonly Document[],
  { language = "en", width = 80, hasWords = true }: { language?: Language; width?: number; hasWords?: boolean } = {},
): string {
  const rendering = RENDERINGS[format](language, width);
  const answers = documents.map((document, index) => ({ document, scanned: scanned(document, hasWords), index }));
  const rows = answers.map((answer) => rowOf(answer.scanned, answer.index));
  const shared = documents.length > 1 ? { phrases: [], isApproximate: false } : null;
  return (
    rendering.begin(HEAD) +
    answers.map((answer) => rendering.text(answer)).join(rendering.between) +
    rendering.end({ rows, shared, warnings: [] })
  );
}
