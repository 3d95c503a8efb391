import { setTimeout as wait } from "node:timers/promises";
import { Trouble } from "../../text/trouble.js";
import type { EngineClient } from "./engine-client.js";
import type { EngineKind } from "./engine-kind.js";
import { answerTrouble, documentsMissing, shardsMissing, strangeAnswer } from "./engine-troubles.js";
import { readHead, type Head } from "./head.js";
import { at, countAt, listAt, textAt } from "./read-answer.js";

/** How long the engine keeps a snapshot that nobody asks. */
const KEEP_ALIVE = "5m";
/** How often a snapshot whose node was lost is opened again, and the milliseconds between. */
const MOST_REOPENED = 30;
const PAUSE = 1_000;
/** Tries to open one between two commits. */
const MOST_TRIES = 20;

export type Query = Readonly<Record<string, unknown>>;

/** Shards that did not answer, of how many. */
export interface Missing {
  readonly failed: number;
  readonly of: number;
}

interface Settings {
  readonly kind: EngineKind;
  readonly shards: number;
  readonly allowPartial: boolean;
}

/**
 * An index as of one commit. The engine keeps what was there when it was opened (a point in time); what was written by
 * then and not published is left out by its number. An answer is whole, or an error, unless less is allowed.
 */
export class Snapshot {
  readonly head: Head;
  readonly #client: EngineClient;
  readonly #settings: Settings;
  #id: string;
  /** Leaves out what the commit does not have; null where there is no such thing. */
  #visible: Query | null = null;
  #missing: Missing | null = null;
  /** Documents that the engine shows, which are fewer than there should be where a part is missing. */
  #documents = 0;
  #withTerms = 0;

  private constructor(
    client: EngineClient,
    settings: Settings,
    { head, id }: { readonly head: Head; readonly id: string },
  ) {
    this.#client = client;
    this.#settings = settings;
    this.head = head;
    this.#id = id;
  }

  /** @throws Trouble where there is no head, or a part is missing that may not be. */
  static async open(client: EngineClient, settings: Settings): Promise<Snapshot> {
    for (let tries = 1; ; tries++) {
      const { head } = await readHead(client);
      const id = await openPoint(client, settings);
      const snapshot = new Snapshot(client, settings, { head, id });
      // What a commit replaced is deleted behind it: only between two commits all of one is there.
      const { head: now } = await readHead(client);
      if (now.generation === head.generation || tries === MOST_TRIES) {
        await snapshot.#look();
        return snapshot;
      }
      await snapshot.close();
    }
  }

  /** What did not answer so far. */
  get missing(): Missing | null {
    return this.#missing;
  }

  /** Whether the engine shows nothing that the commit does not have. */
  get isClean(): boolean {
    return this.#visible === null;
  }

  get documents(): number {
    return this.#documents;
  }

  /** How many of all that it shows have a fingerprint. */
  get withTerms(): number {
    return this.#withTerms;
  }

  /** What a search has to say to have whole rows, but for the texts that are kept. */
  get rows(): Query {
    return { _source: this.head.hasKept ? { excludes: ["kept"] } : true };
  }

  /** The conditions that a query has to keep so that it sees this commit. */
  visible(): readonly Query[] {
    return this.#visible === null ? [] : [this.#visible];
  }

