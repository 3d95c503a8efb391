import { filesWithin } from "../read/files-within.js";
import type { Found } from "./tasks.js";
import { isWarc } from "./warc-tasks.js";

/** What a walk has found, with the texts in archives and mailboxes instead of these; web archives are read record by record. */
export async function* foundWithin(found: AsyncIterable<Found> | Iterable<Found>): AsyncGenerator<Found> {
  for await (const one of found) {
    if (typeof one === "string" && !isWarc(one)) yield* await filesWithin(one);
    else yield one;
  }
}
