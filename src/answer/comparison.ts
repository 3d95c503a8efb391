import type { Origin, Warning } from "../text/document.js";
import type { PlaceInFile } from "../text/places.js";
import type { Bilingual } from "../text/language.js";
import type { BindingRule } from "./binding-rule.js";
import type { Kind } from "./kind.js";

/** Offsets are UTF-16 code units into the decoded source, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range of one of the published texts, which `document` numbers from 0. */
export interface PublishedRange extends Range {
  readonly document: number;
}

export type Role = "anonymised" | "published";

export interface CompareOptions {
  /** Values by agreement between occurrences. Default true. */
  readonly infer: boolean;
  /** Resolve persons in what looks like a judgment or a private record. Default false. */
  readonly persons: boolean;
  /** Compare traditional and simplified characters as equal. Default false. */
  readonly foldVariants: boolean;
}

export interface DocumentSummary extends Origin {
  /** Characters of the extracted text, white space not counted. */
  readonly characters: number;
  readonly title?: string;
  readonly date?: string;
}

export type Basis = PlaceholderResult["basis"];
export type Reason = "no-counterpart" | "ambiguous" | "conflict" | "withheld";

/** How a value was inferred: `agreement` of the direct uses, or by a rule that binds the numbers of a text. */
export type RuleName = "agreement" | Exclude<BindingRule, "list">;

/** Where the published text says so, with the agreeing text on either side. */
export interface Evidence extends Range, PlaceInFile {
  readonly published: number;
  readonly left: string;
  readonly right: string;
}

/** A value that is possible; where published texts disagree, with those that say so. */
export interface Alternative {
  readonly value: string;
  readonly confidence: number;
  readonly published?: readonly number[];
}

/** What a placeholder stood for. Every field is there whatever the basis: null or empty where it says nothing. */
export type PlaceholderResult = PlaceholderPlace & (DirectResult | InferredResult | UnresolvedResult);

export interface PlaceholderPlace extends Range, PlaceInFile {
  /** From 1, in the order of the text; those of the published text come after. */
  readonly id: number;
  readonly document: Role;
  /** Which of the published texts it stands in; null for one of the anonymised text. */
  readonly published: number | null;
  readonly text: string;
  readonly notation: string;
  readonly line: number;
  readonly column: number;
  readonly kind: Kind;
  /** Its own text on either side, for showing. */
  readonly context: { readonly left: string; readonly right: string };
  /** What a reader of the value has to know. */
  readonly note: ValueNote | null;
}

/** Words beside the value have the opposite meaning in the other text: `edits` are their places in `silentEdits`. */
export interface ValueNote {
  readonly name: "meaning";
  readonly edits: readonly number[];
}

/** The aligned text around it says so. */
export interface DirectResult {
  readonly basis: "direct";
  readonly value: string;
  /** The probability that `value` is right. */
  readonly confidence: number;
  readonly reason: null;
  readonly rule: null;
  /** For a placeholder of the published text, `published` in it is -1 and offsets are of the anonymised text. */
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly Alternative[];
}

/** A rule says so. */
export interface InferredResult {
  readonly basis: "inferred";
  readonly value: string;
  readonly confidence: number;
  readonly reason: null;
  /** Why, and the ids of the placeholders that it rests on. */
  readonly rule: { readonly name: RuleName; readonly from: readonly number[] };
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly Alternative[];
}

export interface UnresolvedResult {
  readonly basis: "none";
  readonly value: null;
  readonly confidence: 0;
  readonly reason: Reason;
  readonly rule: null;
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly Alternative[];
}

export type SegmentClass = "verbatim" | "placeholder" | "punctuation" | "edited" | "anonymised-only" | "published-only";

/** A change inside an edited segment; one side may be missing. */
export interface Change {
  readonly anonymised: Range | null;
  readonly published: PublishedRange | null;
}

/**
 * A stretch of the alignment with one published text, `against`. Those of one alignment cover both
 * extracted texts, each character once.
 */
