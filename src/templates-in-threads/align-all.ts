import type { MemberText } from "../templates/member-text.js";
import type { SentTemplate } from "./align-group.js";
import { AlignerThread, type AlignerSettings } from "./aligner-thread.js";

/** Groups that a thread has at a time: it has the next one when it has aligned one. */
const AT_A_TIME = 2;

/**
 * Aligns groups in threads, and answers in their order; null is a group that memory does not hold. The largest are begun
 * first, so that no thread waits for long at the end. `onAligned` is called whenever one is done.
 */
export async function alignAll(
  groups: readonly (readonly MemberText[])[],
  { threads, ...settings }: AlignerSettings & { readonly threads: number },
  onAligned: (group: number) => void,
): Promise<(SentTemplate | null)[]> {
  const answers: (SentTemplate | null)[] = groups.map(() => null);
  const sizes = groups.map(unitsOf);
  const waiting = Array.from(groups.keys()).sort((a, b) => sizes[a] - sizes[b]);
  const workers = Array.from({ length: threads }, () => new AlignerThread(settings));
  const goThrough = async (worker: AlignerThread): Promise<void> => {
    for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
      answers[group] = await worker.ask(groups[group]);
      onAligned(group);
    }
  };
  try {
    await Promise.all(workers.flatMap((worker) => Array.from({ length: AT_A_TIME }, () => goThrough(worker))));
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
  return answers;
}

/** How much there is to align. */
export function unitsOf(members: readonly MemberText[]): number {
  return members.reduce((sum, { normalised }) => sum + normalised.key.length, 0);
}
