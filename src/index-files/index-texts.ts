import type { CorpusDocument, CorpusWriter } from "../corpus/corpus.js";
import type { Answer, NotRead, Task } from "./fingerprinter.js";
import type { FingerprinterPool } from "./fingerprinter-pool.js";
import type { KnownLines } from "./known-lines.js";

/** What has been done so far. */
export interface Progress {
  readonly added: number;
  /** Whose text or data have changed. */
  readonly replaced: number;
  /** Already in the index, the same. */
  readonly same: number;
  /** Bytes that were read. */
  readonly bytes: number;
}

/** Functions that are called as texts come. */
export interface Listeners {
  readonly notRead?: (one: NotRead) => void;
  /** A text took the place of one with its id that is in another file. */
  readonly displaced?: (document: CorpusDocument, by: CorpusDocument) => void;
  /** All texts of the index that were come upon, but for files that are as the index knows them. */
  readonly seen?: (document: CorpusDocument) => void;
}

export interface IndexSettings extends Listeners {
  /** The lines that the tasks know of. */
  readonly known?: KnownLines;
  /** Once it is aborted what is done is committed, and that is the end; another run goes on from there. */
  readonly signal?: AbortSignal;
}

/** Bytes of text between two commits: what a run that is killed does again. */
const BYTES_A_COMMIT = 500_000_000;
/** Milliseconds between two commits. */
const TIME_A_COMMIT = 60_000;

/**
 * Puts the texts of all tasks into an index, in their order, and says after each task how far it is. Commits now and
 * then, and leaves the last commit to the caller.
 */
export async function* indexTexts(
  writer: CorpusWriter,
  pool: FingerprinterPool,
  tasks: AsyncIterable<Task>,
  { signal, known, ...listeners }: IndexSettings = {},
): AsyncGenerator<Progress> {
  let progress: Progress = { added: 0, replaced: 0, same: 0, bytes: 0 };
  let committed = { bytes: 0, time: performance.now() };
  for await (const { task, answer: first } of untilAborted(pool.answers(tasks), signal)) {
    const isSure =
      (task.kind !== "lines" && task.kind !== "records") ||
      (await isConfirmed(writer, { path: task.path, answer: first, known }));
    const answer = isSure ? first : await pool.answer({ ...task, known: null });
    for (const one of answer.notRead) listeners.notRead?.(one);
    progress = await putChanged(writer, answer, progress, listeners);
    const { bytes } = progress;
    yield progress;
    if (bytes - committed.bytes < BYTES_A_COMMIT && performance.now() - committed.time < TIME_A_COMMIT) continue;
    await writer.commit("quickly");
    committed = { bytes, time: performance.now() };
  }
}

interface AnswerOfLines {
  readonly path: string;
  readonly answer: Answer;
  readonly known: KnownLines | undefined;
}

/**
 * Whether the lines that the index has may be left as they are. A text that takes the id of another line makes that one
 * doubtful: read again behind it, it takes its id back.
 */
async function isConfirmed(writer: CorpusWriter, { path, answer, known }: AnswerOfLines): Promise<boolean> {
  if (known === undefined) return true;
  const before = await writer.documents(answer.documents.map(({ id }) => id));
  for (const one of before)
    if (one !== null && one.path !== null && one.part !== null) known.doubt(one.path, one.part.start);
  return answer.sameLines.length === 0 || known.confirm(path, answer.sameLines);
}

/** What comes before the signal does; nothing is waited for then. */
async function* untilAborted<T>(all: AsyncGenerator<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  for (;;) {
    const next = all.next();
    const result = await (signal === undefined ? next : beforeAbort(next, signal));
    if (result === null || result.done === true) return;
    yield result.value;
  }
}

/**
 * What a promise holds, or null where the signal is aborted first. `Promise.race` against one promise for all would keep
 * whatever it ever answered until that one is settled.
 */
function beforeAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | null> {
  return new Promise((settle, fail) => {
    const end = (): void => settle(null);
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true });
    promise.then(settle, fail).finally(() => signal.removeEventListener("abort", end));
  });
}

/** Texts that the index has as they are need not be put. */
async function putChanged(
  writer: CorpusWriter,
  answer: Answer,
  before: Progress,
  { displaced, seen }: Listeners,
): Promise<Progress> {
  const { documents, fingerprints, counts, kept } = answer;
  let { added, replaced, same } = before;
  let start = 0;
  const ids = documents.map(({ id }) => id);
  const stored = await writer.documents(ids);
  const latest = new Map(ids.map((id, at) => [id, stored[at]]));
  for (const [at, document] of documents.entries()) {
    const end = start + counts[at];
    const known = latest.get(document.id) ?? null;
    if (known !== null && isSame(known, document)) same++;
    else {
      await writer.put(document, fingerprints.subarray(start, end), kept[at] ?? undefined);
      latest.set(document.id, document);
      if (known === null) added++;
      else replaced++;
      if (known !== null && known.path !== document.path) displaced?.(known, document);
    }
    seen?.(document);
    start = end;
  }
  return { added, replaced, same: same + answer.same, bytes: before.bytes + answer.bytes };
}

function isSame(one: CorpusDocument, other: CorpusDocument): boolean {
  return (
    one.sha256 === other.sha256 &&
    one.path === other.path &&
    one.part?.start === other.part?.start &&
    one.part?.end === other.part?.end
  );
}
