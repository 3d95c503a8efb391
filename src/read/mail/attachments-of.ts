import type { Attachment } from "postal-mime";
import { damagedMail } from "./damaged-mail.js";
import { holding, type Holding } from "../archive/holding.js";

const HEAD = 4096;
const FIELD = /^[A-Za-z][A-Za-z-]{0,40}:/;
export const DEEPEST = 32;

/** What is attached to a mail, by its name; null for what is no mail or has nothing attached. */
export async function attachmentsOf(bytes: Uint8Array, path: string): Promise<Holding | null> {
  if (!FIELD.test(new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)))) return null;
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(new Uint8Array(bytes), { maxNestingDepth: DEEPEST }).catch((error: unknown) => {
    throw damagedMail(path, error);
  });
  const entries = new Map<string, Uint8Array>();
  for (const attachment of mail.attachments) {
    const { filename } = attachment;
    if (filename !== null && filename !== "" && !entries.has(filename)) entries.set(filename, bytesOf(attachment));
  }
  return entries.size === 0 ? null : holding(entries);
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
