import fc from "fast-check";
import {
  ask,
  addSources,
  judge,
  makeAnonymised,
  removeSource,
  setNote,
  setOption,
  swapRoles,
} from "../../../src/desk/state/transitions.js";
import type { Judgement, Source, Work } from "../../../src/desk/state/work.js";

const SUM = "0123456789abcdef".repeat(4);

/** A source by a name, with so many placeholders. */
export function source(name: string, placeholders = 0, role: Source["role"] = "published"): Source {
  return { id: `${SUM}/${name}`, name, sha256: SUM, bytes: 10, placeholders, role };
}

const sources = fc.constantFrom(...["甲.txt", "乙.docx", "丙.html", "丁.pdf"].map((name, at) => source(name, 3 * at)));
const places = fc.constantFrom("甲@0-2", "甲@8-10", "乙@3-4");
const judgements: fc.Arbitrary<Judgement | null> = fc.oneof(
  fc.constantFrom(null, { is: "accepted" } as const, { is: "rejected" } as const),
  fc.record({ is: fc.constantFrom("chosen" as const, "corrected" as const), value: fc.string({ unit: "binary" }) }),
);

/** Whatever a reader may do to a work. */
export const steps: fc.Arbitrary<(work: Work) => Work> = fc.oneof(
  fc.array(sources, { maxLength: 3 }).map((added) => (work: Work) => addSources(work, added)),
  sources.map(
    ({ id }) =>
      (work: Work) =>
        removeSource(work, id),
  ),
  sources.map(
    ({ id }) =>
      (work: Work) =>
        makeAnonymised(work, id),
  ),
  fc.constant(swapRoles),
  fc.constantFrom("compare" as const, "scan" as const, "templates" as const).map((to) => (work: Work) => ask(work, to)),
  fc.boolean().map((to) => (work: Work) => setOption(work, "infer", to)),
  fc.integer({ min: 1, max: 100 }).map((to) => (work: Work) => setOption(work, "clues", to)),
  fc.tuple(places, judgements).map(
    ([at, to]) =>
      (work: Work) =>
        judge(work, at, to),
  ),
  fc.tuple(places, fc.string()).map(
    ([at, to]) =>
      (work: Work) =>
        setNote(work, at, to),
  ),
);
