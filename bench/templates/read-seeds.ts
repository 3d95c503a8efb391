import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Kind } from "../../src/answer/kind.js";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { sentencesOf } from "../../src/text/sentences.js";
import { findSlots } from "../generate/find-slots.js";
import type { FramePart } from "../generate/material.js";
import { readTexts } from "../generate/read-texts.js";

/** A stretch of a sentence: fixed text, or a slot and what was written there; `place` is what the text is of. */
export type SeedPart =
  { readonly text: string } | { readonly kind: "place" | "elsewhere" | "number"; readonly like: string };

/** A text as sentences with slots: its masks, its figures, and what it calls itself. */
export interface SeedText {
  readonly sentences: readonly (readonly SeedPart[])[];
}

const HOME = /我市|全市|我区|全区|我县|全县/gu;
const FIGURES: ReadonlySet<string> = new Set(["count", "decimal", "year"]);
/** Shorter sentences are headings and salutations, in UTF-16 code units. */
const LEAST_SENTENCE = 20;

/** The seeds of a folder. */
export function readSeeds(folder: string): SeedText[] {
  return (
    readdirSync(folder)
      // 000 and 004 are one text: one of them is enough.
      .filter((name) => /^00[1-4].*\.txt$/.test(name))
      .sort()
      .map((name) => seedText(readFileSync(join(folder, name), "utf8")))
  );
}

/** The reports of a folder: the place that each names most is its own. */
export function readReports(folder: string): SeedText[] {
  return readTexts(folder).map(({ lines }) => {
    const sentences = lines.flat().filter(({ length }) => length >= LEAST_SENTENCE);
    const parts = sentences.map((sentence) => findSlots(sentence));
    const counts = new Map<string, number>();
    for (const part of parts.flat()) {
      if (part.is !== "slot" || part.kind !== "place") continue;
      counts.set(part.value ?? "", (counts.get(part.value ?? "") ?? 0) + 1);
    }
    const [home] = Array.from(counts.keys()).toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    const partOf = (part: FramePart): SeedPart => {
      if (part.is !== "slot") return { text: part.text };
      const like = part.value ?? "";
      if (part.kind === "place") return { kind: like === home ? "place" : "elsewhere", like };
      return FIGURES.has(part.kind) ? { kind: "number", like } : { text: like };
    };
    return { sentences: parts.map((sentence) => sentence.map(partOf)) };
  });
}

function seedText(source: string): SeedText {
  const { text } = documentFromText(source.replaceAll(/<[^>]*>|&nbsp;/g, ""));
  const placeholders = findPlaceholders(text);
  const sentences = sentencesOf(text)
    .filter(({ start, end }) => end - start >= LEAST_SENTENCE)
    .map(({ start, end }) => {
      const parts: SeedPart[] = [];
      let at = start;
      for (const { span, kind } of placeholders) {
        if (span.start < at || span.end > end) continue;
        parts.push(...partsOf(text.slice(at, span.start)), maskPart(kind));
        at = span.end;
      }
      return [...parts, ...partsOf(text.slice(at, end))];
    });
  return { sentences };
}

/** What was masked as a place or a figure is a slot; of what else was masked nobody can make up a value. */
function maskPart(kind: Kind): SeedPart {
  if (kind === "place") return { kind, like: "常州" };
  return kind === "number" ? { kind, like: "36" } : { text: "有关" };
}

/** Figures are slots, and so is whatever a text calls itself. */
function partsOf(written: string): SeedPart[] {
  return findSlots(written).flatMap((part): SeedPart[] => {
    const text = part.is === "slot" ? (part.value ?? "") : part.text;
    if (part.is === "slot" && FIGURES.has(part.kind)) return [{ kind: "number", like: text }];
    return text
      .split(HOME)
      .flatMap((piece, at): SeedPart[] =>
        at === 0 ? [{ text: piece }] : [{ kind: "place", like: "全市" }, { text: piece }],
      );
  });
}
