import type { FoundPair, PairsHead, PairsLine, PairsSummary } from "../answer/pairs.js";
import type { Corpus } from "../corpus/corpus.js";
import { openCorpus } from "../corpus/open-corpus.js";
import { findPairs } from "../find-pairs/find-pairs.js";
import { groupPairs } from "../find-pairs/group-pairs.js";
import { groupText, pairsNote } from "../report/pairs/pairs-text.js";
import { escapeUnsafe } from "../report/shared/safe-json.js";
import type { Language } from "../text/language.js";
import { version } from "../version.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import { openOutput, STDOUT, type Output } from "./output.js";
import { FileProgress } from "./file-progress.js";

export interface FindPairsRequest {
  readonly index: string;
  /** Year-month-day; null where all pairs are asked for. */
  readonly newSince: string | null;
  readonly min: number;
  readonly groups: boolean;
  /** Megabytes that the process may take. */
  readonly memory: number;
  /** Groups as JSON Lines too; pairs always are. */
  readonly json: boolean;
  readonly output: string | null;
  readonly force: boolean;
  readonly language: Language;
}

/**
 * Writes which documents of an index share wording with each other, a pair a line as it is found, or groups of them. What
 * was not looked at is the last line, and on standard error where that is not JSON.
 *
 * @throws Trouble if there is no index, or the answer can't be written.
 */
export async function findPairsCommand(request: FindPairsRequest): Promise<ExitCode> {
  const corpus = await openCorpus(request.index);
  try {
    const { kind, path, documents, generation } = await corpus.status();
    const { newSince, min, groups, output, force } = request;
    const head: PairsHead = {
      kind: "head",
      schema: "duizhao.pairs/1",
      tool: { name: "duizhao", version },
      options: { newSince, min, groups },
      store: { kind, path, documents, generation },
    };
    const target = output === null ? STDOUT : await openOutput(output, { force, inputs: [] });
    return await writeTo(target, request, { head, corpus });
  } finally {
    await corpus.close();
  }
}

async function writeTo(
  target: Output,
  request: FindPairsRequest,
  { head, corpus }: { readonly head: PairsHead; readonly corpus: Corpus },
): Promise<ExitCode> {
  const progress = new FileProgress(request.language, process.stderr.isTTY);
  try {
    const { newSince, min, memory } = request;
    const onProgress = (done: number, total: number): void => progress.tell("pairs", done, total);
    const write = (text: string): Promise<boolean> => {
      progress.clear();
      return target.write(text);
    };
    const { pairs } = await writeAll(request, findPairs(corpus, { newSince, min, memory, onProgress }), {
      head,
      write,
    });
    await target.close();
    return pairs > 0 ? exitCode.same : exitCode.differ;
  } finally {
    progress.end();
    await target.abandon();
  }
}

interface Writing {
  readonly head: PairsHead;
  /** Answers whether anybody still reads. */
  readonly write: (text: string) => Promise<boolean>;
}

async function writeAll(
  { groups, json, language }: FindPairsRequest,
  parts: ReturnType<typeof findPairs>,
  { head, write }: Writing,
): Promise<Pick<PairsSummary, "pairs">> {
  const isText = groups && !json;
  const kept: FoundPair[] = [];
  let pairs = 0;
  if (!isText && !(await write(lineOf(head)))) return { pairs };
  for await (const part of parts) {
    if (part.kind === "pair") {
      pairs++;
      if (groups) kept.push(part.pair);
      else if (!(await write(lineOf({ kind: "pair", ...part.pair })))) return { pairs };
      continue;
    }
    for (const group of groupPairs(kept))
      if (!(await write(isText ? groupText(group, language) : lineOf({ kind: "group", ...group })))) return { pairs };
    if (isText) process.stderr.write(pairsNote(part.summary, language));
    else await write(lineOf({ kind: "end", ...part.summary }));
  }
  return { pairs };
}

function lineOf(line: PairsHead | PairsLine): string {
  return `${escapeUnsafe(JSON.stringify(line))}\n`;
}
