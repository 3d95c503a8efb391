import type { Found, Resolution } from "../resolve/resolution.js";
import type {
  DirectResult,
  InferredResult,
  PlaceholderResult,
  UnresolvedResult,
  ValueNote,
} from "../answer/comparison.js";
import { MOST_LISTED, type Lists } from "./lists.js";
import { round } from "./round.js";
import { contextOf, oneLine, textAt, type Side } from "./side.js";

/** The text whose placeholders are reported, and the texts that say what they stood for. */
export interface Telling {
  readonly own: Side;
  readonly sources: readonly Side[];
  /** Which published text `own` is; null for the anonymised one. */
  readonly published: number | null;
  readonly firstId: number;
  readonly lists: Lists;
  /** The silent edits beside a value that turn its meaning round. */
  readonly notes: ReadonlyMap<number, readonly number[]>;
}

export function placeholderResults(
  resolutions: readonly Resolution[],
  { own, sources, published, firstId, notes, lists }: Telling,
): PlaceholderResult[] {
  const idsOf = idsIn(firstId, lists);
  return resolutions.map((resolution, index) => {
    const { placeholder } = resolution;
    const { start, end } = own.ofText(placeholder.span);
    return {
      id: firstId + index,
      document: published === null ? "anonymised" : "published",
      published,
      start,
      end,
      text: placeholder.text,
      notation: placeholder.notation,
      ...own.position(start),
      ...own.place(start),
      kind: resolution.kind,
      ...answerOf(resolution, { sources, published, idsOf }),
      context: contextOf(own.document, placeholder.span),
      note: noteOf(notes.get(index)),
    };
  });
}

function noteOf(edits: readonly number[] | undefined): ValueNote | null {
  const listed = edits?.filter((place) => place < MOST_LISTED) ?? [];
  return listed.length === 0 ? null : { name: "meaning", edits: listed };
}

/** Of the placeholders that an inferred value rests on so many are listed: all others that rest on them list them too. */
const MOST_FROM = 200;

type IdsOf = (places: readonly number[]) => readonly number[];

/** Many values rest on one list, which is made once. */
function idsIn(firstId: number, lists: Lists): IdsOf {
  const made = new Map<readonly number[], readonly number[]>();
  return (places) => {
    const known = made.get(places);
    if (known !== undefined) return known;
    const name = { zh: "推断所据的占位符", en: "placeholders that an inferred value rests on" };
    const ids = lists.first(places, name, MOST_FROM).map((at) => firstId + at);
    made.set(places, ids);
    return ids;
  };
}

type Answer = DirectResult | InferredResult | UnresolvedResult;

/** Every field of an answer is there, whatever its basis: null or empty where it says nothing. */
function answerOf(
  resolution: Resolution,
  { sources, published, idsOf }: Pick<Telling, "sources" | "published"> & { readonly idsOf: IdsOf },
): Answer {
  const evidence = (found: readonly Found[]): Answer["evidence"] =>
    found.map(({ source, span, left, right }) => {
      const range = sources[source].ofText(span);
      return {
        published: published === null ? source : -1,
        ...range,
        ...sources[source].place(range.start),
        left: oneLine(textAt(sources[source].document, left)),
        right: oneLine(textAt(sources[source].document, right)),
      };
    });
  switch (resolution.basis) {
    case "direct": {
      const { basis, value, confidence } = resolution;
      return {
        value,
        basis,
        confidence: round(confidence),
        reason: null,
        rule: null,
        evidence: evidence(resolution.evidence),
        alternatives: [],
      };
    }
    case "inferred": {
      const { basis, value, confidence, rule } = resolution;
      return {
        value,
        basis,
        confidence: round(confidence),
        reason: null,
        rule: { name: rule.name, from: idsOf(rule.from) },
        evidence: [],
        alternatives: [],
      };
    }
    case "none": {
      const { basis, reason } = resolution;
      const alternatives = resolution.alternatives.map((alternative) => ({
        ...alternative,
        confidence: round(alternative.confidence),
      }));
      return {
        value: null,
        basis,
        confidence: 0,
        reason,
        rule: null,
        evidence: evidence(resolution.evidence),
        alternatives,
      };
    }
  }
}
