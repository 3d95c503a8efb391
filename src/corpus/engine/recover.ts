import { Bulk } from "./bulk.js";
import type { EngineClient } from "./engine-client.js";
import { shardsMissing, strangeAnswer } from "./engine-troubles.js";
import { at, countAt, listAt, placeBehind, textAt } from "./read-answer.js";
import { rowIn, sourceOf } from "./row.js";
import { unpacked } from "./terms.js";

const AT_ONCE = 500;

/**
 * Takes back what a writer left that has not published it: its documents go, and those that it was about to remove stay. What
 * a published commit removed is deleted. Answers how many documents were changed.
 */
export async function recover(client: EngineClient, generation: number): Promise<number> {
  const bulk = new Bulk(client);
  let changed = 0;
  let before: ReadonlySet<string> = new Set();
  for (;;) {
    await refresh(client);
    const left = await search(client, { range: { born: { gt: generation } } }, false);
    const dead = await search(client, { range: { died: { lte: generation } } }, false);
    const dying = await search(client, { range: { died: { gt: generation } } }, true);
    const all = [...left, ...dead, ...dying];
    if (all.length === 0) return changed;
    // What was changed and comes again would come for ever.
    if (all.some(({ name }) => before.has(name))) throw strangeAnswer(client.shown);
    before = new Set(all.map(({ name }) => name));
    for (const { name } of [...left, ...dead]) await bulk.delete(name);
    const isLeft = new Set(left.map(({ name }) => name));
    for (const { name, source } of dying) {
      const row = rowIn(source);
      if (row !== null && !isLeft.has(name)) await bulk.index(name, sourceOf({ ...row, died: null }));
    }
    await bulk.flush();
    changed += all.length;
  }
}

/** What documents there are, counted one by one. */
export async function recount(
  client: EngineClient,
): Promise<{ readonly documents: number; readonly postings: number }> {
  let [documents, postings] = [0, 0];
  for (let after: readonly unknown[] = []; ;) {
    const body = JSON.stringify({
      size: AT_ONCE,
      track_total_hits: false,
      query: { exists: { field: "born" } },
      sort: [{ order: "asc" }],
      _source: ["packed"],
      ...(after.length === 0 ? {} : { search_after: after }),
    });
    const path = "_search?allow_partial_search_results=false";
    const answer = await client.ask({ method: "POST", path, body });
    const hits = listAt(answer.body, "hits", "hits");
    documents += hits.length;
    for (const hit of hits) postings += unpacked(textAt(hit, "_source", "packed") ?? "").length;
    if (hits.length < AT_ONCE) return { documents, postings };
    after = placeBehind(hits, after);
    if (after.length === 0) throw strangeAnswer(client.shown);
  }
}

/** How many documents there are that were born behind this commit. */
export async function countBehind(client: EngineClient, generation: number): Promise<number> {
  const query = { range: { born: { gt: generation } } };
  const body = JSON.stringify({ size: 0, track_total_hits: true, query });
  const path = "_search?allow_partial_search_results=false";
  const answer = await client.ask({ method: "POST", path, body });
  const count = countAt(answer.body, "hits", "total", "value");
  if (count === null) throw strangeAnswer(client.shown);
  return count;
}

/** Makes what was written visible: of this index and no other. */
export async function refresh(client: EngineClient): Promise<void> {
  const { body } = await client.ask({ method: "POST", path: "_refresh" });
  const failed = countAt(body, "_shards", "failed");
  if (failed === null) throw strangeAnswer(client.shown);
  if (failed > 0) throw shardsMissing(client.shown, { failed, of: countAt(body, "_shards", "total") ?? failed });
}

async function search(
  client: EngineClient,
  query: unknown,
  hasSource: boolean,
): Promise<{ readonly name: string; readonly source: unknown }[]> {
  const body = JSON.stringify({ size: AT_ONCE, track_total_hits: false, query, _source: hasSource });
  const path = "_search?allow_partial_search_results=false";
  const answer = await client.ask({ method: "POST", path, body });
  return listAt(answer.body, "hits", "hits").flatMap((hit) => {
    const name = textAt(hit, "_id");
    return name === null ? [] : [{ name, source: at(hit, "_source") }];
  });
}
