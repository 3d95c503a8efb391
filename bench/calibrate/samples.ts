import { alignEach } from "../../src/align/align-each.js";
import { compare } from "../../src/compare.js";
import { maskedTextOf } from "../../src/placeholders/masked-text.js";
import { readDocument } from "../../src/read/read-document.js";
import { sharesOf } from "../../src/resolve/confidence.js";
import type { Sign } from "../../src/resolve/confidence-weights.js";
import { weighReadings } from "../../src/resolve/weigh.js";
import { expectedOf, folded, judge } from "../eval/judge.js";
import { readPair } from "../eval/truth.js";

/** What spoke for a value that a pair's own place gave, and whether it was right. */
export interface Sample {
  readonly shares: Readonly<Record<Sign, number>>;
  readonly isRight: boolean;
}

/** The values of a pair that a confidence decides on: those with edges in doubt are never given. */
export async function samplesOf(folder: string): Promise<Sample[]> {
  const { truth, ...paths } = readPair(folder);
  const [anonymised, published] = [await readDocument(paths.anonymised), await readDocument(paths.published)];
  const results = compare(anonymised, published).placeholders.filter(({ document }) => document === "anonymised");
  const own = maskedTextOf(anonymised, undefined);
  const other = maskedTextOf(published, undefined);
  const [alignment] = alignEach(own, [other]);
  const weighed = weighReadings(own, { other, alignment, side: "left", isRepeated: false });
  if (results.length !== weighed.length) throw new RangeError(`${folder}: a result for each placeholder`);
  const truths = truth.placeholders.toSorted((a, b) => a.offset - b.offset);
  return judge(truths, results).flatMap(({ truth: one, result, detected, verdict }): Sample[] => {
    const reading = result === null || !detected ? null : weighed[results.indexOf(result)];
    if (reading === null || verdict === "unscored" || reading.signs.edges === "nothing") return [];
    if (reading.isTorn || reading.splits.length > 1) return [];
    const isSaid = result?.value === reading.value;
    const isRight = isSaid ? verdict === "right" || verdict === "inferred" : isAmong(reading.value, expectedOf(one));
    return [{ shares: sharesOf(reading.signs), isRight }];
  });
}

function isAmong(value: string, expected: readonly string[]): boolean {
  return expected.some((one) => folded(one) === folded(value));
}
