import { Trouble } from "../../text/trouble.js";
import type { CorpusDocument, CorpusNotes, CorpusWriter } from "../corpus.js";
import { Bulk } from "./bulk.js";
import { EngineClient, type ClientSettings } from "./engine-client.js";
import { engineKindOf } from "./engine-kind.js";
import { EngineLock } from "./engine-lock.js";
import { documentsMissing, lockWasTakenThere, notOursThere } from "./engine-troubles.js";
import { checkIndex, hasHead, makeIndex, NO_HEAD, publishHead, readHead, type Head, type ReadHead } from "./head.js";
import { mergeAll } from "./merge-all.js";
import { WrittenRows } from "./written-rows.js";
import { countBehind, recount, recover, refresh } from "./recover.js";
import { nameOf, sourceOf, type Row } from "./row.js";

/**
 * Opens an index of a search engine for writing; makes one where nothing is.
 *
 * @throws Trouble if another process writes it, or something else is there, or the engine can't be reached as it should.
 */
export async function openEngineWriter(address: string, settings: ClientSettings = {}): Promise<CorpusWriter> {
  const client = new EngineClient(address, settings);
  try {
    await engineKindOf(client);
    await makeIndex(client);
    await checkIndex(client);
    const lock = await EngineLock.take(client);
    try {
      return new EngineWriter(client, lock, await taken(client));
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    client.close();
    throw error;
  }
}

/** The head, written anew, so that a writer that lost the lock can't publish any more; and what that one left is taken back. */
async function taken(client: EngineClient): Promise<ReadHead> {
  const found = (await isWithoutHead(client)) ? { head: NO_HEAD, version: null } : await readHead(client);
  const claimed = await publishHead(client, found.head, found.version);
  const changed = await recover(client, found.head.generation);
  // Where the engine lost documents, those that are left are what the next commit adds to.
  const isWhole = (await countBehind(client, 0)) === found.head.documents;
  if (changed === 0 && isWhole) return { head: found.head, version: claimed };
  const counted = isWhole ? {} : await recount(client);
  const head = { ...found.head, ...counted, removed: found.head.removed + changed };
  return { head, version: await publishHead(client, head, claimed) };
}

/**
 * Whether there has been no commit.
 *
 * @throws Trouble where there has been one, and what it said is lost: nobody knows then which documents are of it.
 */
async function isWithoutHead(client: EngineClient): Promise<boolean> {
  if (await hasHead(client)) return false;
  await refresh(client);
  if ((await countBehind(client, -1)) > 0) throw notOursThere(client.shown);
  return true;
}

class EngineWriter implements CorpusWriter {
  readonly #client: EngineClient;
  readonly #lock: EngineLock;
  readonly #bulk: Bulk;
  #published: ReadHead;
  #notes: CorpusNotes;
  /** What is known of documents since the last commit. */
  #rows: WrittenRows;
  #hasKept: boolean;
  #isClosed = false;

  constructor(client: EngineClient, lock: EngineLock, published: ReadHead) {
    this.#client = client;
    this.#lock = lock;
    this.#bulk = new Bulk(client);
    this.#published = published;
    this.#notes = published.head.notes;
    this.#hasKept = published.head.hasKept;
    this.#rows = new WrittenRows(client);
  }

  async size(): Promise<number> {
    return this.#published.head.documents + this.#rows.added;
  }

  documents(ids: readonly string[]): Promise<(CorpusDocument | null)[]> {
    return this.#rows.documents(ids);
  }

  async notes(): Promise<CorpusNotes> {
    return this.#notes;
  }

  async note(notes: CorpusNotes): Promise<void> {
    this.#notes = notes;
  }

  async put(document: CorpusDocument, fingerprints: Float64Array, kept?: Uint8Array): Promise<void> {
    const slot = await this.#rows.add(document, fingerprints.length);
    const row: Row = {
      document,
      fingerprints,
      kept: kept ?? null,
      born: this.#published.head.generation + 1,
      died: null,
    };
    if (kept !== undefined && kept.length > 0) this.#hasKept = true;
    await this.#bulk.index(nameOf(document.id, slot), sourceOf(row));
  }

  async remove(id: string): Promise<boolean> {
    const removed = await this.#rows.remove(id);
    if (removed === "unpublished") await this.#bulk.delete(nameOf(id, this.#rows.slotOf(id)));
    return removed !== null;
  }

  /**
   * All or nothing: new documents are written beside the old ones, with the number of this commit; then the head says that
   * it is the last; and then what it replaced is deleted, which no reader of this commit sees.
   */
  async commit(): Promise<void> {
    await this.#bulk.flush();
    const { head, version } = this.#published;
    if (!this.#rows.isChanged && JSON.stringify(this.#notes) === JSON.stringify(head.notes)) return;
    const generation = head.generation + 1;
    const { names: dying, postings: gone } = await this.#markDying(generation);
    await refresh(this.#client);
    await this.#refuseOthers(head.generation);
    const next: Head = {
      generation,
      documents: head.documents + this.#rows.added,
      postings: head.postings + this.#rows.postings - gone,
      removed: head.removed + this.#rows.wasted + dying.length + Math.min(1, this.#client.repeated),
      hasKept: this.#hasKept,
      notes: this.#notes,
    };
    this.#published = { head: next, version: await publishHead(this.#client, next, version) };
    this.#rows = new WrittenRows(this.#client);
    this.#client.repeated = 0;
    if (dying.length === 0) return;
    for (const name of dying) await this.#bulk.delete(name);
    await this.#bulk.flush();
    await refresh(this.#client);
  }

  async compact(): Promise<void> {
    await this.commit();
    const { head, version } = this.#published;
    if (!(await mergeAll(this.#client)) || head.removed === 0) return;
    const next = { ...head, removed: 0, generation: head.generation + 1 };
    this.#published = { head: next, version: await publishHead(this.#client, next, version) };
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    try {
      await this.#bulk.drop();
      if (this.#rows.isChanged && (await this.#lock.isOurs()))
        await recover(this.#client, this.#published.head.generation);
      await this.#lock.release();
    } catch (error) {
      // The next writer takes back what is left, and knows that this process has ended.
      if (!(error instanceof Trouble)) throw error;
    } finally {
      this.#client.close();
    }
  }

  /** @throws Trouble where not all that was written is there, or more: of a process that lost the lock and goes on. */
  async #refuseOthers(generation: number): Promise<void> {
    const found = await countBehind(this.#client, generation);
    const expected = this.#rows.put;
    if (found < expected) throw documentsMissing(this.#client.shown, found, expected);
    if (found > expected || !(await this.#lock.isOurs())) throw lockWasTakenThere(this.#client.shown);
  }

  /** Writes of documents that were published with which commit they go. Answers their names and fingerprints. */
  async #markDying(generation: number): Promise<{ readonly names: readonly string[]; readonly postings: number }> {
    const names: string[] = [];
    let postings = 0;
    for await (const { name, row } of this.#rows.eachDying()) {
      names.push(name);
      postings += row.fingerprints.length;
      await this.#bulk.index(name, sourceOf({ ...row, died: generation }));
    }
    await this.#bulk.flush();
    return { names, postings };
  }
}
