import { PhraseSketch } from "../../clues/phrase-sketch.js";
import { SharedPhrases, phrasesToShare } from "../../clues/shared-phrases.js";
import { SCAN_FORMATS } from "../../report/scan/formats.js";
import { rowOf, type ScanRow } from "../../report/scan/rendering.js";
import { FILE_WIDTH } from "../../report/shared/file-width.js";
import { sameText } from "../../scan-many/warnings.js";
import { scan } from "../../scan.js";
import type { Document } from "../../text/document.js";
import type { Language } from "../../text/language.js";
import { version } from "../../version.js";
import { loadBuiltInKnowledge } from "./knowledge.js";
import type { AskedWith } from "./messages.js";
import { readText } from "./read-text.js";
import type { Tell } from "./tell.js";
import { loadBuiltInWords } from "./words.js";

type AskedToScan = Extract<AskedWith, { readonly kind: "scan" }>;

/** Scans texts as the command does, and writes the report of it, in parts. */
export async function scannedParts(
  { texts, options: { clues, persons } }: AskedToScan,
  format: keyof typeof SCAN_FORMATS,
  language: Language,
  tell: Tell,
): Promise<string[]> {
  const open = await SCAN_FORMATS[format].load();
  const rendering = open({ language, width: FILE_WIDTH, color: false });
  const documents = await readAll(texts, tell);
  tell("words", 0, 1);
  const [knowledge, words] = await Promise.all([loadBuiltInKnowledge(), loadBuiltInWords()]);
  const parts = [
    rendering.begin({
      schema: "duizhao.scan/1",
      tool: { name: "duizhao", version },
      options: { clues, persons, known: [] },
      words: { engine: words.engine },
      gazetteer: knowledge.gazetteer.dates,
    }),
  ];
  const sketch = sketchOf(documents);
  const shared = documents.length > 1 ? new SharedPhrases() : null;
  const seen = new Map<string, number>();
  const rows: ScanRow[] = [];
  for (const [index, document] of documents.entries()) {
    tell("scan", index, documents.length);
    const found = await scan(document, knowledge, {
      clues,
      persons,
      tag: (sentence) => words.tag(sentence),
      ...(sketch === null ? {} : { isKnown: async (phrases) => phrases.map((phrase) => sketch.isShared(phrase)) }),
    });
    const same = seen.get(found.sha256);
    if (same === undefined) seen.set(found.sha256, index);
    const phrases = same === undefined ? phrasesToShare(document.text, knowledge.stock) : { whole: "", broken: "" };
    shared?.add(phrases);
    const warnings = [...(same === undefined ? [] : [sameText(found.path, same)]), ...found.warnings];
    const scanned = { ...found, warnings };
    if (index > 0) parts.push(rendering.between);
    parts.push(rendering.text({ document, scanned, index }));
    rows.push(rowOf(scanned, index));
  }
  parts.push(rendering.end({ rows, shared: shared?.end() ?? null, warnings: [] }));
  return parts;
}

async function readAll(texts: AskedToScan["texts"], tell: Tell): Promise<Document[]> {
  const documents: Document[] = [];
  for (const [done, { name, content }] of texts.entries()) {
    tell("read", done, texts.length);
    documents.push(await readText(name, content));
  }
  return documents;
}

/** Where there are several texts, what two of them share is no search phrase. */
function sketchOf(documents: readonly Document[]): PhraseSketch | null {
  if (documents.length < 2) return null;
  const sketch = new PhraseSketch();
  const distinct = new Map(documents.map((document) => [document.origin.sha256, document.text]));
  for (const text of distinct.values()) sketch.add(text);
  return sketch;
}
