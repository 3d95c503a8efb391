import { alignEach } from "./align/align-each.js";
import type { FoundQuery } from "./answer/find.js";
import { foundOf, type JointValues } from "./assemble/found-of.js";
import type { CandidateRequest, Corpus } from "./corpus/corpus.js";
import { completing } from "./finding/completing.js";
import { isCounterpart, type Explained, type Read } from "./finding/explained.js";
import { groupAlike } from "./finding/group-alike.js";
import { promising } from "./finding/promising.js";
import { questionOf } from "./finding/question.js";
import { ranked } from "./finding/rank.js";
import { readTexts, type ReadText } from "./finding/read-texts.js";
import { worthAligning } from "./finding/worth-aligning.js";
import { maskedTextOf, type MaskedText } from "./placeholders/masked-text.js";
import { resolveAll } from "./resolve/resolve-all.js";
import { figuresOf } from "./reuse/figures.js";
import { reuseWithOne } from "./reuse/reuse-with-one.js";
import type { Document } from "./text/document.js";

export type { ReadText } from "./finding/read-texts.js";

/** The number of results if none is given. */
export const USUAL_TOP = 10;
/**
 * The least containment of a result if none is given. Texts whose source was there had 0.51 and more of it; laws of other
 * places that borrow from one another have up to a third.
 */
export const USUAL_MIN = 0.3;

/** Texts that share fingerprints are cheap to name. Documents in their lists are looked at up to the budget. */
const CANDIDATES = 300;
const BUDGET = 200_000;
/** Texts that are read again, and those of them that are aligned: the right one was always the likeliest. */
const MOST_READ = 40;
const MOST_ALIGNED = 12;

export interface FindSettings {
  /** At most so many results. Default 10. */
  readonly top?: number;
  /** The least containment of a result, 0 to 1. Default 0.3. */
  readonly min?: number;
  /** Only texts with a date from this one on, year-month-day, or up to this one. */
  readonly since?: string | null;
  readonly until?: string | null;
  /** Resolve persons in what looks like a judgment or a private record. Default false. */
  readonly persons?: boolean;
}

/** What was found, and the texts that were: as many as the answer has results, in their order. */
export interface Found {
  readonly found: FoundQuery;
  readonly texts: readonly Document[];
}

/**
 * Finds the texts of a corpus that share their source with a text, or a part of it: candidates by the fingerprints
 * that they have in common, of which only those are results that align. A text that is the query itself is none
 * where it has placeholders, and the last one where it has not.
 *
 * Offsets in the answer are UTF-16 code units into `source` of the documents. The same corpus and the same text give
 * the same answer.
 */
export async function find(
  query: Document,
  corpus: Pick<Corpus, "candidates">,
  readText: ReadText,
  settings: FindSettings = {},
): Promise<Found> {
  const { top = USUAL_TOP, min = USUAL_MIN, persons = false } = settings;
  const own = maskedTextOf(query, undefined);
  const question = questionOf(own.normalised);
  const candidates = await corpus.candidates(question.fingerprints, requestOf(settings));
  const likely = promising(candidates, { question, budget: BUDGET, min, sha256: query.origin.sha256 });
  const read = await readTexts(own, likely.slice(0, MOST_READ), readText);
  const most = Math.max(MOST_ALIGNED, top);
  const aligned = worthAligning(read.texts, min)
    .slice(0, most)
    .map((text) => explain(own, text, persons));
  const counterparts = ranked(aligned.filter((one) => isCounterpart(one, min)));
  const copies = own.placeholders.length === 0 ? read.same.map((text) => explain(own, text, persons)) : [];
  const groups = groupAlike([...counterparts, ...copies]).slice(0, top);
  const firsts = groups.map(({ first }) => first);
  const isCut = counterparts.length === most && likely.length > most;
  const found = foundOf({
    query: own,
    groups,
    same: read.same.map(({ known }) => known),
    aligned,
    together: together(own, firsts, persons),
    min,
    candidates,
    isCut,
    withholdsPersons: firsts.some(({ text }) => withholds(own, text, persons)),
    warnings: read.warnings,
  });
  return { found, texts: firsts.map(({ text }) => text.document) };
}

function requestOf({ since, until }: FindSettings): CandidateRequest {
  return {
    limit: CANDIDATES,
    budget: BUDGET,
    ...(since === undefined || since === null ? {} : { since }),
    ...(until === undefined || until === null ? {} : { until }),
  };
}

/** Says what of the query is in a text, and what its placeholders stood for there. */
function explain(own: MaskedText, read: Read, persons: boolean): Explained {
  const [alignment] = alignEach(own, [read.text]);
  const withholdPersons = withholds(own, read.text, persons);
  const resolutions = resolveAll(own, [read.text], [alignment], { infer: true, withholdPersons });
  const resolved = { anonymised: resolutions.anonymised, published: resolutions.published[0], against: 0 };
  return { ...read, alignment, resolutions, reuse: reuseWithOne(own, read.text, alignment, resolved) };
}

/** What the texts say together that complete one another. */
function together(own: MaskedText, firsts: readonly Explained[], persons: boolean): JointValues | null {
  const places = completing(firsts, own.normalised.key.length);
  if (places.length === 0) return null;
  const chosen = places.map((place) => firsts[place]);
  const texts = chosen.map(({ text }) => text);
  const withholdPersons = texts.some((text) => withholds(own, text, persons));
  const alignments = chosen.map(({ alignment }) => alignment);
  const { anonymised } = resolveAll(own, texts, alignments, { infer: true, withholdPersons });
  const segments = chosen.map(({ reuse }) => reuse.segments);
  return { places, resolutions: anonymised, ofQuery: figuresOf(segments, "anonymised", own).share };
}

function withholds(own: MaskedText, other: MaskedText, persons: boolean): boolean {
  return !persons && (own.isPrivate || other.isPrivate);
}
