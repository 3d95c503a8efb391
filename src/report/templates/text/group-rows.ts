import type { SkeletonPart, TemplateGroup, TemplateMember } from "../../../answer/templates.js";
import { countCharacters } from "../../../text/count-characters.js";
import type { Language } from "../../../text/language.js";
import { fill } from "../../shared/labels.js";
import type { Row } from "../../shared/text/row.js";
import { hanging, heading, wrapRows } from "../../shared/text/rows.js";
import { run, type Run } from "../../shared/text/style.js";
import { visible, visibleLines } from "../../shared/visible.js";
import { forgottenSaid } from "../forgotten-said.js";
import { MESSAGES } from "../messages.js";
import { groupName } from "../group-name.js";
import { slotName } from "../slot-name.js";
import type { TemplatesReportOptions } from "../templates-report.js";

/** A group: what was forgotten, the skeleton, then each document. */
export function* groupRows(group: TemplateGroup, { language, width }: TemplatesReportOptions): Generator<Row> {
  const characters = group.skeleton.reduce(
    (sum, part) => sum + (part.type === "text" ? countCharacters(part.text) : 0),
    0,
  );
  const said = { members: group.members.length, slots: group.slots.length, characters };
  yield* heading(groupName(group, language), fill(MESSAGES.groupSaid, language, said), width);
  for (const one of group.forgotten) {
    yield* hanging(run("! ", "doubt"), [run(visible(forgottenSaid(group, one, language)), "doubt")], width);
  }
  yield* heading(MESSAGES.skeleton[language], MESSAGES.skeletonSaid[language], width);
  yield* wrapRows(
    group.skeleton.flatMap((part) => partRuns(part, language)),
    width,
  );
  yield* heading(MESSAGES.documents[language], MESSAGES.documentsSaid[language], width);
  for (const member of group.members) yield* memberRows(member, language, width);
}

function partRuns(part: SkeletonPart, language: Language): Run[] {
  if (part.type === "slot") return [run(`⟦${slotName(part.id, language)}⟧`, "value")];
  const text = visibleLines(part.text);
  if (part.variants !== undefined) {
    const others = part.variants.map((variant) => visibleLines(variant.text)).join("|");
    return [run(`{${text}|${others}}`, "doubt")];
  }
  return part.members === undefined ? [run(text)] : [run(`‹${text}›`, "faint")];
}

/** The share of the template, and what the document put into each slot, once a slot. */
function memberRows(member: TemplateMember, language: Language, width: number): Row[] {
  const values = new Map<string, Set<string>>();
  for (const { id, value, basis, placeholder } of member.slots) {
    const shown = value === null ? (placeholder ?? "") : basis === "inferred" ? `≈${value}` : value;
    const own = values.get(id);
    if (own === undefined) values.set(id, new Set([shown]));
    else own.add(shown);
  }
  const filled = Array.from(values).flatMap(([id, own]) => [
    run(`  ${slotName(id, language)} `, "faint"),
    run(visible(Array.from(own).join(" / ")), own.size > 1 ? "doubt" : "value"),
  ]);
  const share = `${Math.round(member.share * 100)}%`.padStart(4);
  return [
    ...hanging(run(`${share}  `), [run(visible(member.path), "strong")], width),
    ...hanging(run("      "), filled, width),
  ];
}
