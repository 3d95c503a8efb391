import { basename } from "node:path";
import { compare, type Background } from "../compare.js";
import { readDocument } from "../read/read-document.js";
import type { Compared } from "../report/compare/compared.js";
import { renamed, type Document } from "../text/document.js";
import { shortNames, type NameOf } from "./file-names.js";
import { readOptionsOf, type Reading } from "./options.js";
import type { Progress } from "./progress.js";

/**
 * Reads the files of a request and compares them.
 *
 * @throws Trouble if a file can't be read.
 */
export async function compareFiles(
  request: Reading,
  progress: Pick<Progress, "begin"> & Partial<Pick<Progress, "page">>,
): Promise<Compared> {
  const { stdin } = request;
  const options = {
    ...readOptionsOf(request),
    onPage: (number: number, count: number) => progress.page?.(number, count),
    ...(stdin === undefined ? {} : { stdin: streamOf(stdin) }),
  };
  const nameOf: NameOf = request.fullPaths ? (path) => path : shortNames([request.anonymised, ...request.published]);
  const read = async (path: string): Promise<Document> => renamed(await readDocument(path, options), nameOf(path));
  const anonymised = await read(request.anonymised);
  progress.begin("read", sizeOf([anonymised]));
  const published: Document[] = [];
  for (const path of request.published) {
    published.push(await read(path));
    await refuseLarge([anonymised, ...published]);
  }
  progress.begin("compare", sizeOf([anonymised, ...published]));
  const background = await backgroundFor(request, anonymised, published);
  const { infer, persons } = request;
  const variants = request.foldVariants ? await (await import("../text/variants.js")).loadVariants() : null;
  const comparison = compare(anonymised, published, {
    infer,
    persons,
    ...(variants === null ? {} : { variants }),
    ...(background === null ? {} : { background }),
  });
  return { comparison, anonymised, published };
}

/** What the index says; null where none is asked. Nothing of it is loaded then. */
async function backgroundFor(
  { index, fullPaths }: Reading,
  anonymised: Document,
  published: readonly Document[],
): Promise<Background | null> {
  if (index === null) return null;
  const { askBackground } = await import("./ask-background.js");
  return askBackground(index, { anonymised, published, name: fullPaths ? index : basename(index) });
}

/** Texts that no memory is asked about, in bytes as read. */
const SMALL = 1_000_000;

async function refuseLarge(documents: readonly Document[]): Promise<void> {
  if (sizeOf(documents) < SMALL) return;
  const { refuseTooLarge } = await import("./guard/refuse-too-large.js");
  refuseTooLarge(documents);
}

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Bytes as read, or of a packed file the length of its text. */
export function sizeOf(documents: readonly Document[]): number {
  return documents.reduce((sum, { origin, text }) => sum + Math.max(origin.bytes, text.length), 0);
}
