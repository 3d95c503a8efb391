import type { Language } from "../../../text/language.js";
import { fill } from "../../shared/labels.js";
import type { Row } from "../../shared/text/row.js";
import { hanging, heading } from "../../shared/text/rows.js";
import { run, type Run } from "../../shared/text/style.js";
import { table } from "../../shared/text/table.js";
import { visible } from "../../shared/visible.js";
import { TEXT_KINDS, timeRange } from "../labels.js";
import { MESSAGES } from "../messages.js";
import type { ScanEnd, ScanRow } from "../rendering.js";
import { bar, percent, type ScanDrawing } from "./drawing.js";

const MOST_PHRASES = 40;

/** The table across the texts, and the wording that they share. */
export function acrossTexts({ rows, shared, warnings }: ScanEnd, { language, width }: ScanDrawing): Row[] {
  const phrases = shared?.phrases ?? [];
  const remark =
    phrases.length === 0
      ? MESSAGES.noShared[language]
      : fill(MESSAGES.sharedSaid, language, { total: phrases.length }) +
        (shared?.isApproximate === true ? ` · ${MESSAGES.approximate[language]}` : "");
  return [
    ...heading(MESSAGES.across[language], fill(MESSAGES.texts, language, { total: rows.length }), width),
    ...table(
      [null, ...rows],
      (row) => (row === null ? headCells(language) : acrossCells(row, language)),
      [null, 8, 7, 6, 6, 14, 18, 6],
      width,
    ),
    [run("")],
    ...heading(MESSAGES.shared[language], remark, width),
    ...table(
      phrases.slice(0, MOST_PHRASES),
      ({ text, count }) => [[run(fill(MESSAGES.inTexts, language, { count }), "faint")], [run(visible(text))]],
      [8, null],
      width,
    ),
    ...warningsOfAll({ warnings }, { language, width }),
  ];
}

/** What was not read, of the texts and of what is known. */
export function warningsOfAll({ warnings }: Pick<ScanEnd, "warnings">, { language, width }: ScanDrawing): Row[] {
  return warnings.flatMap(({ message }) =>
    hanging(run("! ", "doubt"), [run(visible(message[language]), "doubt")], width),
  );
}

function headCells(language: Language): Run[][] {
  const names = [
    MESSAGES.file,
    MESSAGES.kind,
    { zh: "字数", en: "length" },
    { zh: "占位符", en: "masks" },
    { zh: "漏遮", en: "leaks" },
    MESSAGES.place,
    MESSAGES.time,
    MESSAGES.stock,
  ];
  return names.map((name) => [run(name[language], "strong")]);
}

function acrossCells(row: ScanRow, language: Language): Run[][] {
  const { path, kind, characters, placeholders, leaks, place, time, stockShare } = row;
  return [
    [run(visible(path))],
    [run(TEXT_KINDS[kind][language])],
    [run(String(characters))],
    [run(String(placeholders))],
    [run(String(leaks))],
    place === null
      ? [run("—", "faint")]
      : [run(visible(place.path.at(-1) ?? ""), "value"), run(` ${bar(place.strength)}`)],
    [run((time === null ? null : timeRange(time, language)) ?? "—", "faint")],
    [run(percent(stockShare), "faint")],
  ];
}
