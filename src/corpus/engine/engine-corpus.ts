import { FINDING_SCHEME } from "../../fingerprints/finding.js";
import type { Bilingual } from "../../text/language.js";
import type {
  CandidateRequest,
  Candidates,
  Corpus,
  CorpusDocument,
  CorpusStatus,
  OpenSettings,
  PostingList,
} from "../corpus.js";
import { takeRarest } from "../take-rarest.js";
import { turnRound, type FingerprintedDocument } from "../turn-round.js";
import { EngineClient, type ClientSettings } from "./engine-client.js";
import { engineCandidates } from "./engine-candidates.js";
import { engineKindOf, type EngineKind } from "./engine-kind.js";
import { documentsMissing, noPartOf, strangeAnswer } from "./engine-troubles.js";
import { TermCounts } from "./frequencies.js";
import { checkIndex } from "./head.js";
import { at, countAt, listAt, placeBehind, textAt } from "./read-answer.js";
import { DOCUMENT_FIELDS, documentIn, nameOf, rowIn, SLOTS, type Row } from "./row.js";
import { Snapshot } from "./snapshot.js";

/** Documents that are asked for at once by their ids, and rows of a scan. */
const IDS_AT_ONCE = 400;
const ROWS_AT_ONCE = 300;

/**
 * Opens an index of a search engine as it was published last.
 *
 * @throws Trouble where there is none, or another one, or it can't be reached as it should, or a part of it is missing.
 */
export async function openEngineCorpus(
  address: string,
  settings: OpenSettings & ClientSettings = {},
): Promise<EngineCorpus> {
  const client = new EngineClient(address, settings);
  try {
    const kind = await engineKindOf(client);
    const { allowPartial = false } = settings;
    if (allowPartial && !kind.canOpenPart) throw noPartOf(client.shown, kind.version);
    const { shards } = await checkIndex(client);
    const snapshot = await Snapshot.open(client, { kind, shards, allowPartial });
    return new EngineCorpus(client, { kind, shards, snapshot });
  } catch (error) {
    client.close();
    throw error;
  }
}

interface Opened {
  readonly kind: EngineKind;
  readonly shards: number;
  readonly snapshot: Snapshot;
}

class EngineCorpus implements Corpus {
  readonly #client: EngineClient;
  readonly #opened: Opened;
  readonly #counts: TermCounts;

  constructor(client: EngineClient, opened: Opened) {
    this.#client = client;
    this.#opened = opened;
    this.#counts = new TermCounts(client, opened.snapshot, opened.shards);
  }

  async status(): Promise<CorpusStatus> {
    const { head, documents } = this.#opened.snapshot;
    const { generation, postings, removed, notes } = head;
    const stats = await this.#client.ask({ method: "GET", path: "_stats/store", allowed: [403] });
    return {
      kind: this.#opened.kind.name.toLowerCase(),
      path: this.#client.shown,
      documents,
      postings,
      generation,
      scheme: FINDING_SCHEME,
      bytes: countAt(stats.body, "_all", "primaries", "store", "size_in_bytes") ?? 0,
      removed,
      notes,
    };
  }

  async candidates(fingerprints: Float64Array, request: CandidateRequest): Promise<Candidates> {
    const { snapshot } = this.#opened;
    const frequencies = await this.#counts.of(fingerprints);
    const { places, isCapped } = takeRarest(fingerprints, frequencies, request.budget);
    const { documents } = snapshot;
    const hits = await engineCandidates(snapshot, { fingerprints, frequencies, places, documents }, request);
    return { hits, frequencies, isCapped, missing: whatIsMissing(snapshot) };
  }

  async frequencies(fingerprints: Float64Array): Promise<Uint32Array> {
    return this.#counts.of(fingerprints);
  }

