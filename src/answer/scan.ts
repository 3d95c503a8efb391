import type { BindingRule } from "./binding-rule.js";
import type { Kind } from "./kind.js";
import type { Warning } from "../text/document.js";
import type { Bilingual } from "../text/language.js";
import type { PlaceInFile } from "../text/places.js";
import type { DocumentSummary, Range, StoreSummary } from "./comparison.js";

/** What one or several texts reveal without a published one. The JSON of `duizhao.scan/1`, offsets as in a comparison. */
export interface Scan {
  readonly schema: "duizhao.scan/1";
  readonly tool: { readonly name: string; readonly version: string };
  readonly options: ScanOptions;
  /** What cut the texts into words; null where nothing did, so that no tags could show names. */
  readonly words: { readonly engine: string | null };
  /** How recent the list of administrative divisions is, year and month. */
  readonly gazetteer: { readonly divisions: string; readonly townships: string };
  /** The index that was asked where phrases are. Absent where none was. */
  readonly store?: StoreSummary;
  readonly documents: readonly ScannedDocument[];
  /** Where there are several documents: the wording that two or more of them share. */
  readonly shared: SharedWording | null;
  readonly warnings: readonly Warning[];
}

export interface ScanOptions {
  /** The number of search phrases asked for. Default 10. */
  readonly clues: number;
  /** Report people named in what looks like a judgment or a private record. Default false. */
  readonly persons: boolean;
  /** Files and folders whose wording is no clue. */
  readonly known: readonly string[];
}

export interface ScannedDocument extends DocumentSummary {
  readonly profile: Profile;
  readonly maskStyle: readonly MaskStyle[];
  readonly placeholders: readonly ScannedPlaceholder[];
  readonly deletions: readonly Deletion[];
  readonly leaks: readonly Leak[];
  /** Where the leaks together point to, the strongest first; empty where they point nowhere. */
  readonly places: readonly PlaceEstimate[];
  readonly time: TimeEstimate | null;
  readonly clues: readonly Clue[];
  /** The saved templates that it fills, the best first. Absent where it was held against none. */
  readonly templates?: readonly TemplateFit[];
  readonly warnings: readonly Warning[];
}

/** How well a text fills a saved template. */
export interface TemplateFit {
  readonly name: string;
  /** The part of the template's fixed text that the text has, 0 to 1. */
  readonly covers: number;
  /** The part of the text that is of the template, 0 to 1. */
  readonly share: number;
  /** How many places of slots it fills. */
  readonly slots: number;
}

export type Strength = "strong" | "moderate" | "weak";

export type TextKind = "speech" | "report" | "news" | "judgment" | "notice" | "law" | "unknown";

export interface Position extends Range, PlaceInFile {
  readonly line: number;
  readonly column: number;
}

export interface Profile {
  readonly kind: TextKind;
  readonly kindStrength: Strength;
  /** The words that tell the kind. */
  readonly kindSigns: readonly string[];
  readonly sentences: number;
  readonly headings: readonly (Position & { readonly text: string })[];
  /** Whether anything is masked at all. */
  readonly isMasked: boolean;
  /** What shows that the text was published: a newspaper, a link, a date of issue. */
  readonly publishedSigns: readonly (Position & { readonly text: string })[];
  /** A reporter's frames: 他寄语, 会议指出. In a speech they show that it was cut out of a report. */
  readonly voices: readonly (Position & { readonly text: string })[];
  /** Characters of stock phrases, white space not counted, and their share of all characters. */
  readonly stock: { readonly characters: number; readonly share: number };
}

/** One notation, what it was used for, and in plain words how. */
export interface MaskStyle {
  readonly notation: string;
  readonly keepsLength: boolean;
  readonly count: number;
  readonly kinds: Readonly<Partial<Record<Kind, number>>>;
  readonly said: Bilingual;
}

export interface Context {
  readonly left: string;
  readonly right: string;
}

