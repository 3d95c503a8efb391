import { extname } from "node:path";
import type { GivenText, Place } from "./job.js";

/** Bytes of texts by names that differ. */
export interface GivenBytes {
  /** As many names as texts, in their order. */
  readonly names: readonly string[];
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/**
 * The bytes of texts; documents of the index are read again.
 *
 * @throws Trouble where a document is not in the index or can't be read.
 */
export async function givenBytes(texts: readonly GivenText[], place: Place): Promise<GivenBytes> {
  const names: string[] = [];
  const bytes = new Map<string, Uint8Array>();
  for (const text of texts) {
    const { name, content } = await contentOf(text, place);
    const own = unlike(name, bytes);
    names.push(own);
    bytes.set(own, content);
  }
  return { names, bytes };
}

interface Named {
  readonly name: string;
  readonly content: Uint8Array;
}

async function contentOf(text: GivenText, { index }: Place): Promise<Named> {
  if (text.kind === "bytes") return { name: text.name, content: text.bytes };
  const { documentText } = await import("./document-text.js");
  return { name: `${text.name}.txt`, content: new TextEncoder().encode(await documentText(text.name, index)) };
}

/** Two texts of one name:   a.txt, a.txt   →   a.txt, a (2).txt */
function unlike(name: string, taken: ReadonlyMap<string, unknown>): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  let own = name;
  for (let number = 2; taken.has(own); number++) own = `${stem} (${number})${ending}`;
  return own;
}
