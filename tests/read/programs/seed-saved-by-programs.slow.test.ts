import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../../src/read/read-document.js";
import type { Document } from "../../../src/text/document.js";
import { seed } from "../../cli/duizhao.js";
import { expectSeedValues } from "../seed-values.js";
import { isThere, SAVED_BY } from "./saved-by.js";

const ANONYMISED = "000";
const PUBLISHED = "004";

const there = SAVED_BY.filter(isThere);
for (const { program, needs } of SAVED_BY.filter((saved) => !there.includes(saved)))
  process.stderr.write(`SKIPPED: ${program} (${needs.join(", ")}) is not there, its files are not read\n`);

const files = there.flatMap((saved) => saved.files);
const folder = mkdtempSync(join(tmpdir(), "duizhao-saved-"));
const documents = new Map<string, Document>();
const documentOf = (file: string, number: string): Document => {
  const document = documents.get(file.replace("{}", number));
  if (document === undefined) throw new Error(`${file} was not made`);
  return document;
};

beforeAll(async () => {
  const numbers = [ANONYMISED, PUBLISHED];
  for (const number of numbers) {
    const { text } = await readDocument(seed(number));
    writeFileSync(join(folder, `${number}.txt`), text);
    writeFileSync(join(folder, `${number}.html`), pageOf(text));
  }
  for (const saved of there) await saved.save({ folder, numbers });
  for (const file of files.flatMap((name) => numbers.map((number) => name.replace("{}", number))))
    documents.set(file, await readDocument(join(folder, file)));
});
afterAll(() => rmSync(folder, { recursive: true }));

function pageOf(text: string): string {
  const paragraphs = text.split("\n").filter((line) => line.trim() !== "");
  const body = paragraphs.map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`).join("\n");
  return `<!doctype html><meta charset="utf-8"><title>讲话</title><body>${body}</body>`;
}

/** Each with itself, with the next one and with the one that is half the list further on. */
const PAIRS = files.flatMap((file, at) =>
  [0, 1, Math.floor(files.length / 2)].map((by) => [file, files[(at + by) % files.length]] as const),
);

describe.skipIf(there.length === 0)("the seed pair saved by programs has all thirteen values", () => {
  it.each(PAIRS)("%s and %s", (one, other) => {
    const published = documentOf(other, PUBLISHED);
    const evidence = expectSeedValues(documentOf(one, ANONYMISED), published);
    if (other.endsWith(".pdf")) for (const found of evidence) expectOnPage(other, published, found);
  });
});

const hasPoppler = there.some(({ program }) => program === "Poppler");
const pages = new Map<string, string>();
/** White space is where a line ends, and between Chinese and Latin. */
const dense = (text: string): string => text.normalize("NFKC").replaceAll(/\s/g, "");
/** As many characters on either side of a value are looked for with it. */
const AROUND = 6;

/** Another program finds the value with what is around it on that page. */
function expectOnPage(file: string, document: Document, { start, end, page = 0 }: Evidenced): void {
  expect(page).toBeGreaterThan(0);
  if (!hasPoppler) return;
  const { starts } = document.places ?? { starts: [] };
  const from = Math.max(starts[page - 1] ?? 0, start - AROUND);
  const to = Math.min(starts[page] ?? document.source.length, end + AROUND);
  expect(pageBy(file, page)).toContain(dense(document.source.slice(from, to)));
}

interface Evidenced {
  readonly start: number;
  readonly end: number;
  readonly page?: number;
}

function pageBy(file: string, page: number): string {
  const key = `${file} ${page}`;
  const known = pages.get(key);
  if (known !== undefined) return known;
  const path = join(folder, file.replace("{}", PUBLISHED));
  const text = dense(execFileSync("pdftotext", ["-f", `${page}`, "-l", `${page}`, path, "-"]).toString());
  pages.set(key, text);
  return text;
}
