import type { Language } from "../../../text/language.js";
import type { Basis, Comparison, PlaceholderResult } from "../../../answer/comparison.js";
import { BASES, NOTE, REASONS } from "../labels.js";
import { notedWords } from "../noted-words.js";
import { fill, KINDS } from "../../shared/labels.js";
import { whereLabel } from "../../shared/place-label.js";
import { visible } from "../../shared/visible.js";
import { heading, inContext } from "../../shared/text/rows.js";
import { PUBLISHED_SIGN } from "./line-rows.js";
import { listed, restRows } from "./listed.js";
import { MESSAGES } from "./messages.js";
import { run, type Run, type Style } from "../../shared/text/style.js";
import { table } from "../../shared/text/table.js";
import type { Row } from "../../shared/text/row.js";
import type { Drawing } from "./drawing.js";

/** Characters of context on either side of a placeholder. */
const CONTEXT = 8;
const LIMITS = [8, 16, null, 24, 16, 12];
/** Where there is room, the uses that a value rests on are on one line. */
const WIDE_LIMITS = [8, 16, null, 32, 32, 16];
const WIDE = 100;
/** Inferred values name so many of the uses that they rest on. */
const MOST_IDS = 3;

const SIGNS: Readonly<Record<Basis, readonly [sign: string, style: Style]>> = {
  direct: ["✓", "value"],
  inferred: ["≈", "doubt"],
  none: ["?", "faint"],
};

/** The placeholders: where each is, what it stood for, and why we say so. */
export function* placeholderTable(drawing: Drawing): Generator<Row> {
  const {
    compared: { comparison },
    language,
    width,
  } = drawing;
  const { placeholders } = comparison;
  const title = MESSAGES.placeholders[language];
  if (placeholders.length === 0) return yield* heading(title, MESSAGES.noPlaceholders[language], width);
  const tally: Record<Basis, number> = { direct: 0, inferred: 0, none: 0 };
  for (const { basis } of placeholders) tally[basis]++;
  yield* heading(title, fill(MESSAGES.tally, language, { total: placeholders.length, ...tally }), width);
  yield* table(
    listed(placeholders, drawing),
    (placeholder) => cells(placeholder, comparison, language),
    width < WIDE ? LIMITS : WIDE_LIMITS,
    width,
  );
  yield* restRows(placeholders, drawing);
}

function cells(placeholder: PlaceholderResult, comparison: Comparison, language: Language): Run[][] {
  const { id, document, text, context, basis, kind } = placeholder;
  const [sign, style] = SIGNS[basis];
  return [
    [run(`#${id}`, "faint")],
    [run(`${document === "published" ? PUBLISHED_SIGN : ""}${visible(whereLabel(placeholder)[language])}`, "faint")],
    inContext(context, [run(`⟦${visible(text)}⟧`, style)], { characters: CONTEXT, style: "plain" }),
    [...valueRuns(placeholder, language, style), ...noteRuns(placeholder, comparison, language)],
    [run(`${sign} ${BASES[basis][language]}`, style), run(rule(placeholder, language), "faint")],
    [run(basis === "none" ? "" : percent(placeholder.confidence)), run(` ${KINDS[kind][language]}`, "faint")],
  ];
}

function valueRuns({ value, reason, alternatives }: PlaceholderResult, language: Language, style: Style): Run[] {
  if (value !== null) return [run(visible(value), style)];
  const why = reason === null ? "" : REASONS[reason][language];
  const readings = alternatives.map(({ value: one, published }) => visible(one) + sourcesOf(published)).join(" / ");
  return [run(readings === "" ? why : `${why}: ${readings}`, "faint")];
}

function noteRuns(placeholder: PlaceholderResult, comparison: Comparison, language: Language): Run[] {
  const words = notedWords(placeholder, comparison);
  return words === null ? [] : [run(` ! ${fill(NOTE, language, { words: visible(words) })}`, "doubt")];
}

/** The published texts that say so, where they say different things: `[1][3]`. */
function sourcesOf(published: readonly number[] = []): string {
  return published.map((number) => `[${number + 1}]`).join("");
}

function rule({ rule: found }: PlaceholderResult, language: Language): string {
  if (found === null) return "";
  if (found.name !== "agreement") return ` ${MESSAGES[`rule.${found.name}`][language]}`;
  const ids = found.from.slice(0, MOST_IDS).map((id) => `#${id}`);
  if (found.from.length > MOST_IDS) ids.push("…");
  return ` ${fill(MESSAGES.from, language, { ids: ids.join(" ") })}`;
}

/** Never rounded up: 0.996 is 99%. */
function percent(confidence: number): string {
  return `${Math.floor(confidence * 100 + 1e-9)}%`;
}