export interface ScannedPlaceholder extends Position {
  /** From 1, in the order of the text. */
  readonly id: number;
  readonly text: string;
  readonly notation: string;
  readonly keepsLength: boolean;
  readonly kind: Kind;
  /** How sure it is that this is a placeholder. */
  readonly certainty: number;
  /** How sure the kind is, where it is one. */
  readonly kindCertainty: number;
  /** `possibly-literal`: it may stand for itself, as in “3+X”; `over-masked`: it hides a part of an ordinary word. */
  readonly note: "possibly-literal" | "over-masked" | null;
  /** The ordinary word that was masked into, as 三中全会. */
  readonly word: string | null;
  /** What the text itself says that it has to be, if it does. */
  readonly bound: Bound | null;
  readonly context: Context;
}

export interface Bound {
  readonly rule: BindingRule;
  /** The value, or null where the text binds it to other placeholders alone. */
  readonly value: string | null;
  readonly confidence: number;
  /** Where the text says so. */
  readonly evidence: readonly (Range & { readonly text: string })[];
  /** The placeholders that it is bound to. */
  readonly to: readonly number[];
}

/** A place where something was taken out and nothing put in. Its span is empty, or that of the blanks left. */
export interface Deletion extends Position {
  /** What is missing. */
  readonly kind: Kind;
  readonly strength: Strength;
  readonly text: string;
  readonly context: Context;
}

/** What names in a text are. */
export type NameKind =
  "division" | "landmark" | "nickname" | "area" | "organisation" | "meeting" | "date" | "person" | "local-word";

/** `metadata`: what the file says beside its text. */
export type LeakKind = NameKind | "metadata";

export interface Leak {
  /** From 1, in the order of first occurrence; metadata comes last. */
  readonly id: number;
  readonly kind: LeakKind;
  readonly text: string;
  /** Empty for metadata. */
  readonly occurrences: readonly Position[];
  readonly context: Context;
  /** How strongly it alone points. */
  readonly strength: Strength;
  /** The places that it points to, each as its divisions from the province down; empty where it tells none. */
  readonly implies: readonly (readonly string[])[];
  /** What it says about when. */
  readonly time: { readonly notBefore: string | null; readonly notAfter: string | null } | null;
  /** Why it is one, and what it implies. */
  readonly reason: Bilingual;
  /** It fits none of the others: it may be forgotten from another text, or named in passing. */
  readonly isContradicting: boolean;
}

export interface PlaceEstimate {
  readonly path: readonly string[];
  readonly level: "province" | "city" | "county";
  readonly strength: Strength;
  /** The weights of its leaks added up; to be compared within one text, no probability. */
  readonly score: number;
  /** The ids of the leaks that say so. */
  readonly leaks: readonly number[];
}

export interface TimeEstimate {
  /** Years or months, as 2022 or 2022-02. */
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  /** The dates and events that decide. */
  readonly signs: readonly (Position & {
    readonly text: string;
    readonly notBefore: string | null;
    readonly notAfter: string | null;
  })[];
  /** The ids of the leaks among them. */
  readonly leaks: readonly number[];
}

/** A phrase worth an exact search. It stands verbatim in the source. */
export interface Clue extends Position {
  readonly text: string;
  /** Ready to be pasted, in quotation marks. */
  readonly query: string;
  /** How rare its words are, in bits. */
  readonly rarity: number;
  /** The ids of the leaks in it. */
  readonly leaks: readonly number[];
  /** The documents of the index that have it already, three at most; absent where no index was asked. */
  readonly inIndex?: readonly PhrasePlace[];
}

/** A document of an index that has a phrase: perhaps the counterpart. */
export interface PhrasePlace {
  readonly id: string;
  readonly path: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  /** Whether the text was read again; if not, its fingerprints alone say so. */
  readonly isRead: boolean;
}

export interface SharedWording {
  readonly phrases: readonly SharedPhrase[];
  /** Whether phrases may be missing, because there were too many to keep. */
  readonly isApproximate: boolean;
}

export interface SharedPhrase {
  /** As the first document writes it; others may differ in width, quotes, case and line breaks. */
  readonly text: string;
  /** How many documents hold it. */
  readonly count: number;
  /** The first of them, numbered from 0, at most 20. */
  readonly documents: readonly number[];
}
