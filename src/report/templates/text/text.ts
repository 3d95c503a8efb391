import type { Templates } from "../../../answer/templates.js";
import { count, fill } from "../../shared/labels.js";
import { joined, type Parts } from "../../shared/parts.js";
import type { Row } from "../../shared/text/row.js";
import { BLANK, hanging, heading, NARROWEST, wrapRows, writtenRows } from "../../shared/text/rows.js";
import { run } from "../../shared/text/style.js";
import { table } from "../../shared/text/table.js";
import { visible } from "../../shared/visible.js";
import { MESSAGES } from "../messages.js";
import type { TemplatesReport, TemplatesReportOptions } from "../templates-report.js";
import { verdictOf } from "../verdict.js";
import { groupRows } from "./group-rows.js";

/** Pairs and documents of no group that are listed. */
const MOST_LISTED = 20;

/**
 * The groups for a terminal: of each what was forgotten, its skeleton, and what each document put into it. No line is
 * wider than `width` (at least 20), and nothing of an input reaches the terminal raw.
 */
export function renderTemplatesText(report: TemplatesReport, options: TemplatesReportOptions): string {
  return joined(templatesTextParts(report, options));
}

export function templatesTextParts({ templates }: TemplatesReport, options: TemplatesReportOptions): Parts {
  const drawing = { ...options, width: Math.max(NARROWEST, options.width) };
  return writtenRows(rowsOf(templates, drawing), options.color);
}

function* rowsOf(templates: Templates, options: TemplatesReportOptions): Generator<Row> {
  yield* header(templates, options);
  for (const group of templates.groups) {
    yield BLANK;
    yield* groupRows(group, options);
  }
  yield* ungroupedRows(templates, options);
  yield* pairRows(templates, options);
}

function header(templates: Templates, { language, width }: TemplatesReportOptions): Row[] {
  const { groups, same, warnings } = templates;
  const { message: verdict, numbers } = verdictOf(templates);
  const said = fill(verdict, language, numbers);
  return [
    ...wrapRows([run(said, "strong")], width),
    ...(groups.length === 0 ? [] : wrapRows([run(MESSAGES.caution[language], "faint")], width)),
    ...same.flatMap(({ path, as }) =>
      hanging(
        run("! ", "doubt"),
        [run(fill(MESSAGES.same, language, { path: visible(path), as: visible(as) }), "doubt")],
        width,
      ),
    ),
    ...warnings
      .filter(({ code }) => code !== "same-text")
      .flatMap(({ message, path }) => {
        const about = path === undefined ? "" : `${visible(path)}: `;
        return hanging(run("! ", "doubt"), [run(about + visible(message[language]), "doubt")], width);
      }),
  ];
}

function* ungroupedRows({ groups, ungrouped }: Templates, { language, width }: TemplatesReportOptions): Generator<Row> {
  if (ungrouped.length === 0 || groups.length === 0) return;
  yield BLANK;
  yield* heading(
    MESSAGES.ungrouped[language],
    fill(MESSAGES.ungroupedSaid, language, { count: ungrouped.length }),
    width,
  );
  const listed = ungrouped.slice(0, MOST_LISTED);
  for (const { path } of listed) yield* wrapRows([run(`  ${visible(path)}`)], width);
  const more = ungrouped.length - listed.length;
  if (more > 0) yield* wrapRows([run(`  ${fill(MESSAGES.more, language, { count: more })}`, "faint")], width);
}

function* pairRows({ pairs }: Templates, { language, width }: TemplatesReportOptions): Generator<Row> {
  if (pairs.length === 0) return;
  yield BLANK;
  yield* heading(MESSAGES.pairs[language], fill(MESSAGES.pairsSaid, language, { count: count(pairs.length) }), width);
  yield* table(
    pairs.slice(0, MOST_LISTED),
    ({ one, other, share }) => [[run(percent(share))], [run(`${visible(one)}  ↔  ${visible(other)}`)]],
    [4, null],
    width,
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
