import type { Document, Origin } from "../text/document.js";
import { linesIn } from "../text/locator.js";
import { readPlain } from "./plain.js";
import { refuseEmpty } from "./refuse-empty.js";
import { sha256 } from "./sha256.js";

/**
 * A string as a document: plain text, every character as it is. Its `sha256` and `bytes` are those
 * of the string in UTF-8.
 *
 * @throws Trouble if it contains nothing but white space.
 */
export function documentFromText(text: string, { path = "" }: { readonly path?: string } = {}): Document {
  const bytes = new TextEncoder().encode(text);
  return plainDocument(text, { path, sha256: sha256(bytes), bytes: bytes.length });
}

/**
 * The same, of a text that came in bytes of another form.
 *
 * @throws Trouble if it contains nothing but white space.
 */
export function plainDocument(text: string, from: Pick<Origin, "path" | "sha256" | "bytes">): Document {
  const origin: Origin = { ...from, encoding: "utf-8", format: "plain" };
  return refuseEmpty({
    source: text,
    ...readPlain(text, 0),
    locator: linesIn(text),
    title: null,
    date: null,
    origin,
    warnings: [],
  });
}
