import { unzipSync } from "fflate";
import { trackedDocx } from "../../src/docx/tracked-docx.js";
import { documentFromBytes } from "../../src/read/document-from-bytes.js";
import { readXml } from "../../src/read/xml/read-xml.js";
import type { Document } from "../../src/text/document.js";

export function joinedBytes(parts: Iterable<Uint8Array>): Uint8Array {
  return new Uint8Array(Buffer.concat([...parts]));
}

/** The parts of a zipped file, each well-formed. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    if (/\.(?:xml|rels)$/.test(name)) readXml(content, { path: "讲话.docx", part: name }, {});
    return [name, new TextDecoder().decode(content)] as const;
  });
  return Object.fromEntries(parts);
}

export function readWord(bytes: Uint8Array, tracked: "final" | "original" = "final"): Promise<Document> {
  return documentFromBytes(bytes, { path: "讲话.docx", sha256: "", tracked });
}

export interface Written {
  readonly bytes: Uint8Array;
  readonly parts: Readonly<Record<string, string>>;
  readonly unwritten: readonly number[];
  /** What is read of it if all changes are accepted, or rejected. */
  readonly accepted: string;
  readonly rejected: string;
}

const MASK = /X{2,4}|□{2,}/g;

/** A document in which the masks have become these values in turn, null for one that stays. */
export async function filled(bytes: Uint8Array, values: readonly (string | null)[]): Promise<Written> {
  const { text } = await readWord(bytes);
  const changes = Array.from(text.matchAll(MASK), ({ 0: mask, index }, at) => ({
    start: index,
    end: index + mask.length,
    value: values[at % values.length],
    comment: [`${mask} → ${values[at % values.length]}`, "依据"],
  }));
  const { parts, unwritten } = trackedDocx({ bytes, path: "讲话.docx" }, text, changes);
  const written = joinedBytes(parts);
  return {
    bytes: written,
    parts: partsOf(written),
    unwritten,
    accepted: (await readWord(written)).text,
    rejected: (await readWord(written, "original")).text,
  };
}
