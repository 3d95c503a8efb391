import type { Corpus, CorpusWriter } from "../../corpus/corpus.js";
import { openCorpus } from "../../corpus/open-corpus.js";
import { openCorpusWriter } from "../../corpus/open-corpus-writer.js";
import type { Bilingual, Language } from "../../text/language.js";
import { StopOnSignal } from "./stop-on-signal.js";

/** What every command of an index is given. */
export interface IndexRequest {
  /** The folder of the index, as it was named. */
  readonly index: string;
  readonly json: boolean;
  readonly language: Language;
}

/** An index that is open. */
export interface OpenIndex {
  readonly writer: CorpusWriter;
  /** As it was before. */
  readonly corpus: Corpus;
  /** Is aborted by a signal of the system. */
  readonly signal: AbortSignal;
}

/**
 * Changes an index, and says on standard error how to go on where a signal ends the work; the process then ends as the
 * signal would have ended it.
 *
 * @throws Trouble if another process writes it, or it can't be written.
 */
export async function changeIndex<T>(
  { index, language }: IndexRequest,
  work: (open: OpenIndex) => Promise<T>,
): Promise<T> {
  const stop = new StopOnSignal();
  try {
    const writer = await openCorpusWriter(index, stop.signal);
    try {
      const corpus = await openCorpus(index);
      try {
        return await work({ writer, corpus, signal: stop.signal });
      } finally {
        await corpus.close();
      }
    } finally {
      await writer.close();
    }
  } finally {
    if (stop.received !== null) process.stderr.write(`duizhao: ${STOPPED[language]}\n`);
    stop.end();
  }
}

/** @throws Trouble if there is no index: none is made. */
export async function refuseNoIndex({ index }: IndexRequest): Promise<void> {
  await (await openCorpus(index)).close();
}

const STOPPED: Bilingual = {
  zh: "已停止，完成的部分都已保存：再运行同一命令即可继续",
  en: "stopped, and what is done is kept: run the same command again to go on",
};
