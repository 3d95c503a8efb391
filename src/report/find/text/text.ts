import type { FoundQuery, TextName } from "../../../answer/find.js";
import type { Language } from "../../../text/language.js";
import { fill } from "../../shared/labels.js";
import type { ReportOptions } from "../../shared/format.js";
import { joined, type Parts } from "../../shared/parts.js";
import type { Row } from "../../shared/text/row.js";
import { BLANK, hanging, NARROWEST, wrapRows, writtenRows } from "../../shared/text/rows.js";
import { run } from "../../shared/text/style.js";
import { visible } from "../../shared/visible.js";
import type { Warning } from "../../../text/document.js";
import type { FoundReport } from "../found-report.js";
import { MESSAGES } from "../messages.js";
import { nameRuns } from "./name-runs.js";
import { resultRows } from "./result-rows.js";
import { togetherRows } from "./together-rows.js";

/**
 * What was found, for a terminal: query by query the texts, the best first, with what they share and what they say of
 * its placeholders. No line is wider than `width` (at least 20), and nothing of an input reaches the terminal raw.
 */
export function renderFindText(report: Pick<FoundReport, "find">, options: ReportOptions): string {
  return joined(findTextParts(report, options));
}

export function findTextParts(report: Pick<FoundReport, "find">, { language, width, color }: ReportOptions): Parts {
  return writtenRows(rowsOf(report, language, Math.max(NARROWEST, width)), color);
}

function* rowsOf({ find }: Pick<FoundReport, "find">, language: Language, width: number): Generator<Row> {
  yield* warningRows(find.warnings, language, width);
  for (const query of find.queries) {
    yield* queryRows(query, language, width);
    yield BLANK;
  }
  const { documents, path } = find.store;
  const searched = fill(MESSAGES.searched, language, { documents, path: visible(path) });
  yield* wrapRows([run(`${searched} · ${MESSAGES.caution[language]}`, "faint")], width);
}

function* queryRows(query: FoundQuery, language: Language, width: number): Generator<Row> {
  const { document, results, same, nearestMiss, together, warnings } = query;
  const { path, title, characters } = document;
  const about = [title === undefined ? null : visible(title), fill(MESSAGES.size, language, { characters })];
  const count = results.length;
  yield* wrapRows(
    [
      run(visible(path), "strong"),
      run(`  ${about.filter((part) => part !== null).join(" · ")}  `, "faint"),
      count === 0 ? run(MESSAGES.none[language], "doubt") : run(fill(MESSAGES.found, language, { count }), "strong"),
    ],
    width,
  );
  yield* warningRows(warnings, language, width);
  if (same.length > 0) yield* wrapRows([run(sameSaid(same, language), "faint")], width);
  if (together !== null) yield* togetherRows(together, language, width);
  for (const result of results) {
    yield BLANK;
    yield* resultRows(result, language, width);
  }
  if (count > 0) return;
  if (nearestMiss === null) return yield* wrapRows([run(MESSAGES.nothingNear[language])], width);
  yield* hanging(run(`${MESSAGES.nearest[language]}  `, "faint"), nameRuns(nearestMiss), width);
  yield* hanging(run("  "), [run(visible(nearestMiss.reason[language]))], width);
}

function sameSaid(same: readonly TextName[], language: Language): string {
  const names = same.map(({ path, id }) => visible(path ?? id)).join(language === "zh" ? "、" : ", ");
  return fill(MESSAGES.same, language, { names });
}

function warningRows(warnings: readonly Warning[], language: Language, width: number): Row[] {
  return warnings.flatMap(({ message, path }) => {
    const about = path === undefined ? "" : `${visible(path)}: `;
    return hanging(run("! ", "doubt"), [run(about + visible(message[language]), "doubt")], width);
  });
}
