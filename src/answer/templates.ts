import type { Warning } from "../text/document.js";
import type { DocumentSummary, Range } from "./comparison.js";
import type { Kind } from "./kind.js";

/** Which of a pile of documents are one text filled in several times. The JSON of `duizhao.templates/1`. */
export interface Templates {
  readonly schema: "duizhao.templates/1";
  readonly tool: { readonly name: "duizhao"; readonly version: string };
  readonly options: TemplatesOptions;
  /** The largest first. */
  readonly groups: readonly TemplateGroup[];
  /** Groups that are not listed, where only the largest were asked for, and documents that are in none that is listed. */
  readonly hidden?: { readonly groups: number; readonly documents: number };
  /** Documents of no group, by path. */
  readonly ungrouped: readonly DocumentSummary[];
  /** Documents that are the same as another one to the last character: they count once. */
  readonly same: readonly SameDocument[];
  /** What any two documents have in common, the closest first: who shares what with whom. */
  readonly pairs: readonly SharingPair[];
  readonly warnings: readonly Warning[];
}

export interface TemplatesOptions {
  /** Documents of a group at least. Default 2. */
  readonly min: number;
  /** The number of groups asked for; null for all. */
  readonly top: number | null;
  /** Report people in what looks like a judgment or a private record. Default false. */
  readonly persons: boolean;
}

export interface SameDocument {
  readonly path: string;
  /** The path of the document that stands for it. */
  readonly as: string;
}

/** Two documents, by path, and the part of the shorter one's wording that the other has too, 0 to 1. */
export interface SharingPair {
  readonly one: string;
  readonly other: string;
  readonly share: number;
  /** What both have, in the order of the one; absent where so many pairs are listed that it would be too much. */
  readonly passages?: readonly PairPassage[];
}

/** A stretch that two documents have letter for letter, whatever the punctuation and spaces in it. */
export interface PairPassage {
  readonly one: Range;
  readonly other: Range;
}

export interface TemplateGroup {
  /** From 1. */
  readonly id: number;
  /** What a saved template is called; absent where it was found just now. */
  readonly name?: string;
  /** By path. */
  readonly members: readonly TemplateMember[];
  /** The template, in order. */
  readonly skeleton: readonly SkeletonPart[];
  /** In the order of the skeleton. */
  readonly slots: readonly TemplateSlot[];
  /** Values that belong to another document, or contradict the document's own. */
  readonly forgotten: readonly ForgottenValue[];
}

export type SkeletonPart = TextPart | SlotPart;

/** Fixed text, in the wording that most members have. */
export interface TextPart {
  readonly type: "text";
  readonly text: string;
  /** The numbers of the members that have it, from 0; absent where all have. */
  readonly members?: readonly number[];
  /** Other wording in its place, and who has it. Absent where there is none. */
  readonly variants?: readonly { readonly text: string; readonly members: readonly number[] }[];
}

export interface SlotPart {
  readonly type: "slot";
  readonly id: string;
  readonly kind: Kind;
  readonly members?: readonly number[];
}

/** What members fill in. */
export interface TemplateSlot {
  /** Its kind and number, as `place-1`. */
  readonly id: string;
  readonly kind: Kind;
  /** How often it occurs in the skeleton: it has the same value there throughout each document. */
  readonly places: number;
  /** How many different values the members have. */
  readonly values: number;
}

export interface TemplateMember extends DocumentSummary {
  /** The part of its characters that is of the template, 0 to 1. */
  readonly share: number;
  /** Of a saved template: the part of its fixed text that the document has, 0 to 1. */
  readonly covers?: number;
  /** They cover the source completely. */
  readonly segments: readonly MemberSegment[];
  /** In the order of the text. */
  readonly slots: readonly FilledSlot[];
  /** Where it words the template otherwise than most. */
  readonly wordings: readonly (Range & { readonly text: string; readonly usual: string })[];
}

export interface MemberSegment extends Range {
  readonly kind: "template" | "own";
}

/** A place of a slot in a member. */
export interface FilledSlot extends Range {
  readonly id: string;
  /** What stands there; for a placeholder what is known of it, or null. Null also for people who are withheld. */
  readonly value: string | null;
  /** `direct`: the text has it. `inferred`: it has a placeholder, and `rule` says why the value. `none`: no value. */
  readonly basis: "direct" | "inferred" | "none";
  /** `own-slot`: the same document has the value in another place of the slot. */
  readonly rule: "own-slot" | null;
  /** What is written there, where that is a placeholder; else null. */
  readonly placeholder: string | null;
}

export interface ForgottenValue extends Range {
  /** The number of the member, from 0. */
  readonly member: number;
  readonly slot: string;
  readonly value: string;
  /** What the document has elsewhere in the slot. */
  readonly expected: string;
  /** The numbers of the members whose value it is; empty where it only contradicts the document's own. */
  readonly of: readonly number[];
}
