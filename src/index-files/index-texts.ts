import type { CorpusWriter } from "../corpus/corpus.js";
import type { Answer, NotRead, Task } from "./fingerprinter.js";
import type { FingerprinterPool } from "./fingerprinter-pool.js";

/** What has been done so far. */
export interface Progress {
  /** Added or replaced. */
  readonly put: number;
  /** Already in the index, the same. */
  readonly same: number;
  readonly notRead: readonly NotRead[];
  readonly bytes: number;
}

/** Bytes of text between two commits: what a run that is killed does again. */
const BYTES_A_COMMIT = 500_000_000;

/**
 * Puts the texts of all tasks into an index, in their order, and says after each task how far it is. Commits now and
 * then and in the end. Once `signal` is aborted it commits what is done and ends; another run goes on from there, as it
 * does after a kill.
 */
export async function* indexTexts(
  writer: CorpusWriter,
  pool: FingerprinterPool,
  tasks: AsyncIterable<Task>,
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  let [put, same, bytes, committed] = [0, 0, 0, 0];
  const notRead: NotRead[] = [];
  for await (const answer of pool.answers(tasks)) {
    const added = await putChanged(writer, answer);
    put += added;
    same += answer.documents.length - added;
    bytes += answer.bytes;
    notRead.push(...answer.notRead);
    if (bytes - committed >= BYTES_A_COMMIT) {
      await writer.commit("quickly");
      committed = bytes;
    }
    yield { put, same, notRead, bytes };
    if (signal?.aborted === true) return await writer.commit("quickly");
  }
  await writer.commit();
}

/** Answers how many were put: those that the index has as they are need not be. */
async function putChanged(writer: CorpusWriter, { documents, fingerprints, counts }: Answer): Promise<number> {
  const known = await writer.documents(documents.map(({ id }) => id));
  let put = 0;
  let start = 0;
  for (const [at, document] of documents.entries()) {
    const end = start + counts[at];
    if (known[at]?.sha256 !== document.sha256) {
      await writer.put(document, fingerprints.subarray(start, end));
      put++;
    }
    start = end;
  }
  return put;
}
