export type Json = Record<string, unknown>;

interface Held {
  readonly source: Json;
  readonly terms: ReadonlySet<string>;
  readonly seqNo: number;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly text: string;
}

type Answer = { readonly status: number; readonly body: Json };

const SHARDS = { total: 1, successful: 1, skipped: 0, failed: 0 };

/** One index of the fake engine: what was written is found by name at once, and by searches behind a refresh. */
export class FakeIndex {
  readonly #name: string;
  readonly #made: Json;
  readonly #held = new Map<string, Held>();
  readonly #points = new Map<string, ReadonlyMap<string, Held>>();
  #searched: ReadonlyMap<string, Held> = new Map();
  /** What was deleted and is in the directory of terms until it is merged away. */
  readonly #unmerged: Held[] = [];
  #seqNo = 0;

  constructor(name: string, made: Json) {
    this.#name = name;
    this.#made = made;
  }

  /** Loses some documents of the corpus, as an engine without replicas does. */
  lose(count: number): void {
    const names = Array.from(this.#held.keys()).filter((name) => !name.startsWith("~"));
    for (const name of names.slice(0, count)) this.#held.delete(name);
    this.#searched = new Map(this.#held);
  }

  answer({ method, path, query, text }: Asked): Answer {
    if (path === "" && method === "DELETE") return ok({ acknowledged: true });
    if (path === "") return ok({ [this.#name]: { ...this.#made, settings: { index: { number_of_shards: "1" } } } });
    if (path.startsWith("_doc/"))
      return this.#document({ method, path: decodeURIComponent(path.slice(5)), query, text });
    if (path === "_bulk") return this.#bulk(text);
    if (path === "_mget") return ok({ docs: this.#mget(JSON.parse(text) as { docs: { _id: string }[] }) });
    if (path === "_refresh") {
      this.#searched = new Map(this.#held);
      return ok({ _shards: SHARDS });
    }
    if (path === "_search") return ok(search(JSON.parse(text) as Json, this.#searched));
    if (path === "_search/point_in_time" || path === "_pit") {
      const id = `${this.#name} ${this.#points.size}`;
      this.#points.set(id, this.#searched);
      return ok({ pit_id: id, id, _shards: SHARDS });
    }
    if (path === "_termvectors") return ok(this.#termVectors(JSON.parse(text) as { doc: { terms: string } }));
    if (path === "_flush") return ok({ _shards: SHARDS });
    if (path === "_forcemerge") {
      this.#unmerged.length = 0;
      return ok({ task: "node:1" });
    }
    if (path.startsWith("_stats")) {
      const docs = { deleted: 0 };
      return ok({ _all: { primaries: { store: { size_in_bytes: 1 } }, total: { docs } } });
    }
    return { status: 400, body: { error: { type: "unknown", reason: path } } };
  }

  msearch(text: string): Answer {
    const lines = text.trimEnd().split("\n");
    const bodies = lines.filter((_, at) => at % 2 === 1).map((line) => JSON.parse(line) as Json);
    const responses = bodies.map((body) =>
      search(body, this.#points.get((body["pit"] as { id: string }).id) ?? new Map()),
    );
    return ok({ took: 1, responses });
  }

  #document({ method, path: id, query, text }: Asked): Answer {
    const held = this.#held.get(id);
    if (method === "GET")
      return held === undefined
        ? { status: 404, body: { found: false } }
        : ok({ found: true, _source: held.source, _seq_no: held.seqNo, _primary_term: 1 });
    const expected = query.get("if_seq_no");
    const isConflict =
      (query.get("op_type") === "create" && held !== undefined) ||
      (expected !== null && Number(expected) !== held?.seqNo);
    if (isConflict) return { status: 409, body: { error: { type: "version_conflict_engine_exception" } } };
    if (method === "DELETE") this.#held.delete(id);
    else this.#put(id, text);
    return ok({ result: "done", _seq_no: this.#seqNo, _primary_term: 1 });
  }

  #put(id: string, text: string): void {
    const { terms = "", ...source } = JSON.parse(text) as Json & { terms?: string };
    this.#held.set(id, { source, terms: new Set(terms.split(" ")), seqNo: ++this.#seqNo });
  }

  #bulk(text: string): Answer {
    const lines = text.trimEnd().split("\n");
    const items: Json[] = [];
    for (let at = 0; at < lines.length; at++) {
      const said = JSON.parse(lines[at]) as { index?: { _id: string }; delete?: { _id: string } };
      if (said.index !== undefined) {
        this.#put(said.index._id, lines[++at]);
        items.push({ index: { _id: said.index._id, status: 201 } });
      } else if (said.delete !== undefined) {
        const gone = this.#held.get(said.delete._id);
        if (gone !== undefined) this.#unmerged.push(gone);
        const status = this.#held.delete(said.delete._id) ? 200 : 404;
        items.push({ delete: { _id: said.delete._id, status } });
      }
    }
    return ok({ errors: false, items });
  }

  #mget({ docs }: { readonly docs: readonly { readonly _id: string }[] }): Json[] {
    return docs.map(({ _id }) => {
      const held = this.#held.get(_id);
      return held === undefined ? { _id, found: false } : { _id, found: true, _source: held.source };
    });
  }

  #termVectors({ doc }: { readonly doc: { readonly terms: string } }): Json {
    const listed = [...this.#searched.values(), ...this.#unmerged].filter(hasTerms);
    const terms = doc.terms.split(" ").map((term) => {
      const count = listed.filter((held) => held.terms.has(term)).length;
      return [term, count === 0 ? { term_freq: 1 } : { term_freq: 1, doc_freq: count }];
    });
    return {
      term_vectors: {
        terms: { field_statistics: { doc_count: listed.length }, terms: Object.fromEntries(terms) as Json },
      },
    };
  }
}

/** The terms are not in the source. */
const hasTerms = ({ terms }: Held): boolean => Array.from(terms).some((term) => term !== "");

const ok = (body: Json): Answer => ({ status: 200, body });

function search(body: Json, held: ReadonlyMap<string, Held>): Json {
  const all = Array.from(held, ([id, one]) => ({ id, one, score: scoreOf(body["query"] as Json, id, one) })).filter(
    ({ score }) => score !== null,
  );
  const isByScore = JSON.stringify(body["sort"] ?? "").includes("_score");
  const orderOf = ({ one }: (typeof all)[number]): number => Number(one.source["order"] ?? 0);
  all.sort((a, b) => (isByScore ? Number(b.score) - Number(a.score) : 0) || orderOf(a) - orderOf(b));
  const after = (body["search_after"] as number[] | undefined)?.[0];
  const hits = all
    .filter((hit) => after === undefined || orderOf(hit) > after)
    .slice(0, Number(body["size"] ?? 10))
    .map((hit) => ({ _id: hit.id, _score: hit.score, sort: [orderOf(hit)], _source: hit.one.source }));
  return { status: 200, timed_out: false, _shards: SHARDS, hits: { total: { value: all.length }, hits } };
}

type Range = Readonly<Partial<Record<"gt" | "gte" | "lte", number>>>;

/** Null where it does not match. */
function scoreOf(query: Json, id: string, held: Held): number | null {
  const [[kind, said]] = Object.entries(query) as [string, Json][];
  const matches = (is: boolean): number | null => (is ? 1 : null);
  if (kind === "term") return matches(held.terms.has(String(said["terms"])));
  if (kind === "ids") return matches((said["values"] as string[]).includes(id));
  if (kind === "exists")
    return matches(said["field"] === "terms" ? hasTerms(held) : held.source[String(said["field"])] !== undefined);
  if (kind === "constant_score")
    return scoreOf(said["filter"] as Json, id, held) === null ? null : Number(said["boost"] ?? 1);
  if (kind === "range") {
    const [[field, { gt = -Infinity, gte = -Infinity, lte = Infinity }]] = Object.entries(said) as [string, Range][];
    const value = held.source[field];
    return matches(typeof value === "number" && value > gt && value >= gte && value <= lte);
  }
  if (kind !== "bool") throw new Error(`the fake engine knows no ${kind}`);
  const scores = (name: string): (number | null)[] =>
    ((said[name] ?? []) as Json[]).map((one) => scoreOf(one, id, held));
  if (scores("filter").includes(null) || scores("must_not").some((score) => score !== null)) return null;
  const should = scores("should").filter((score) => score !== null);
  if (said["should"] !== undefined && should.length === 0) return null;
  return should.reduce((sum, score) => sum + score, 0);
}
