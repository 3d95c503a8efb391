import { createReadStream } from "node:fs";
import { asTrouble } from "../../read/open-file.js";

/**
 * The names in a file, or in standard input for `-`: with NULs between them, or else one a line.
 *
 * @throws Trouble if it can't be read.
 */
export async function namesFrom(path: string): Promise<string[]> {
  const stream: AsyncIterable<Uint8Array> = path === "-" ? process.stdin : createReadStream(path);
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk);
  } catch (error) {
    throw asTrouble(path, error);
  }
  return namesIn(Buffer.concat(chunks).toString("utf8"));
}

/** Empty names are none. A name may contain a line feed only where NULs are between names. */
export function namesIn(list: string): string[] {
  const names = list.includes("\0") ? list.split("\0") : list.replace(/^\ufeff/, "").split(/\r?\n/);
  return names.filter((name) => name !== "");
}
