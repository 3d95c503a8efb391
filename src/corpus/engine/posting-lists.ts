import type { PostingList } from "../corpus.js";
import type { Row } from "./row.js";
import { KEPT } from "./terms.js";

/** Postings that are sorted at a time. */
const AT_A_TIME = 2_000_000;

/** All fingerprints in ascending order, out of the rows of documents: these are read once for each range of fingerprints. */
export async function* postingLists(
  rows: () => AsyncIterable<Row>,
  postings: number,
  atATime = AT_A_TIME,
): AsyncGenerator<PostingList> {
  const ranges = Math.max(1, Math.ceil(postings / atATime));
  for (let range = 0; range < ranges; range++) {
    const [from, to] = [(KEPT / ranges) * range, (KEPT / ranges) * (range + 1)];
    const found: { readonly fingerprint: number; readonly number: number }[] = [];
    let number = 0;
    for await (const { fingerprints } of rows()) {
      for (const fingerprint of fingerprints)
        if (fingerprint >= from && fingerprint < to) found.push({ fingerprint, number });
      number++;
    }
    found.sort((one, other) => one.fingerprint - other.fingerprint || one.number - other.number);
    for (let start = 0, end = 0; start < found.length; start = end) {
      const { fingerprint } = found[start];
      while (end < found.length && found[end].fingerprint === fingerprint) end++;
      yield { fingerprint, documents: Uint32Array.from(found.slice(start, end), (one) => one.number) };
    }
  }
}