  async documents(ids: readonly string[]): Promise<(CorpusDocument | null)[]> {
    const found = new Map<string, CorpusDocument>();
    for (let start = 0; start < ids.length; start += IDS_AT_ONCE)
      for (const source of await this.#sourcesOf(ids.slice(start, start + IDS_AT_ONCE), DOCUMENT_FIELDS)) {
        const document = documentIn(source);
        if (document === null) throw strangeAnswer(this.#client.shown);
        found.set(document.id, document);
      }
    return ids.map((id) => found.get(id) ?? null);
  }

  async kept(id: string): Promise<Uint8Array | null> {
    if (!this.#opened.snapshot.head.hasKept) return null;
    const [source] = await this.#sourcesOf([id], ["id", "kept"]);
    const kept = textAt(source, "kept");
    return kept === null ? null : new Uint8Array(Buffer.from(kept, "base64"));
  }

  async *eachDocument(): AsyncGenerator<readonly [number, CorpusDocument]> {
    let number = 0;
    for await (const source of this.#eachSource(DOCUMENT_FIELDS)) {
      const document = documentIn(source);
      if (document === null) throw strangeAnswer(this.#client.shown);
      yield [number++, document];
    }
  }

  /** All rows, in the order of the numbers of their documents. */
  async *eachRow(): AsyncGenerator<Row> {
    for await (const source of this.#eachSource(null)) {
      const row = rowIn(source);
      if (row === null) throw strangeAnswer(this.#client.shown);
      yield row;
    }
  }

  eachPostingList(): AsyncGenerator<PostingList> {
    return turnRound(this.#eachFingerprinted());
  }

  async *#eachFingerprinted(): AsyncGenerator<FingerprintedDocument> {
    let number = 0;
    for await (const { fingerprints } of this.eachRow()) yield { number: number++, fingerprints };
  }

  async verify(): Promise<void> {
    let [documents, postings] = [0, 0];
    for await (const { fingerprints } of this.eachRow()) {
      documents++;
      postings += fingerprints.length;
    }
    const { head } = this.#opened.snapshot;
    if (documents !== head.documents) throw documentsMissing(this.#client.shown, documents, head.documents);
    if (postings !== head.postings) throw strangeAnswer(this.#client.shown);
  }

  async close(): Promise<void> {
    await this.#opened.snapshot.close();
    this.#client.close();
  }

  async #sourcesOf(ids: readonly string[], fields: readonly string[]): Promise<readonly unknown[]> {
    const { snapshot } = this.#opened;
    const values = ids.flatMap((id) => SLOTS.map((slot) => nameOf(id, slot)));
    const query = { bool: { filter: [{ ids: { values } }, ...snapshot.visible()] } };
    const [answer] = await snapshot.search([{ size: values.length, query, _source: fields }]);
    return listAt(answer, "hits", "hits").map((hit) => at(hit, "_source"));
  }

  /** @throws Trouble where fewer or more come than there are. */
  async *#eachSource(fields: readonly string[] | null): AsyncGenerator<unknown> {
    const { snapshot } = this.#opened;
    const query = { bool: { filter: [{ exists: { field: "born" } }, ...snapshot.visible()] } };
    const wanted = fields === null ? snapshot.rows : { _source: fields };
    let after: readonly unknown[] = [];
    let come = 0;
    for (;;) {
      const [answer] = await snapshot.search([
        {
          size: ROWS_AT_ONCE,
          track_total_hits: false,
          sort: [{ order: "asc" }],
          query,
          ...wanted,
          ...(after.length === 0 ? {} : { search_after: after }),
        },
      ]);
      const hits = listAt(answer, "hits", "hits");
      for (const hit of hits) yield at(hit, "_source");
      come += hits.length;
      if (hits.length < ROWS_AT_ONCE || come > snapshot.documents) break;
      after = placeBehind(hits, after);
      if (after.length === 0) throw strangeAnswer(this.#client.shown);
    }
    if (come !== snapshot.documents) throw documentsMissing(this.#client.shown, come, snapshot.documents);
  }
}

function whatIsMissing({ missing, documents, head }: Snapshot): Bilingual | null {
  if (missing === null) return null;
  const { failed, of } = missing;
  const counts = { zh: `${documents}/${head.documents} 篇`, en: `${documents} of ${head.documents} texts` };
  return {
    zh: `索引的 ${of} 个分片中有 ${failed} 个没有回答，只查了 ${counts.zh}：其余的未查。`,
    en: `${failed} of ${of} shards of the index did not answer: ${counts.en} were searched, the others were not.`,
  };
}
