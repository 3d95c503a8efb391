import { FINDING_SCHEME } from "../../fingerprints/finding.js";
import type { CorpusNotes, SetAside } from "../corpus.js";
import type { EngineClient } from "./engine-client.js";
import {
  answerTrouble,
  lockWasTakenThere,
  noIndexThere,
  notOursThere,
  otherMapping,
  otherScheme,
  strangeAnswer,
} from "./engine-troubles.js";
import { ENGINE_SCHEME, isOurMapping, NEW_INDEX } from "./mapping.js";
import { at, countAt, listAt, namesIn, textAt } from "./read-answer.js";

/** What an index of the engine is as of one commit: one document, so that a commit is published at once or not at all. */
export interface Head {
  readonly generation: number;
  readonly documents: number;
  readonly postings: number;
  /** Documents that were removed or replaced, or written twice, since the index was compacted last. */
  readonly removed: number;
  /** Whether bytes are kept with any of them. */
  readonly hasKept: boolean;
  readonly notes: CorpusNotes;
}

/** A head, and how the engine tells it from a later one. */
export interface ReadHead {
  readonly head: Head;
  readonly version: Version;
}

export interface Version {
  readonly seqNo: number;
  readonly term: number;
}

const HEAD = "~head";
/** The document that says who writes. */
export const WRITER = "~writer";

/**
 * Looks whether there is an index of ours.
 *
 * @throws Trouble where there is none, or another one, or one of another format.
 */
export async function checkIndex(client: EngineClient): Promise<{ readonly shards: number }> {
  const answer = await client.ask({ method: "GET", path: "", allowed: [404] });
  if (answer.status === 404) throw noIndexThere(client.shown);
  const names = namesIn(answer.body);
  if (names.length !== 1) throw notOursThere(client.shown);
  const own = at(answer.body, names[0]);
  const scheme = textAt(own, "mappings", "_meta", "duizhao");
  if (scheme === null) throw notOursThere(client.shown);
  if (scheme !== ENGINE_SCHEME) throw otherScheme(client.shown, scheme.slice(0, 60), ENGINE_SCHEME);
  if (!isOurMapping(at(own, "mappings"))) throw otherMapping(client.shown);
  const shards = Number(textAt(own, "settings", "index", "number_of_shards"));
  if (!(Number.isSafeInteger(shards) && shards > 0)) throw strangeAnswer(client.shown);
  return { shards };
}

/** Makes the index, unless it is there. */
export async function makeIndex(client: EngineClient): Promise<void> {
  const there = await client.ask({ method: "GET", path: "", allowed: [404] });
  if (there.status !== 404) return;
  const made = await client.ask({ method: "PUT", path: "", body: JSON.stringify(NEW_INDEX), allowed: [400] });
  // Another process may have been quicker, or the first of two tries.
  const isThere = textAt(made.body, "error", "type") === "resource_already_exists_exception";
  if (made.status === 400 && !isThere) throw answerTrouble(client.shown, made);
}

export const NO_HEAD: Head = {
  generation: 0,
  documents: 0,
  postings: 0,
  removed: 0,
  hasKept: false,
  notes: { folders: [], keepsTexts: false, setAside: [] },
};

export async function hasHead(client: EngineClient): Promise<boolean> {
  return (await client.ask({ method: "GET", path: `_doc/${HEAD}`, allowed: [404] })).status !== 404;
}

/** @throws Trouble where there is none that is whole. */
export async function readHead(client: EngineClient): Promise<ReadHead> {
  const { status, body } = await client.ask({ method: "GET", path: `_doc/${HEAD}`, allowed: [404] });
  const read = status === 404 ? null : headIn(at(body, "_source"));
  const version = versionIn(body);
  if (read === null || version === null) throw notOursThere(client.shown);
  return { head: read, version };
}

/** Whether this is still the last commit, and nobody writes. */
export async function isUndisturbed(client: EngineClient, generation: number): Promise<boolean> {
  const body = JSON.stringify({ docs: [HEAD, WRITER].map((_id) => ({ _id, _source: ["head.generation"] })) });
  const answer = await client.ask({ method: "POST", path: "_mget", body });
  const [head, writer] = listAt(answer.body, "docs");
  return countAt(head, "_source", "head", "generation") === generation && at(writer, "found") === false;
}

/**
 * Publishes a commit, if the head is still of the version that it follows.
 *
 * @throws Trouble where another process was first.
 */
export async function publishHead(client: EngineClient, head: Head, follows: Version | null): Promise<Version> {
  const only = follows === null ? "op_type=create" : onlyAt(follows);
  const body = JSON.stringify({ scheme: FINDING_SCHEME, head });
  const answer = await client.ask({ method: "PUT", path: `_doc/${HEAD}?${only}`, body, allowed: [409] });
  if (answer.status !== 409) {
    const version = versionIn(answer.body);
    if (version !== null) return version;
  }
  // What was sent twice has followed itself.
  const now = await readHead(client);
  if (JSON.stringify(now.head) === JSON.stringify(headIn({ head }))) return now.version;
  throw lockWasTakenThere(client.shown);
}

/** What a request says that a document is to be of this version, or nothing is done. */
export function onlyAt({ seqNo, term }: Version): string {
  return `if_seq_no=${seqNo}&if_primary_term=${term}`;
}

export function versionIn(body: unknown): Version | null {
  const [seqNo, term] = [countAt(body, "_seq_no"), countAt(body, "_primary_term")];
  return seqNo === null || term === null ? null : { seqNo, term };
}

function headIn(source: unknown): Head | null {
  const said = at(source, "head");
  const [generation, documents] = [countAt(said, "generation"), countAt(said, "documents")];
  const [postings, removed] = [countAt(said, "postings"), countAt(said, "removed")];
  if (generation === null || documents === null || postings === null || removed === null) return null;
  const notes: CorpusNotes = {
    folders: listAt(said, "notes", "folders").filter((one) => typeof one === "string"),
    keepsTexts: at(said, "notes", "keepsTexts") === true,
    setAside: listAt(said, "notes", "setAside").flatMap(setAsideIn),
  };
  return { generation, documents, postings, removed, hasKept: at(said, "hasKept") === true, notes };
}

function setAsideIn(said: unknown): SetAside[] {
  const [path, sha256] = [textAt(said, "path"), textAt(said, "sha256")];
  return path === null || sha256 === null ? [] : [{ path, line: countAt(said, "line"), sha256 }];
}
