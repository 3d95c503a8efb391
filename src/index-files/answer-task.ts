import { createHash } from "node:crypto";
import type { CorpusDocument } from "../corpus/corpus.js";
import { readDocument } from "../read/read-document.js";
import { Trouble } from "../text/trouble.js";
import { fingerprintText } from "./fingerprint-text.js";
import type { Answer, NotRead, Task } from "./fingerprinter.js";

/** Reads and fingerprints the texts of a task. One that can't be read is listed, and the others are read. */
export async function answerTask(task: Task): Promise<Answer> {
  return task.kind === "files" ? readFiles(task.paths) : readLines(task);
}

/** A text with what an index keeps of it. */
interface Fingerprinted {
  readonly document: CorpusDocument;
  readonly fingerprints: Float64Array;
}

async function readFiles(paths: readonly string[]): Promise<Answer> {
  const texts: Fingerprinted[] = [];
  const notRead: NotRead[] = [];
  let bytes = 0;
  for (const path of paths)
    try {
      const { text, title, date, origin } = await readDocument(path);
      const { sha256 } = origin;
      const document = { id: path, path, title, date, url: null, sha256, length: text.length };
      texts.push({ document, fingerprints: fingerprintText(text) });
      bytes += origin.bytes;
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      notRead.push({ path, line: null, message: error.said });
    }
  return answerOf(texts, notRead, bytes);
}

function readLines({ path, firstLine, bytes }: Task & { readonly kind: "lines" }): Answer {
  const texts: Fingerprinted[] = [];
  const notRead: NotRead[] = [];
  let line = firstLine;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(NEWLINE, start);
    const whole = bytes.subarray(start, end < 0 ? bytes.length : end);
    start += whole.length + 1;
    if (whole.length === 0) continue;
    const read = readLine(whole, { path, line });
    if (read === null) notRead.push({ path, line, message: NO_TEXT });
    else texts.push(read);
  }
  return answerOf(texts, notRead, bytes.length);
}

function answerOf(texts: readonly Fingerprinted[], notRead: readonly NotRead[], bytes: number): Answer {
  const counts = texts.map(({ fingerprints }) => fingerprints.length);
  const all = new Float64Array(counts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  for (const { fingerprints } of texts) {
    all.set(fingerprints, at);
    at += fingerprints.length;
  }
  return { documents: texts.map(({ document }) => document), fingerprints: all, counts, notRead, bytes };
}

const NEWLINE = 0x0a;

interface LinePlace {
  readonly path: string;
  readonly line: number;
}

function readLine(bytes: Uint8Array, { path, line }: LinePlace): Fingerprinted | null {
  const said = objectIn(bytes);
  const text = said?.["text"];
  if (said === null || typeof text !== "string" || text.trim() === "") return null;
  const stringOf = (name: string): string | null => {
    const value = said[name];
    return typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
  };
  const document = {
    id: stringOf("id") ?? `${path}:${line}`,
    path,
    title: stringOf("title"),
    date: stringOf("date"),
    url: stringOf("url"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    length: text.length,
  };
  return { document, fingerprints: fingerprintText(text) };
}

function objectIn(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const said: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof said === "object" && said !== null ? (said as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

const NO_TEXT = {
  zh: "这一行不是含有 text 的 JSON 对象；请检查这一行",
  en: "this line is no JSON object with a text; check the line",
};