export interface SegmentResult {
  readonly class: SegmentClass;
  readonly against: number;
  readonly moved: boolean;
  readonly anonymised: Range | null;
  readonly published: PublishedRange | null;
  /** The changed words, on `edited` segments. */
  readonly changes?: readonly Change[];
  /** The placeholder's id, on `placeholder` segments. */
  readonly placeholder?: number;
  /** Where an index says so, on segments that both texts have: the stock phrases of the anonymised text in it. */
  readonly stock?: readonly Range[];
}

export type SilentEditKind =
  | "figure"
  | "unmarked-deletion"
  | "name"
  | "meaning"
  | "reworded"
  | "notation"
  | "anonymised-only"
  | "published-only"
  | "reporting-voice"
  | "punctuation";

/** What kinds of silent edits are read together. */
export type EditGroup =
  | "figures"
  | "names"
  | "meaning"
  | "wording"
  | "anonymised-only"
  | "published-only"
  | "reporting-voice"
  | "punctuation";

/** Wording that was changed without a mark. */
export interface SilentEdit extends PlaceInFile {
  readonly kind: SilentEditKind;
  readonly group: EditGroup;
  /** The published text that it was found against. */
  readonly against: number;
  readonly anonymised: (Range & { readonly text: string }) | null;
  readonly published: (PublishedRange & { readonly text: string }) | null;
  /** What stands before and behind in the text that has it (the anonymised one where both have). */
  readonly context: { readonly left: string; readonly right: string };
  readonly line: number;
}

/** Characters are counted without white space. `share` is 0 to 1. */
export interface ReuseFigures {
  readonly characters: number;
  readonly verbatim: number;
  readonly edited: number;
  readonly punctuation: number;
  readonly share: number;
  /** Where an index says so: how much of it is everybody's wording. */
  readonly stock?: StockFigures;
}

/** Wording that is in many documents of an index beside the texts compared. Characters as in `ReuseFigures`. */
export interface StockFigures {
  /** Of the text. */
  readonly characters: number;
  /** Of them, those that are counted as reused. */
  readonly reused: number;
  /** What is reused of all other characters, 0 to 1. */
  readonly shareWithout: number;
}

export interface SentenceReuse {
  readonly anonymised: Range;
  readonly published: PublishedRange | null;
  /** The part of it that stands in the published text, 0 to 1. */
  readonly share: number;
}

export type Verdict = "same-source" | "partial-reuse" | "stock-phrases" | "no-reuse";

export interface Reuse {
  /** Of all published texts together: a character counts once, as what it is in the closest of them. */
  readonly anonymised: ReuseFigures;
  readonly published: readonly ReuseFigures[];
  /** The longest with any of them. */
  readonly longestRun: {
    readonly characters: number;
    readonly anonymised: Range;
    readonly published: PublishedRange;
  } | null;
  /** Each sentence of the anonymised text, with the published text that has most of it. */
  readonly sentences: readonly SentenceReuse[];
  /** The strongest of `verdicts`, which has one for each published text. */
  readonly verdict: Verdict;
  readonly verdicts: readonly Verdict[];
  readonly summary: Bilingual;
}

/** An index that was asked. */
export interface StoreSummary {
  readonly kind: string;
  readonly path: string;
  readonly documents: number;
  readonly generation: number;
}

/** What `compare` answers, and what `--json` prints. The same input gives the same bytes. */
export interface Comparison {
  readonly schema: "duizhao.compare/1";
  readonly tool: { readonly name: "duizhao"; readonly version: string };
  readonly options: CompareOptions;
  /** The index that says what is stock phrase. Absent where none was asked. */
  readonly store?: StoreSummary;
  readonly documents: { readonly anonymised: DocumentSummary; readonly published: readonly DocumentSummary[] };
  readonly maskStyle: readonly {
    readonly document: Role;
    /** Which of the published texts; null for the anonymised one. */
    readonly published: number | null;
    readonly notation: string;
    readonly keepsLength: boolean;
    readonly count: number;
    readonly kinds: Readonly<Partial<Record<Kind, number>>>;
  }[];
  readonly placeholders: readonly PlaceholderResult[];
  readonly segments: readonly SegmentResult[];
  /** Group by group, what an editor reads first in front; in a group in the order of the texts. */
  readonly silentEdits: readonly SilentEdit[];
  readonly reuse: Reuse;
  readonly warnings: readonly Warning[];
}
