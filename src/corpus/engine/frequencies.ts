import type { EngineClient } from "./engine-client.js";
import { strangeAnswer } from "./engine-troubles.js";
import { isUndisturbed } from "./head.js";
import { at, countAt, listAt, namesIn } from "./read-answer.js";
import { COUNTED, type Query, type Snapshot } from "./snapshot.js";
import { termOf } from "./terms.js";

/** Searches in one request. */
const AT_ONCE = 1000;
/** Of an index of more shards each term is counted by a search. */
const MOST_SHARDS = 24;
/** Tries to find a text that leads to each shard. */
const MOST_ROUTES = 200;

/** What the directories of terms say. */
interface Listed {
  readonly counts: ReadonlyMap<string, number>;
  /** Documents with terms, those that were removed and are not merged away too. */
  readonly documents: number;
}

/**
 * Counts in how many documents terms are. A search a term is exact, and takes some 50 µs of the engine. The directory of
 * terms of a shard takes a tenth of that, and is right where it has as many documents as the commit, and none was removed:
 * what a writer left that was ended is in it too. If one was removed, it still says which terms are nowhere, and these are
 * most of a question.
 */
export class TermCounts {
  readonly #client: EngineClient;
  readonly #snapshot: Snapshot;
  readonly #shards: number;
  #routes: readonly (string | null)[] | null = null;

  constructor(client: EngineClient, snapshot: Snapshot, shards: number) {
    this.#client = client;
    this.#snapshot = snapshot;
    this.#shards = shards;
  }

  /** In how many documents each fingerprint is, by its term. */
  async of(fingerprints: Float64Array): Promise<Uint32Array> {
    const terms = Array.from(fingerprints, termOf);
    const counts = await this.#counts(Array.from(new Set(terms)));
    return Uint32Array.from(terms, (term) => counts.get(term) ?? 0);
  }

  async #counts(terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (terms.length === 0) return new Map();
    const listed = await this.#listed(terms);
    if (listed === null) return this.#searched(terms);
    const { head, isClean, withTerms } = this.#snapshot;
    if (listed.documents < withTerms) return this.#searched(terms);
    if (head.removed === 0 && isClean && listed.documents === withTerms) return listed.counts;
    return this.#searched(terms.filter((term) => listed.counts.has(term)));
  }

  /** What the directories of all shards say together; null where they may be of another commit. */
  async #listed(terms: readonly string[]): Promise<Listed | null> {
    if (this.#snapshot.missing !== null) return null;
    this.#routes ??= await this.#findRoutes();
    if (this.#routes.length === 0) return null;
    const counts = new Map<string, number>();
    let documents = 0;
    const body = JSON.stringify({
      doc: { terms: terms.join(" ") },
      fields: ["terms"],
      term_statistics: true,
      field_statistics: true,
      positions: false,
      offsets: false,
      payloads: false,
    });
    for (const route of this.#routes) {
      const path = route === null ? "_termvectors" : `_termvectors?routing=${route}`;
      const answer = await this.#client.ask({ method: "POST", path, body });
      documents += countAt(answer.body, "term_vectors", "terms", "field_statistics", "doc_count") ?? 0;
      const found = at(answer.body, "term_vectors", "terms", "terms");
      if (found === undefined) throw strangeAnswer(this.#client.shown);
      for (const term of namesIn(found)) {
        const count = countAt(found, term, "doc_freq");
        if (count !== null && count > 0) counts.set(term, (counts.get(term) ?? 0) + count);
      }
    }
    return (await isUndisturbed(this.#client, this.#snapshot.head.generation)) ? { counts, documents } : null;
  }

  async #searched(terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (let start = 0; start < terms.length; start += AT_ONCE) {
      const part = terms.slice(start, start + AT_ONCE);
      const answers = await this.#snapshot.search(
        part.map((term) => ({ size: 0, track_total_hits: true, query: this.#withTerm(term) })),
        COUNTED,
      );
      for (const [order, answer] of answers.entries()) {
        const count = countAt(answer, "hits", "total", "value");
        if (count === null) throw strangeAnswer(this.#client.shown);
        counts.set(part[order], count);
      }
    }
    return counts;
  }

  #withTerm(term: string): Query {
    const visible = this.#snapshot.visible();
    const query = { term: { terms: term } };
    return visible.length === 0 ? query : { bool: { filter: [query, ...visible] } };
  }

  /** A text for each shard that leads to it; none where there are too many shards. */
  async #findRoutes(): Promise<readonly (string | null)[]> {
    if (this.#shards === 1) return [null];
    if (this.#shards > MOST_SHARDS) return [];
    const routes = new Map<number, string>();
    for (let tried = 0; tried < MOST_ROUTES && routes.size < this.#shards; tried++) {
      const { body } = await this.#client.ask({ method: "GET", path: `_search_shards?routing=${tried}` });
      const [copies] = listAt(body, "shards");
      const shard = Array.isArray(copies) ? countAt(copies[0], "shard") : null;
      if (shard !== null && !routes.has(shard)) routes.set(shard, String(tried));
    }
    return routes.size === this.#shards ? Array.from(routes.values()) : [];
  }
}
