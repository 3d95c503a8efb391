import { foundWithin } from "./found-within.js";
import type { Corpus, CorpusDocument, CorpusNotes, CorpusWriter, SetAside } from "../corpus/corpus.js";
import { Counter, type Counted } from "./counted.js";
import type { ExportHead } from "./exported.js";
import type { NotRead } from "./fingerprinter.js";
import { FingerprinterPool } from "./fingerprinter-pool.js";
import { indexTexts, type Progress } from "./index-texts.js";
import { KnownLines } from "./known-lines.js";
import { outermost } from "./outermost.js";
import { tasksFor } from "./tasks.js";
import { Walk } from "./walk.js";

/** How files are read into an index. */
export interface RunSettings {
  /** The folder of the index, in which no text is. */
  readonly index: string;
  /** The same index, as it is before. */
  readonly corpus: Pick<Corpus, "eachDocument">;
  readonly threads: number;
  /** The built fingerprint-worker.js. */
  readonly script: URL;
  /** Milliseconds that one text may take. */
  readonly patience?: number;
  /** The heap of a thread, in MiB. */
  readonly mostHeap?: number;
  /** Once it is aborted what is done is kept, and that is the end. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** A text whose id another one has taken. */
export interface Displaced {
  readonly id: string;
  readonly path: string | null;
  readonly by: string | null;
}

/** What became of an index. */
export interface RunResult extends Progress {
  readonly removed: number;
  /** Documents of the index now. */
  readonly documents: number;
  /** Hidden files and folders that were left out. */
  readonly hidden: number;
  readonly notRead: Counted<NotRead>;
  /** Files and lines in which nothing is to be read. */
  readonly empty: Counted<NotRead>;
  readonly displaced: Counted<Displaced>;
  /** Whether it was ended before it was done. */
  readonly isStopped: boolean;
}

/** What is done beside reading. */
export interface Beside {
  readonly notRead?: (one: NotRead) => void;
  readonly seen?: (document: CorpusDocument) => void;
  /** Is called once all was read. Answers how many texts it removed, and what else is not read. */
  readonly afterwards?: (
    known: KnownLines,
  ) => Promise<{ readonly removed: number; readonly notRead: readonly NotRead[] }>;
}

/** Of texts that are not to be read again. */
const MOST_SET_ASIDE = 10_000;

/** Reads files and folders into an index and commits, whatever ends it. What it has to know next time it notes. */
export async function runIndex(
  writer: CorpusWriter,
  paths: AsyncIterable<string> | Iterable<string>,
  settings: RunSettings,
  beside: Beside = {},
): Promise<RunResult> {
  const { signal, onProgress } = settings;
  const walk = new Walk(settings.index);
  const notes = new RunNotes(writer, await writer.notes(), walk);
  const { keepsTexts, setAside } = notes.before;
  const { script, patience, mostHeap } = settings;
  const pool = new FingerprinterPool(settings.threads, {
    script,
    ...(patience === undefined ? {} : { patience }),
    ...(mostHeap === undefined ? {} : { mostHeap }),
    keepsTexts,
    setAside: new Set(setAside.map(({ sha256 }) => sha256)),
  });
  const known = new KnownLines(settings.corpus);
  const notRead = new Counter<NotRead>();
  const empty = new Counter<NotRead>();
  const displaced = new Counter<Displaced>();
  let progress: Progress = { added: 0, replaced: 0, same: 0, bytes: 0 };
  try {
    const tasks = tasksFor(foundWithin(walk.filesIn(paths)), (asked) => sumsOf(writer, asked), {
      known,
      onExport: (head) => notes.add(head),
    });
    const run = indexTexts(writer, pool, tasks, {
      ...(signal === undefined ? {} : { signal }),
      known,
      notRead: (one) => {
        if (one.isEmpty === true) empty.add(one);
        else notRead.add(one);
        notes.setAside(one);
        beside.notRead?.(one);
      },
      displaced: ({ id, path }, { path: by }) => displaced.add({ id, path, by }),
      seen: (document) => beside.seen?.(document),
    });
    for await (const next of run) {
      progress = next;
      onProgress?.(progress);
      await notes.write();
    }
  } finally {
    await pool.end();
  }
  const isStopped = signal?.aborted === true;
  const after = isStopped ? undefined : await beside.afterwards?.(known);
  for (const one of after?.notRead ?? []) notRead.add(one);
  await notes.write();
  await writer.commit(isStopped ? "quickly" : undefined);
  return {
    ...progress,
    removed: after?.removed ?? 0,
    documents: await writer.size(),
    hidden: walk.tally.hidden,
    notRead: notRead.counted,
    empty: empty.counted,
    displaced: displaced.counted,
    isStopped,
  };
}

async function sumsOf(writer: CorpusWriter, paths: readonly string[]): Promise<(string | null)[]> {
  const known = await writer.documents(paths);
  return known.map((document) => (document?.part === null ? document.sha256 : null));
}

/** The notes of an index as a run goes on. */
class RunNotes {
  readonly before: CorpusNotes;
  readonly #writer: CorpusWriter;
  readonly #walk: Walk;
  readonly #heads: ExportHead[] = [];
  readonly #setAside: SetAside[] = [];
  #written = "";

  constructor(writer: CorpusWriter, before: CorpusNotes, walk: Walk) {
    this.#writer = writer;
    this.before = before;
    this.#walk = walk;
  }

  add(head: ExportHead): void {
    this.#heads.push(head);
  }

  setAside({ path, line, setAside: sha256 }: NotRead): void {
    if (sha256 !== undefined) this.#setAside.push({ path, line, sha256 });
  }

  async write(): Promise<void> {
    const { before } = this;
    const state = [this.#walk.tally.folders.length, this.#heads.length, this.#setAside.length].join();
    if (state === this.#written) return;
    this.#written = state;
    await this.#writer.note({
      folders: outermost([
        ...before.folders,
        ...this.#walk.tally.folders,
        ...this.#heads.flatMap(({ folders }) => folders),
      ]),
      keepsTexts: before.keepsTexts || this.#heads.some(({ keepsTexts }) => keepsTexts),
      setAside: [...before.setAside, ...this.#setAside].slice(-MOST_SET_ASIDE),
    });
  }
}
