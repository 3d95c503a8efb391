import type { ExcerptPart, FoundText, FoundValue } from "../../../answer/find.js";
import type { Language } from "../../../text/language.js";
import type { PlaceInFile } from "../../../text/places.js";
import { VERDICTS } from "../../compare/labels.js";
import { fill } from "../../shared/labels.js";
import { placeLabel } from "../../shared/place-label.js";
import type { Row } from "../../shared/text/row.js";
import { hanging } from "../../shared/text/rows.js";
import { run, type Run, type Style } from "../../shared/text/style.js";
import { visible } from "../../shared/visible.js";
import { MESSAGES } from "../messages.js";
import { percent } from "../percent.js";
import { nameRuns } from "./name-runs.js";

/** Values that are named; the others are counted. */
const MOST_VALUES = 8;
const MOST_ALIKE = 3;
/** Cells of the bar that shows how much of the query is in a text. */
const BAR = 10;

export function* resultRows(result: FoundText, language: Language, width: number): Generator<Row> {
  const indent = run("   ");
  yield* hanging(run(`${String(result.rank).padStart(2)} `, "strong"), nameRuns(result), width);
  yield* hanging(indent, [barOf(result.ofQuery), run(figures(result, language))], width);
  const values = valueRuns(result, language);
  if (values.length > 0) yield* hanging(indent, values, width);
  if (result.excerpt.length > 0) yield* hanging(indent, excerptRuns(result.excerpt), width);
  const { alike } = result;
  if (alike.length === 0) return;
  const names = alike.slice(0, MOST_ALIKE).map(({ path, id }) => visible(path ?? id));
  if (alike.length > MOST_ALIKE) names.push("…");
  const said = fill(MESSAGES.alike, language, {
    count: alike.length,
    names: names.join(language === "zh" ? "、" : ", "),
  });
  yield* hanging(indent, [run(said, "faint")], width);
}

function barOf(share: number): Run {
  const full = Math.round(share * BAR);
  return run(`${"█".repeat(full)}${"░".repeat(BAR - full)} `, "added");
}

function figures(result: FoundText, language: Language): string {
  const { ofQuery, ofText, longestRun, placeholders, placeholdersOfText, verdict, confidence } = result;
  return [
    fill(MESSAGES.ofQuery, language, { share: percent(ofQuery) }),
    fill(MESSAGES.ofText, language, { share: percent(ofText) }),
    fill(MESSAGES.longest, language, { count: longestRun }),
    ...(placeholders.all === 0 ? [] : [fill(MESSAGES.filled, language, placeholdersOf(placeholders))]),
    ...(placeholdersOfText.filled === 0
      ? []
      : [fill(MESSAGES.filledOfText, language, placeholdersOf(placeholdersOfText))]),
    VERDICTS[verdict][language],
    fill(MESSAGES.confidence, language, { share: percent(confidence) }),
  ].join(" · ");
}

function placeholdersOf({ filled, all }: { readonly filled: number; readonly all: number }): Record<string, number> {
  return { filled, all };
}

/** What the placeholders of the query stood for, each value once; where it has none, those of the text. */
function valueRuns({ values }: FoundText, language: Language): Run[] {
  const once = new Map<string, FoundValue>();
  const [first] = values;
  for (const value of values) {
    const name = `${value.text}→${value.value}`;
    if (value.document === first.document && !once.has(name)) once.set(name, value);
  }
  if (once.size === 0) return [];
  const shown = Array.from(once.values()).slice(0, MOST_VALUES);
  const left = once.size - shown.length;
  return [
    run(`${MESSAGES.values[language]}  `, "faint"),
    ...shown.flatMap(({ text, value, basis, ...at }, index) => [
      run(index === 0 ? "" : "  "),
      run(
        `⟦${visible(text)}→${basis === "inferred" ? "≈" : ""}${visible(value)}⟧`,
        basis === "direct" ? "value" : "doubt",
      ),
      run(placeBehind(at, language), "faint"),
    ]),
    ...(left === 0 ? [] : [run(`  ${fill(MESSAGES.more, language, { count: left })}`, "faint")]),
  ];
}

/** ` p. 3`, where the file has places. */
function placeBehind(at: PlaceInFile, language: Language): string {
  const label = placeLabel(at);
  return label === null ? "" : ` ${visible(label[language])}`;
}

const STYLES: Readonly<Record<ExcerptPart["class"], Style>> = {
  "verbatim": "added",
  "punctuation": "added",
  "placeholder": "value",
  "edited": "plain",
  "anonymised-only": "faint",
};

function excerptRuns(excerpt: readonly ExcerptPart[]): Run[] {
  const runs = excerpt.map(({ class: name, text, value }) =>
    name === "placeholder"
      ? run(`⟦${visible(text)}→${value === undefined ? "?" : visible(value)}⟧`, STYLES[name])
      : run(visible(text), STYLES[name]),
  );
  return [run("…", "faint"), ...runs, run("…", "faint")];
}
