import type { PlaceholderResult } from "../../src/answer/comparison.js";
import type { TruePlaceholder } from "./truth.js";

/**
 * `right`, `wrong`, `unfilled`: of a placeholder with a right value. `false-fill`, `inferred` (the true
 * value, though nothing in the text says it) and `blank`: of one without. `unscored`: of an ambiguous one.
 */
export type Verdict = "right" | "wrong" | "unfilled" | "false-fill" | "inferred" | "blank" | "unscored";

export interface Judgement {
  readonly truth: TruePlaceholder;
  /** Whether half of it or more was seen as a placeholder. */
  readonly detected: boolean;
  readonly verdict: Verdict;
  readonly value: string | null;
  /** What was said of it, by the result that overlaps it most. */
  readonly result: PlaceholderResult | null;
  /** Whether the evidence is where the truth says; null where no right value came straight from the text. */
  readonly placed: boolean | null;
}

const NEAR = 1;

/** Judges the results on an anonymised text; both lists in the order of the text. */
export function judge(truths: readonly TruePlaceholder[], results: readonly PlaceholderResult[]): Judgement[] {
  return clusters(truths, results).flatMap((cluster) => {
    const together = cluster.truths.length > 1 || cluster.results.length > 1;
    const isRightTogether = together && isScored(cluster) && saidTogether(cluster) === trueTogether(cluster);
    return cluster.truths.map((truth) => judgeOne(truth, cluster.results, isRightTogether));
  });
}

/** Results that overlap no true placeholder. */
export function falseAlarms(
  truths: readonly TruePlaceholder[],
  results: readonly PlaceholderResult[],
): PlaceholderResult[] {
  const used = new Set(clusters(truths, results).flatMap((cluster) => cluster.results));
  return results.filter((result) => !used.has(result));
}

/** As they are compared: NFKC, without spaces. */
export function folded(value: string): string {
  return value.normalize("NFKC").replaceAll(/\s/g, "");
}

export function overlap(offset: number, length: number, start: number, end: number): number {
  return Math.max(0, Math.min(offset + length, end) - Math.max(offset, start));
}

/** What a reader of the published text would say it is. */
export function expectedOf(truth: TruePlaceholder): readonly string[] {
  const { accepted = [], published, status, value } = truth;
  if (status === "changed") return [published?.text ?? value, ...accepted];
  return published === null ? [value] : [value, published.text, ...accepted];
}

function judgeOne(truth: TruePlaceholder, results: readonly PlaceholderResult[], isRightTogether: boolean): Judgement {
  const seen = results.map((result) => overlap(truth.offset, truth.length, result.start, result.end));
  const covered = seen.reduce((sum, length) => sum + length, 0);
  const most = seen.indexOf(Math.max(...seen));
  const result = results[most] ?? null;
  const detected = covered * 2 >= truth.length && result !== null;
  const value = detected ? result.value : null;
  const verdict = verdictOn(truth, value, isRightTogether);
  return { truth, detected, verdict, value, result, placed: verdict === "right" ? placedBy(truth, result) : null };
}

function verdictOn(truth: TruePlaceholder, value: string | null, isRightTogether: boolean): Verdict {
  const isRight = isRightTogether || (value !== null && expectedOf(truth).some((one) => folded(one) === folded(value)));
  switch (truth.status) {
    case "ambiguous":
      return "unscored";
    case "dropped":
    case "foreign":
    case "no-counterpart":
      if (value === null) return "blank";
      return isRight ? "inferred" : "false-fill";
    case "found":
    case "found-variant":
    case "changed":
      if (value === null) return "unfilled";
      return isRight ? "right" : "wrong";
  }
}

function placedBy(truth: TruePlaceholder, result: PlaceholderResult | null): boolean | null {
  if (result?.basis !== "direct" || truth.published === null) return null;
  const places = [truth.published, ...(truth.also ?? [])];
  return result.evidence.some(({ start }) => places.some(({ offset }) => Math.abs(offset - start) <= NEAR));
}

/** True placeholders and results that touch one another, such as `XXX**` seen as one, or `**、**` as two. */
interface Cluster {
  readonly truths: TruePlaceholder[];
  readonly results: PlaceholderResult[];
}

function clusters(truths: readonly TruePlaceholder[], results: readonly PlaceholderResult[]): Cluster[] {
  const made: Cluster[] = [];
  let next = 0;
  let end = -1;
  for (const truth of truths) {
    const last = made.at(-1);
    let cluster: Cluster = { truths: [truth], results: [] };
    if (last !== undefined && last.results.length > 0 && truth.offset < end) {
      cluster = last;
      cluster.truths.push(truth);
    } else {
      made.push(cluster);
    }
    while (next < results.length && results[next].end <= truth.offset) next++;
    while (next < results.length && results[next].start < truth.offset + truth.length) {
      cluster.results.push(results[next]);
      end = results[next++].end;
    }
  }
  return made;
}

function isScored({ truths, results }: Cluster): boolean {
  return results.length > 0 && truths.every(({ status }) => /^(?:found|changed)/.test(status));
}

function trueTogether({ truths }: Cluster): string {
  return folded(truths.map((truth) => expectedOf(truth)[0]).join("")).replaceAll("、", "");
}

function saidTogether({ results }: Cluster): string {
  return folded(results.map(({ value }) => value ?? "").join("")).replaceAll("、", "");
}
