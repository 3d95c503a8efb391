import { append } from "../../../text/append.js";
import { toSource } from "../../../text/document.js";
import { positionOf } from "../../../text/locator.js";
import type { Language } from "../../../text/language.js";
import { span } from "../../../text/span.js";
import { fill } from "../../shared/labels.js";
import { MOST_DRAWN } from "../most-listed.js";
import { stretchesOf, withWholeWords, type Side, type Stretch } from "../stretches.js";
import { titleOf } from "./header.js";
import { heading } from "../../shared/text/rows.js";
import type { Flow, Lines, Piece } from "./flow.js";
import { lineRows } from "./line-rows.js";
import { MESSAGES } from "./messages.js";
import { noteOf, withFolds, withLeftPlaces, type Passage } from "./passages.js";
import { withSigns } from "./signs.js";
import { stretchRuns, type Drawn, type StretchRuns } from "./stretch-runs.js";
import { run, type Run } from "../../shared/text/style.js";
import type { Row } from "../../shared/text/row.js";
import type { Drawing } from "./drawing.js";

/** From this many columns on the texts are side by side. */
const WIDE = 100;

/** The anonymised text and one published text, changes marked in them and what is the same folded. */
export function* textsView(drawing: Drawing, against: number): Generator<Row> {
  const { compared, language, width, words, all } = drawing;
  yield* heading(titleOf(MESSAGES.texts, drawing, against), MESSAGES.legend[language], width);
  const whole = stretchesOf(compared, against);
  const plain = all ? whole : whole.slice(0, MOST_DRAWN);
  const cut = words === null ? null : (text: string): string[] => words.cut(text);
  const stretches = cut === null ? plain : withWholeWords(plain, cut);
  const rest = whole.slice(plain.length);
  const flows = flowsOf(withFolds(withLeftPlaces(stretches, rest)), language);
  if (rest.length > 0) flows.push({ kind: "note", text: fill(MESSAGES.notShown, language, { rest: rest.length }) });
  const placeholders = new Map(compared.comparison.placeholders.map((placeholder) => [placeholder.id, placeholder]));
  yield* lineRows(flows, { width, isWide: width >= WIDE }, (pieces) => draw(pieces, { placeholders, cut }, language));
}

/** Lines as lists of what is in them: their runs, which are many, are made line by line. */
function flowsOf(passages: readonly Passage[], language: Language): Flow[] {
  const flows: Flow[] = [];
  let open: OpenLine | null = null;
  const close = (): void => {
    if (open !== null) flows.push(open);
    open = null;
  };
  for (const [index, passage] of passages.entries()) {
    if (passage.kind !== "stretch") {
      close();
      flows.push({ kind: "note", text: noteOf(passage, language, lineOf) });
      continue;
    }
    const { stretch } = passage;
    const beginsMove = stretch.moved && !continuesMove(passages[index - 1], stretch);
    const endsMove = stretch.moved && !continuesMove(passages[index + 1], stretch);
    if (beginsMove) close();
    open ??= { kind: "line", pieces: [], lines: { anonymised: null, published: null } };
    open.lines = linesWith(open.lines, stretch);
    open.pieces.push({ stretch, beginsMove, endsMove });
    if (endsMove || endsLine(stretch)) close();
  }
  close();
  return flows;
}

interface OpenLine {
  readonly kind: "line";
  readonly pieces: Piece[];
  lines: Lines;
}

/** What each column has in a line, with the signs of changes. */
function draw(pieces: readonly Piece[], drawn: Drawn, language: Language): StretchRuns {
  const line: Record<keyof StretchRuns, Run[]> = { anonymised: [], published: [], inline: [] };
  for (const { stretch, beginsMove, endsMove } of pieces) {
    if (beginsMove && stretch.published !== null) {
      add(line, both(run(`⟪${fill(MESSAGES.moved, language, { line: lineOf(stretch.published) })}`, "moved")));
    }
    const runs = stretchRuns(stretch, drawn);
    add(line, endsMove ? endMove(runs) : runs);
  }
  return {
    anonymised: withSigns(line.anonymised),
    published: withSigns(line.published),
    inline: withSigns(line.inline),
  };
}

/** The line numbers of the first stretch that has any, in each text. */
function linesWith(lines: Lines, { anonymised, published }: Stretch): Lines {
  return {
    anonymised: lines.anonymised ?? (anonymised && lineOf(anonymised)),
    published: lines.published ?? (published && lineOf(published)),
  };
}

function add(line: Record<keyof StretchRuns, Run[]>, runs: StretchRuns): void {
  append(line.anonymised, runs.anonymised);
  append(line.published, runs.published);
  append(line.inline, runs.inline);
}

function both(mark: Run): StretchRuns {
  return { anonymised: [mark], published: [mark], inline: [mark] };
}

/** The sign behind the last of a moved passage, before its line end. */
function endMove({ anonymised, published, inline }: StretchRuns): StretchRuns {
  const end = (runs: readonly Run[]): Run[] => {
    const last = runs.at(-1);
    if (last === undefined) return [];
    return [...runs.slice(0, -1), run(last.text.trimEnd(), last.style), run("⟫", "moved")];
  };
  return { anonymised: end(anonymised), published: end(published), inline: end(inline) };
}

function continuesMove(passage: Passage | undefined, { published }: Stretch): boolean {
  if (passage?.kind !== "stretch" || !passage.stretch.moved) return false;
  const other = passage.stretch.published;
  if (other === null || published === null) return true;
  return other.span.end === published.span.start || published.span.end === other.span.start;
}

const LINE_END = /[\n\r\u0085\u2028\u2029]\s*$/u;

/** The stretch, or what follows it at once, ends a line of a text. */
function endsLine({ anonymised, published }: Stretch): boolean {
  return [anonymised, published].some((side) => {
    if (side === null) return false;
    const { text } = side.document;
    return (
      LINE_END.test(text.slice(Math.max(side.span.start, side.span.end - 8), side.span.end)) ||
      text[side.span.end] === "\n"
    );
  });
}

/** The source line of a side, behind the white space that it begins with. */
function lineOf({ document, span: { start } }: Side): number {
  const leading = /^\s*/u.exec(document.text.slice(start, start + 8))?.[0].length ?? 0;
  const at = Math.min(start + leading, document.text.length);
  return positionOf(document.locator, toSource(document, span<"text">(at, at)).start).line;
}
