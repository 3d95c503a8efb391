import { expect } from "vitest";
import { compare, type ComparisonSettings } from "../../src/compare.js";
import type { Comparison, Range, SegmentResult } from "../../src/answer/comparison.js";
import { normalise } from "../../src/text/normalise.js";
import { documentOf } from "../document-of.js";

/** What holds of every comparison of two plain texts. */
export function checkLaws(comparison: Comparison, anonymised: string, published: string): void {
  segmentsCoverBothTextsOnceAndInOrder(comparison, anonymised, published);
  verbatimSegmentsAreEqualAfterFolding(comparison, anonymised, published);
  applyingTheComparisonToOneTextGivesTheOther(comparison, anonymised, published);
  placeholdersAreWhatStandsThere(comparison, anonymised, published);
  figuresAddUp(comparison);
}

function segmentsCoverBothTextsOnceAndInOrder({ segments }: Comparison, anonymised: string, published: string): void {
  const inAnonymised = segments.flatMap((segment) => segment.anonymised ?? []);
  expect(tiles(inAnonymised, anonymised.length)).toBe(true);
  const inPublished = segments.flatMap((segment) => segment.published ?? []);
  expect(
    tiles(
      [...inPublished].sort((a, b) => a.start - b.start),
      published.length,
    ),
  ).toBe(true);
  const unmoved = segments
    .filter((segment) => isPaired(segment) && !segment.moved)
    .flatMap((segment) => segment.published ?? []);
  expect(unmoved.every((range, at) => at === 0 || unmoved[at - 1].end <= range.start)).toBe(true);
}

/** White space alone belongs to no segment where there is nothing else to hold it. */
function tiles(ranges: readonly Range[], length: number): boolean {
  if (ranges.length === 0) return true;
  return (
    ranges[0].start === 0 &&
    ranges[ranges.length - 1].end === length &&
    ranges.every((range, at) => at === 0 || ranges[at - 1].end === range.start)
  );
}

function isPaired({ anonymised, published }: SegmentResult): boolean {
  return anonymised !== null && published !== null;
}

function verbatimSegmentsAreEqualAfterFolding({ segments }: Comparison, anonymised: string, published: string): void {
  for (const segment of segments) {
    if (segment.class !== "verbatim") continue;
    const [left, right] = [slice(anonymised, segment.anonymised), slice(published, segment.published)];
    expect(folded(left)).toBe(folded(right));
  }
}

function applyingTheComparisonToOneTextGivesTheOther(
  { segments }: Comparison,
  anonymised: string,
  published: string,
): void {
  const inOrder = segments
    .filter((segment) => segment.published !== null)
    .sort((a, b) => (a.published?.start ?? 0) - (b.published?.start ?? 0));
  const applied = inOrder.map((segment) =>
    slice(
      segment.class === "verbatim" ? anonymised : published,
      segment.class === "verbatim" ? segment.anonymised : segment.published,
    ),
  );
  expect(folded(applied.join(""))).toBe(folded(published));
}

function placeholdersAreWhatStandsThere({ placeholders }: Comparison, anonymised: string, published: string): void {
  for (const placeholder of placeholders) {
    const [own, other] = placeholder.document === "anonymised" ? [anonymised, published] : [published, anonymised];
    expect(slice(own, placeholder)).toBe(placeholder.text);
    if (placeholder.basis === "direct") {
      expect(placeholder.confidence).toBeGreaterThanOrEqual(0.5);
      expect(placeholder.evidence.length).toBeGreaterThan(0);
      for (const evidence of placeholder.evidence) {
        expect(slice(other, evidence).replaceAll(/\s/g, "")).toContain((placeholder.value ?? "").replaceAll(/\s/g, ""));
      }
    }
    expect(placeholder.basis === "none").toBe(placeholder.value === null);
    expect(placeholder.basis === "none").toBe(placeholder.reason !== null);
  }
}

function figuresAddUp({ reuse, documents }: Comparison): void {
  for (const figures of [reuse.anonymised, ...reuse.published]) {
    expect(figures.verbatim + figures.edited + figures.punctuation).toBeLessThanOrEqual(figures.characters);
    expect(figures.share).toBeGreaterThanOrEqual(0);
    expect(figures.share).toBeLessThanOrEqual(1);
  }
  expect(documents.anonymised.characters).toBe(reuse.anonymised.characters);
  expect(reuse.longestRun?.characters ?? 0).toBeLessThanOrEqual(reuse.anonymised.characters);
}

/** Swapping the texts swaps the answer. */
export function swappingSwaps(anonymised: string, published: string, settings: ComparisonSettings = {}): void {
  const there = compare(documentOf(anonymised), documentOf(published), settings);
  const back = compare(documentOf(published), documentOf(anonymised), settings);
  const values = (comparison: Comparison, document: string): unknown[] =>
    comparison.placeholders
      .filter((placeholder) => placeholder.document === document)
      .map(({ start, end, value, basis, confidence }) => ({ start, end, value, basis, confidence }));
  expect(values(back, "published")).toEqual(values(there, "anonymised"));
  expect(values(back, "anonymised")).toEqual(values(there, "published"));
  expect(back.reuse.anonymised).toEqual(there.reuse.published[0]);
  expect(back.reuse.published[0]).toEqual(there.reuse.anonymised);
}

export function folded(text: string): string {
  return Array.from(normalise(text).plain, (unit) => (unit === 0x20 ? "" : String.fromCodePoint(unit))).join("");
}

function slice(text: string, range: Range | null): string {
  return range === null ? "" : text.slice(range.start, range.end);
}
