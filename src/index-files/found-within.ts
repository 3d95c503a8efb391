import { filesWithin } from "../read/files-within.js";
import type { Found } from "./tasks.js";

/** What a walk has found, with the texts in archives and mailboxes instead of these. */
export async function* foundWithin(found: AsyncIterable<Found> | Iterable<Found>): AsyncGenerator<Found> {
  for await (const one of found) {
    if (typeof one === "string") yield* await filesWithin(one);
    else yield one;
  }
}
