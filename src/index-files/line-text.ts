import { createHash } from "node:crypto";
import { plainDocument } from "../read/document-from-text.js";
import type { Document } from "../text/document.js";
import type { Bilingual } from "../text/language.js";
import { Trouble } from "../text/trouble.js";

/** A line of JSON Lines as a text: what else it says of itself, and its text as a document. */
export interface LineText {
  readonly id: string | null;
  readonly url: string | null;
  /** Its offsets count in the text alone; its checksum and size are those of the line. */
  readonly document: Document;
}

/**
 * Reads `{"id": …, "title": …, "date": …, "url": …, "text": …}`, of which only the text is needed.
 *
 * @throws Trouble on what is no such line.
 */
export function readLineText(bytes: Uint8Array, path: string): LineText {
  const said = objectIn(bytes);
  const text = said?.["text"];
  if (said === null || typeof text !== "string") throw new Trouble(path, NO_TEXT);
  const stringOf = (name: string): string | null => {
    const value = said[name];
    return typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
  };
  const document = plainDocument(text, { path, sha256: sha256Of(bytes), bytes: bytes.length });
  return {
    id: stringOf("id"),
    url: stringOf("url"),
    document: { ...document, title: stringOf("title"), date: stringOf("date") },
  };
}

/** In lower-case hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What a line of JSON says, if it is an object. */
export function objectIn(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const said: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof said === "object" && said !== null ? (said as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

const NO_TEXT: Bilingual = {
  zh: "这一行不是含有 text 的 JSON 对象；请检查这一行",
  en: "this line is no JSON object with a text; check the line",
};
