import type { Candidate, CandidateRequest } from "../corpus.js";
import { dayOf } from "../day.js";
import { keyOfId } from "../key-of-id.js";
import { at, listAt, textAt } from "./read-answer.js";
import { rowIn, type Row } from "./row.js";
import type { Query, Snapshot } from "./snapshot.js";
import { KEPT, termOf } from "./terms.js";

/** Clauses of a query: both engines allow 1,024 where nobody sets another number. */
const MOST_CLAUSES = 1000;
/** Documents beyond those that are asked for: the engine adds up in single precision, and what it gives is ordered anew. */
const SPARE = 64;
/** Of a question that takes several queries, so many times the documents that are asked for are looked at. */
const LOOKED_AT = 3;
/** Documents whose fingerprints come in one answer. */
const ROWS_AT_ONCE = 400;

/** Fingerprints that are looked at, the rarest first, and their frequencies. */
export interface Looked {
  readonly fingerprints: Float64Array;
  readonly frequencies: Uint32Array;
  readonly places: readonly number[];
  /** Documents of the corpus. */
  readonly documents: number;
}

/**
 * The documents that share most. The query says what each fingerprint weighs, so that its score is ours, whatever it
 * knows of frequencies; then the documents that it finds are weighed again, by their own fingerprints.
 */
export async function engineCandidates(
  snapshot: Snapshot,
  looked: Looked,
  request: CandidateRequest,
): Promise<Candidate[]> {
  if (looked.places.length === 0) return [];
  const queries = queriesOf(looked, [...snapshot.visible(), ...inTime(request)]);
  const size = request.limit + SPARE;
  const rows =
    queries.length === 1
      ? await rowsFor(snapshot, queries[0], size)
      : await rowsOf(snapshot, (await bestNames(snapshot, queries, size)).slice(0, request.limit * LOOKED_AT));
  const weighed = weigh(rows, looked);
  return weighed.sort(inOrder).slice(0, request.limit);
}

function queriesOf(looked: Looked, filter: readonly Query[]): Query[] {
  const { fingerprints, frequencies, places, documents } = looked;
  const weights = new Map<string, number>();
  for (const place of places) {
    const term = termOf(fingerprints[place]);
    if (!weights.has(term)) weights.set(term, Math.max(0, Math.log(documents / frequencies[place])));
  }
  const clauses = Array.from(weights, ([term, boost]) => ({
    constant_score: { filter: { term: { terms: term } }, boost },
  }));
  const queries: Query[] = [];
  for (let start = 0; start < clauses.length; start += MOST_CLAUSES) {
    const should = clauses.slice(start, start + MOST_CLAUSES);
    queries.push({ bool: { should, minimum_should_match: 1, filter } });
  }
  return queries;
}

function inTime({ since, until }: CandidateRequest): Query[] {
  if (since === undefined && until === undefined) return [];
  const gte = since === undefined ? 1 : Math.max(1, dayOf(since));
  return [{ range: { day: { gte, ...(until === undefined ? {} : { lte: dayOf(until) }) } } }];
}

const BEST_FIRST = ["_score", { order: "asc" }];

async function rowsFor(snapshot: Snapshot, query: Query, size: number): Promise<Row[]> {
  const [answer] = await snapshot.search([
    { size, track_total_hits: false, sort: BEST_FIRST, query, ...snapshot.rows },
  ]);
  return rowsIn(snapshot, answer);
}

/** The names of the documents with the highest sums of what each query says of them. */
async function bestNames(snapshot: Snapshot, queries: readonly Query[], size: number): Promise<string[]> {
  const answers = await snapshot.search(
    queries.map((query) => ({ size, track_total_hits: false, sort: BEST_FIRST, query, _source: false })),
  );
  const sums = new Map<string, number>();
  for (const hit of answers.flatMap((answer) => listAt(answer, "hits", "hits"))) {
    const [name, score] = [textAt(hit, "_id"), at(hit, "_score")];
    if (name === null || typeof score !== "number") throw snapshot.strange();
    sums.set(name, (sums.get(name) ?? 0) + score);
  }
  return Array.from(sums.keys()).toSorted((one, other) => (sums.get(other) ?? 0) - (sums.get(one) ?? 0));
}

async function rowsOf(snapshot: Snapshot, names: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < names.length; start += ROWS_AT_ONCE) {
    const values = names.slice(start, start + ROWS_AT_ONCE);
    const [answer] = await snapshot.search([{ size: values.length, query: { ids: { values } }, ...snapshot.rows }]);
    const found = rowsIn(snapshot, answer);
    if (found.length < values.length && snapshot.missing === null) throw snapshot.strange();
    rows.push(...found);
  }
  return rows;
}

/** @throws Trouble where one of them is not whole: it would be missing without a word. */
function rowsIn(snapshot: Snapshot, answer: unknown): Row[] {
  return listAt(answer, "hits", "hits").map((hit) => {
    const row = rowIn(at(hit, "_source"));
    if (row === null) throw snapshot.strange();
    return row;
  });
}

function weigh(rows: readonly Row[], { fingerprints, frequencies, places, documents }: Looked): Candidate[] {
  const ranks = new Map(places.map((place, rank) => [fingerprints[place] % KEPT, { place, rank }]));
  return rows.flatMap(({ document, fingerprints: own }) => {
    const shared: { readonly place: number; readonly rank: number }[] = [];
    for (const fingerprint of own) {
      const found = ranks.get(fingerprint);
      if (found !== undefined) shared.push(found);
    }
    if (shared.length === 0) return [];
    // Rarest first, as every store adds them up: of equal weights none may be larger by a rounding.
    shared.sort((one, other) => one.rank - other.rank);
    const weight = shared.reduce((sum, { place }) => sum + Math.log(documents / frequencies[place]), 0);
    return [{ document, shared: shared.map(({ place }) => place).sort((one, other) => one - other), weight }];
  });
}

function inOrder(one: Candidate, other: Candidate): number {
  return (
    other.weight - one.weight ||
    other.shared.length - one.shared.length ||
    keyOfId(one.document.id) - keyOfId(other.document.id) ||
    (one.document.id < other.document.id ? -1 : 1)
  );
}
