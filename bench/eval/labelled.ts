import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { agreementsOf, hasRightKind, hasRightPlace, type Agreements } from "./labelled-agreement.js";
import { matchOnce, matchSpans, sharedBy, type Matched, type Said } from "./labelled-match.js";
import { readSeedLabels, readSnippets, type LabelledText } from "./labelled-notation.js";

export interface ScanAnswer {
  placeholders: { start: number; end: number; kind: string }[];
  leaks: { start: number; end: number; kind: string; places: string[] }[];
  /** When it was written, as labels say it; "" where nothing tells. */
  written: string;
}

export interface LabelledFigures {
  readonly texts: number;
  readonly placeholders: Agreements;
  readonly leaks: Agreements;
  /** What looks like a placeholder or a leak and is not, and how much of it was taken for one. */
  readonly traps: { readonly set: number; readonly taken: number };
  /** Texts that are labelled with when they were written, and those of which that was said. */
  readonly times: { readonly labelled: number; readonly right: number };
  /** A line for each miss, false alarm, wrong kind, wrong place and trap taken. */
  readonly details: readonly string[];
}

/** What became of one text; `leaks` is null where none are labelled. */
interface Judged {
  readonly text: LabelledText;
  readonly source: string;
  readonly placeholders: Matched<Said>;
  readonly leaks: Matched<Said> | null;
  readonly trapsTaken: readonly string[];
  readonly written: string;
}

/** What a tool says of a text. */
type Answering = (text: string) => ScanAnswer | Promise<ScanAnswer>;

/** Holds a tool's answers against the labelled texts of a folder. */
export function measureLabelled(folder: string, answer: Answering): Promise<LabelledFigures> {
  return measureTexts(readLabelled(folder), answer);
}

/**
 * The snippets of a folder, and the texts in the folder above it that have labels there: `seed-001.txt`
 * has those of `001_….txt`.
 */
export function readLabelled(folder: string): LabelledText[] {
  const above = dirname(folder);
  const sources = readdirSync(above);
  const seeds = readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const number = /^seed-(\d+)\.txt$/.exec(name)?.[1];
      if (number === undefined) return [];
      const source = sources.find((one) => one.startsWith(`${number}_`));
      if (source === undefined)
        throw new Error(`${join(folder, name)} has labels, and no text ${number}_ stands above it`);
      const labels = readFileSync(join(folder, name), "utf8");
      return [readSeedLabels(`seed-${number}`, labels, readFileSync(join(above, source), "utf8"))];
    });
  return [...readSnippets(readFileSync(join(folder, "snippets.txt"), "utf8")), ...seeds];
}

export async function measureTexts(texts: readonly LabelledText[], answer: Answering): Promise<LabelledFigures> {
  const judged: Judged[] = [];
  for (const text of texts) judged.push(judgeText(text, await answer(text.text)));
  return {
    texts: texts.length,
    placeholders: agreementsOf(judged.map(({ source, placeholders }) => ({ source, matched: placeholders }))),
    leaks: agreementsOf(judged.flatMap(({ source, leaks }) => (leaks === null ? [] : [{ source, matched: leaks }]))),
    traps: {
      set: texts.reduce((sum, { traps }) => sum + traps.length, 0),
      taken: judged.reduce((sum, { trapsTaken }) => sum + trapsTaken.length, 0),
    },
    times: {
      labelled: judged.filter(({ text }) => text.written !== null).length,
      right: judged.filter(({ text, written }) => text.written === written).length,
    },
    details: judged.flatMap(detailsOf),
  };
}

function judgeText(text: LabelledText, answer: ScanAnswer): Judged {
  const placeholders = matchSpans<Said>(text.placeholders, answer.placeholders);
  const leaks = text.leaks === null ? null : matchOnce<Said>(text.text, text.leaks, answer.leaks);
  const wrong = [...placeholders.wrong, ...(leaks?.wrong ?? [])];
  const trapsTaken = text.traps
    .filter(({ occurrences }) => occurrences.some((span) => wrong.some((one) => sharedBy(span, one) > 0)))
    .map((trap) => trap.text);
  return {
    text,
    source: text.leaks === null ? text.id : "snippets",
    placeholders,
    leaks,
    trapsTaken,
    written: answer.written,
  };
}

function detailsOf({ text, placeholders, leaks, trapsTaken, written }: Judged): string[] {
  return [
    ...errorsOf(text, "placeholder", placeholders),
    ...(leaks === null ? [] : errorsOf(text, "leak", leaks)),
    ...trapsTaken.map((trap) => `${text.id}: trap taken: ${trap}`),
    ...(text.written === null || text.written === written
      ? []
      : [`${text.id}: written ${text.written || "at no known time"}, said ${written || "nothing"}`]),
  ];
}

const CONTEXT = 10;

function errorsOf({ id, text }: LabelledText, what: string, { found, missed, wrong }: Matched<Said>): string[] {
  const lineOf = ({ start, end }: { start: number; end: number }, complaint: string): string => {
    const [left, right] = [text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)];
    return `${id}: ${what} ${complaint}: ${left}[${text.slice(start, end)}]${right}`.replaceAll("\n", "⏎");
  };
  const wrongKinds = found.filter((one) => !hasRightKind(one));
  const wrongPlaces = found.filter((one) => !hasRightPlace(one));
  return [
    ...missed.map((label) => lineOf(label, `missed, ${label.kinds.join("|")}`)),
    ...wrong.map((answer) => lineOf(answer, `false, ${answer.kind}`)),
    ...wrongKinds.map(({ label, answer }) => lineOf(label, `is ${label.kinds.join("|")}, said ${answer.kind}`)),
    ...wrongPlaces.map(({ label, answer: { places = [] } }) =>
      lineOf(label, `is of ${label.places.join(" ")}, said ${places.join(" ") || "nowhere"}`),
    ),
  ];
}
