import type { TemplateGroup, TemplateMember } from "../../answer/templates.js";
import { csvHead, csvRow, type Cell } from "../shared/csv-rows.js";
import { joined } from "../shared/parts.js";
import type { TemplatesReport } from "./templates-report.js";

/** The columns, in their order. */
const COLUMNS = [
  "group",
  "document",
  "share",
  "slot",
  "kind",
  "place",
  "start",
  "end",
  "value",
  "basis",
  "placeholder",
  "forgottenOf",
];

/**
 * One row a filled place of a slot, group by group and document by document, as RFC 4180 has it, in UTF-8 with a byte
 * order mark; a document of no group has a row without a slot. Every field is quoted; what a spreadsheet would run as a
 * formula begins with an apostrophe.
 */
export function renderTemplatesCsv(report: TemplatesReport): string {
  return joined(templatesCsvParts(report));
}

export function* templatesCsvParts({ templates }: TemplatesReport): Generator<string> {
  yield csvHead(COLUMNS);
  for (const group of templates.groups) {
    for (const [number, member] of group.members.entries()) {
      for (const cells of memberRows(group, member, number)) yield csvRow(cells);
    }
  }
  for (const { path } of templates.ungrouped) yield csvRow(["", path, ...COLUMNS.slice(2).map(() => "")]);
}

function memberRows(group: TemplateGroup, member: TemplateMember, number: number): Cell[][] {
  const kinds = new Map(group.slots.map(({ id, kind }) => [id, kind] as const));
  const counts = new Map<string, number>();
  return member.slots.map(({ id, start, end, value, basis, placeholder }) => {
    const place = (counts.get(id) ?? 0) + 1;
    counts.set(id, place);
    const forgotten = group.forgotten.find((one) => one.member === number && one.start === start);
    const of = forgotten?.of.map((other) => group.members[other].path).join(" / ") ?? "";
    const share = Number(member.share.toFixed(4));
    return [
      group.id,
      member.path,
      share,
      id,
      kinds.get(id) ?? "",
      place,
      start,
      end,
      value ?? "",
      basis,
      placeholder ?? "",
      of,
    ];
  });
}
