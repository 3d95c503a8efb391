import type { Explained } from "./explained.js";

/** Units of a passage that only one text has, from which on it completes another: a sentence. By hand. */
const A_SENTENCE = 20;

/**
 * The places of those texts that complete the first: each fills placeholders that those before it leave open, or has a
 * passage of the query (of `length` units) that they lack, and lacks something that they have. None where the first alone
 * says as much.
 */
export function completing(ranked: readonly Explained[], length: number): number[] {
  if (ranked.length < 2) return [];
  const together = [0];
  const said = saidBy(ranked[0], length);
  for (let at = 1; at < ranked.length; at++) {
    const own = saidBy(ranked[at], length);
    if (!isMore(own, said) || !isMore(said, own)) continue;
    together.push(at);
    for (const place of own.filled) said.filled.add(place);
    for (let unit = 0; unit < own.units.length; unit++) said.units[unit] |= own.units[unit];
  }
  return together.length > 1 ? together : [];
}

interface Said {
  /** Placeholders of the query that have a value. */
  readonly filled: Set<number>;
  /** 1 for each unit of the query that is in the text. */
  readonly units: Uint8Array;
}

function saidBy({ alignment, resolutions }: Explained, length: number): Said {
  const filled = new Set(resolutions.anonymised.flatMap(({ basis }, at) => (basis === "direct" ? [at] : [])));
  const units = new Uint8Array(length);
  for (const { runs } of alignment.passages)
    for (const { left, leftLength } of runs) units.fill(1, left, left + leftLength);
  return { filled, units };
}

function isMore(one: Said, than: Said): boolean {
  for (const place of one.filled) if (!than.filled.has(place)) return true;
  let run = 0;
  for (let unit = 0; unit < one.units.length; unit++) {
    run = one.units[unit] === 1 && than.units[unit] !== 1 ? run + 1 : 0;
    if (run >= A_SENTENCE) return true;
  }
  return false;
}
