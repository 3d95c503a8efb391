import type { CorpusDocument } from "../corpus.js";
import type { EngineClient } from "./engine-client.js";
import { strangeAnswer } from "./engine-troubles.js";
import { at, listAt } from "./read-answer.js";
import { DOCUMENT_FIELDS, documentIn, nameOf, rowIn, SLOTS, type Row, type Slot } from "./row.js";

/** Documents asked for at once, and what is remembered of those that were. */
const AT_ONCE = 500;
const MOST_KNOWN = 20_000;
/** Rows are read with all their fingerprints. */
const ROWS_AT_ONCE = 100;

interface Put {
  readonly document: CorpusDocument;
  readonly slot: Slot;
  readonly postings: number;
}

interface Published {
  readonly document: CorpusDocument;
  readonly slot: Slot;
}

/** What a writer knows of documents: those put since the last commit, and those of it that are replaced or removed. */
export class WrittenRows {
  readonly #client: EngineClient;
  readonly #put = new Map<string, Put>();
  /** The slots of published documents that go with the next commit. */
  readonly #dying = new Map<string, Slot>();
  /** The slots of documents that were put and removed again. */
  readonly #dropped = new Map<string, Slot>();
  /** Published documents that were asked for; null where there is none. */
  readonly #known = new Map<string, Published | null>();
  #wasted = 0;

  constructor(client: EngineClient) {
    this.#client = client;
  }

  /** By how many documents there are more than at the last commit. */
  get added(): number {
    return this.#put.size - this.#dying.size;
  }

  /** Documents that were put. */
  get put(): number {
    return this.#put.size;
  }

  /** Fingerprints of the documents that were put. */
  get postings(): number {
    let sum = 0;
    for (const { postings } of this.#put.values()) sum += postings;
    return sum;
  }

  /** Documents that were written for nothing. */
  get wasted(): number {
    return this.#wasted;
  }

  get isChanged(): boolean {
    return this.#put.size + this.#dying.size + this.#dropped.size > 0;
  }

  async documents(ids: readonly string[]): Promise<(CorpusDocument | null)[]> {
    await this.#ask(ids);
    return ids.map((id) => this.#document(id));
  }

  /** Answers in which slot it is to be written. */
  async add(document: CorpusDocument, postings: number): Promise<Slot> {
    const { id } = document;
    await this.#ask([id]);
    const before = this.#put.get(id);
    if (before !== undefined) this.#wasted++;
    const published = this.#known.get(id) ?? null;
    if (published !== null) this.#dying.set(id, published.slot);
    const slot = published?.slot === "a" ? "b" : "a";
    this.#put.set(id, { document, slot, postings });
    return slot;
  }

  /** What was removed: null where there was nothing. */
  async remove(id: string): Promise<"unpublished" | "published" | null> {
    await this.#ask([id]);
    const put = this.#put.get(id);
    if (put !== undefined) {
      this.#put.delete(id);
      this.#dropped.set(id, put.slot);
      this.#wasted++;
      return "unpublished";
    }
    const published = this.#known.get(id) ?? null;
    if (published === null || this.#dying.has(id)) return null;
    this.#dying.set(id, published.slot);
    return "published";
  }

  /** In which slot a document was that was put and removed. */
  slotOf(id: string): Slot {
    return this.#dropped.get(id) ?? "a";
  }

  /** The published documents that go, as the engine has them. @throws Trouble where one of them is not there. */
  async *eachDying(): AsyncGenerator<{ readonly name: string; readonly row: Row }> {
    const names = Array.from(this.#dying, ([id, slot]) => nameOf(id, slot));
    for (let start = 0; start < names.length; start += ROWS_AT_ONCE) {
      const part = names.slice(start, start + ROWS_AT_ONCE);
      for (const [order, found] of (await this.#get(part, null)).entries()) {
        const row = rowIn(at(found, "_source"));
        if (row === null) throw strangeAnswer(this.#client.shown);
        yield { name: part[order], row };
      }
    }
  }

  #document(id: string): CorpusDocument | null {
    const put = this.#put.get(id);
    if (put !== undefined) return put.document;
    return this.#dying.has(id) ? null : (this.#known.get(id)?.document ?? null);
  }

  /** Asks for the published documents of these ids, unless that was done. */
  async #ask(ids: readonly string[]): Promise<void> {
    const unknown = Array.from(new Set(ids)).filter((id) => !this.#known.has(id));
    if (unknown.length === 0) return;
    if (this.#known.size > MOST_KNOWN) this.#forget();
    for (let start = 0; start < unknown.length; start += AT_ONCE) {
      const part = unknown.slice(start, start + AT_ONCE);
      const found = await this.#get(
        part.flatMap((id) => SLOTS.map((slot) => nameOf(id, slot))),
        DOCUMENT_FIELDS,
      );
      for (const [order, id] of part.entries()) {
        const versions = SLOTS.flatMap((slot, second) => publishedIn(found[order * SLOTS.length + second], slot));
        this.#known.set(id, versions.find(({ document }) => document.id === id) ?? null);
      }
    }
  }

  /** Of those that were changed it has to stay known what was published. */
  #forget(): void {
    for (const id of this.#known.keys()) if (!this.#put.has(id) && !this.#dying.has(id)) this.#known.delete(id);
  }

  async #get(names: readonly string[], fields: readonly string[] | null): Promise<readonly unknown[]> {
    const body = JSON.stringify({ docs: names.map((_id) => (fields === null ? { _id } : { _id, _source: fields })) });
    const answer = await this.#client.ask({ method: "POST", path: "_mget", body });
    const docs = listAt(answer.body, "docs");
    const isWhole = docs.length === names.length && docs.every((one, order) => at(one, "_id") === names[order]);
    if (!isWhole || docs.some((one) => at(one, "error") !== undefined)) throw strangeAnswer(this.#client.shown);
    return docs;
  }
}

function publishedIn(found: unknown, slot: Slot): Published[] {
  if (at(found, "found") !== true) return [];
  const document = documentIn(at(found, "_source"));
  return document === null ? [] : [{ document, slot }];
}