  /** Answers each of these searches. @throws Trouble where one is not whole. */
  async search(searches: readonly Query[], filterPath?: string): Promise<readonly unknown[]> {
    for (let reopened = 0; ; reopened++) {
      const answers = await this.#send(searches, filterPath);
      const failed = answers.find((answer) => at(answer, "error") !== undefined);
      if (failed === undefined) {
        for (const answer of answers) this.#check(answer);
        return answers;
      }
      const status = countAt(failed, "status") ?? 500;
      const isLost = status === 404 || status === 429 || status >= 500;
      if (!isLost || reopened === MOST_REOPENED)
        throw answerTrouble(this.#client.shown, { status, body: failed, retryAfter: null });
      if (reopened > 0) await wait(PAUSE);
      await this.#reopen();
    }
  }

  /** What is thrown where an answer is not what was asked for. */
  strange(): Trouble {
    return strangeAnswer(this.#client.shown);
  }

  async close(): Promise<void> {
    const [path, body] =
      this.#settings.kind.name === "OpenSearch"
        ? ["/_search/point_in_time", { pit_id: [this.#id] }]
        : ["/_pit", { id: this.#id }];
    try {
      await this.#client.ask({ method: "DELETE", path, body: JSON.stringify(body), allowed: [404], isImpatient: true });
    } catch (error) {
      // The engine drops it by itself after some minutes.
      if (!(error instanceof Trouble)) throw error;
    }
  }

  async #send(searches: readonly Query[], filterPath: string | undefined): Promise<readonly unknown[]> {
    const header = JSON.stringify({ allow_partial_search_results: this.#settings.allowPartial });
    const pit = { id: this.#id, keep_alive: KEEP_ALIVE };
    const lines = searches.flatMap((search) => [header, JSON.stringify({ ...search, pit })]);
    const path = filterPath === undefined ? "/_msearch" : `/_msearch?filter_path=took,${filterPath}`;
    const { body } = await this.#client.ask({ method: "POST", path, body: `${lines.join("\n")}\n`, isLines: true });
    const answers = listAt(body, "responses");
    if (answers.length !== searches.length) throw strangeAnswer(this.#client.shown);
    const latest = textAt(answers[answers.length - 1], "pit_id");
    if (latest !== null) this.#id = latest;
    return answers;
  }

  /** @throws Trouble where not all shards took part to the end, unless that is allowed: it is remembered then. */
  #check(answer: unknown): void {
    const { allowPartial, shards } = this.#settings;
    const [successful, total] = [countAt(answer, "_shards", "successful"), countAt(answer, "_shards", "total")];
    if (successful === null || total === null) throw strangeAnswer(this.#client.shown);
    const isCut = at(answer, "timed_out") === true || at(answer, "terminated_early") === true;
    const failed = Math.max(isCut ? 1 : 0, Math.max(total, shards) - successful);
    if (failed === 0) return;
    const missing = { failed, of: Math.max(total, shards) };
    if (!allowPartial) throw shardsMissing(this.#client.shown, missing);
    if (this.#missing === null || failed > this.#missing.failed) this.#missing = missing;
  }

  /** Opens it again where its node was lost. The same commit has the same documents on every node. */
  async #reopen(): Promise<void> {
    await this.close();
    this.#id = await openPoint(this.#client, this.#settings);
    const { head } = await readHead(this.#client);
    if (head.generation !== this.head.generation) throw new Trouble(this.#client.shown, HAS_CHANGED);
    await this.#look();
  }

  /** Counts what is there, and whether it is what the commit has. */
  async #look(): Promise<void> {
    const { generation, documents } = this.head;
    const count = (query: Query): Query => ({ size: 0, track_total_hits: true, query });
    const answers = await this.search(
      [
        count({ exists: { field: "born" } }),
        count({ range: { born: { gt: generation } } }),
        count({ range: { died: { lte: generation } } }),
        count({ exists: { field: "terms" } }),
      ],
      COUNTED,
    );
    const counts = answers.map((answer) => countAt(answer, "hits", "total", "value"));
    const [all, unpublished, dead, withTerms] = counts;
    if (all === null || unpublished === null || dead === null || withTerms === null)
      throw strangeAnswer(this.#client.shown);
    this.#withTerms = withTerms;
    this.#visible = unpublished + dead === 0 ? null : visibleAt(generation);
    this.#documents = all - unpublished - dead;
    if (this.#documents === documents) return;
    if (!this.#settings.allowPartial) throw documentsMissing(this.#client.shown, this.#documents, documents);
    this.#missing ??= { failed: 0, of: this.#settings.shards };
  }
}

/** What of an answer is needed to count. */
export const COUNTED = ["status", "error", "timed_out", "terminated_early", "_shards", "pit_id", "hits.total.value"]
  .map((name) => `responses.${name}`)
  .join();

function visibleAt(generation: number): Query {
  return {
    bool: { filter: [{ range: { born: { lte: generation } } }], must_not: [{ range: { died: { lte: generation } } }] },
  };
}

async function openPoint(client: EngineClient, { kind, shards, allowPartial }: Settings): Promise<string> {
  const isOpenSearch = kind.name === "OpenSearch";
  const path = isOpenSearch
    ? `_search/point_in_time?keep_alive=${KEEP_ALIVE}&allow_partial_pit_creation=${allowPartial}`
    : `_pit?keep_alive=${KEEP_ALIVE}${allowPartial ? "&allow_partial_search_results=true" : ""}`;
  const { body } = await client.ask({ method: "POST", path });
  const id = textAt(body, isOpenSearch ? "pit_id" : "id");
  if (id === null) throw strangeAnswer(client.shown);
  const successful = countAt(body, "_shards", "successful");
  if (successful !== null && successful < shards && !allowPartial)
    throw shardsMissing(client.shown, { failed: shards - successful, of: shards });
  return id;
}

const HAS_CHANGED = {
  zh: "引擎丢失了一个节点，其间索引又有改动：请再运行一次",
  en: "the engine lost a node, and the index was changed meanwhile: run it again",
};
