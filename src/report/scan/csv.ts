import { csvHead, csvRow, type Cell } from "../shared/csv-rows.js";
import type { ScanRendering } from "./rendering.js";
import type { PlaceInFile } from "../../text/places.js";
import { placeLabel } from "../shared/place-label.js";
import type { Context, ScannedDocument } from "../../answer/scan.js";
import { placesSaid } from "./phrase-place.js";

const COLUMNS = [
  "file",
  "finding",
  "id",
  "line",
  "column",
  "start",
  "end",
  "text",
  "kind",
  "strength",
  "certainty",
  "implies",
  "remark",
  "occurrences",
  "left",
  "right",
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

/** One row a finding: placeholder, deletion, leak, place, clue. For the dialect see the CSV of a comparison. */
export function openScanCsv(): ScanRendering {
  return {
    begin: () => csvHead(COLUMNS),
    between: "",
    text: ({ scanned }) =>
      rowsOf(scanned)
        .map((row) => csvRow(COLUMNS.map((column) => row[column] ?? "")))
        .join(""),
    end: () => "",
  };
}

function rowsOf({ path: file, placeholders, deletions, leaks, places, clues }: ScannedDocument): Row[] {
  return [
    ...placeholders.map(({ id, kind, text, certainty, note, word, bound, context, ...at }) => ({
      file,
      finding: "placeholder",
      id,
      ...position(at),
      text,
      kind,
      certainty,
      remark: remarkOf(at, note, word, bound?.value == null ? null : `= ${bound.value}`),
      ...sides(context),
    })),
    ...deletions.map(({ kind, strength, text, context, ...at }) => ({
      file,
      finding: "deletion",
      ...position(at),
      text,
      kind,
      strength,
      remark: remarkOf(at),
      ...sides(context),
    })),
    ...leaks.map(({ id, kind, text, strength, implies, isContradicting, occurrences, context }) => ({
      file,
      finding: "leak",
      id,
      ...(occurrences[0] === undefined ? {} : position(occurrences[0])),
      text,
      kind,
      strength,
      implies: implies.map((path) => path.join("")).join(" / "),
      remark: remarkOf(occurrences[0] ?? {}, isContradicting ? "contradicting" : null),
      occurrences: occurrences.length,
      ...sides(context),
    })),
    ...places.map(({ path, level, strength, score, leaks: ids }) => ({
      file,
      finding: "place",
      text: path.join(""),
      kind: level,
      strength,
      remark: `score ${score}; leaks ${ids.join(" ")}`,
    })),
    ...clues.map((clue) => ({
      file,
      finding: "clue",
      ...position(clue),
      text: clue.text,
      remark: remarkOf(
        clue,
        [`${clue.query} ${clue.rarity} bits`, placesSaid(clue)].filter((part) => part !== null).join("; "),
      ),
    })),
  ];
}

function position({ start, end, line, column }: { start: number; end: number; line: number; column: number }): Row {
  return { start, end, line, column };
}

/** The page or paragraph, where the file has them: the columns are those of files that have lines. */
function remarkOf(at: PlaceInFile, ...parts: readonly (string | null)[]): string {
  return [placeLabel(at)?.en ?? null, ...parts].filter((part) => part !== null).join(" ");
}

function sides({ left, right }: Context): Row {
  return { left, right };
}
