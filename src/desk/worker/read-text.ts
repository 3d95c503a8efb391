import { documentFromBytes } from "../../read/document-from-bytes.js";
import type { ReadApart } from "../../read/reader.js";
import { sha256 } from "../../read/sha256.js";
import type { Document } from "../../text/document.js";
import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import { blockOf } from "./page-port.js";

/** The largest file that is read, in bytes: that of the command. */
const LARGEST_FILE = 64 * 1024 * 1024;
/** So many texts are kept as read. */
const MOST_KEPT = 200;

const kept = new Map<string, Document>();

/**
 * Reads a text, or gives the one that was read before.
 *
 * @throws Trouble on what cannot be read.
 */
export async function readText(name: string, content: Blob): Promise<Document> {
  if (content.size > LARGEST_FILE) throw new Trouble(name, tooLarge(content.size));
  const bytes = new Uint8Array(await content.arrayBuffer());
  const sum = await checksum(bytes);
  const key = `${sum}/${name}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const document = await documentFromBytes(bytes, { path: name, sha256: sum, apart: readPdfHere });
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, document);
  return document;
}

/** The worker is a place apart already: it can be stopped. What fonts need that a file only names comes from the page. */
const readPdfHere: ReadApart = async (file) => {
  const { readPdf } = await import("../../read/packed-readers.js");
  const loadTable = async (name: string): Promise<Uint8Array | null> => {
    const tables = JSON.parse(await blockOf("cmaps")) as Readonly<Record<string, string>>;
    const table = tables[name];
    return table === undefined ? null : Uint8Array.from(atob(table), (sign) => sign.charCodeAt(0));
  };
  return readPdf(file, { loadTable, loadRecogniser: null });
};

/** A page that was opened from a disk may have no sums of the browser's own. */
async function checksum(bytes: Uint8Array): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return sha256(bytes);
  const sum = new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function tooLarge(bytes: number): Bilingual {
  const [size, limit] = [bytes, LARGEST_FILE].map((count) => `${Math.ceil(count / 1024 / 1024)} MiB`);
  return {
    zh: `太大（${size}），上限为 ${limit}；请只取需要比对的部分`,
    en: `too large (${size}), the limit is ${limit}; take only the part to be compared`,
  };
}
