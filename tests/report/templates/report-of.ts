import type { TemplatesReport } from "../../../src/report/templates/templates-report.js";
import { templates } from "../../../src/templates.js";
import type { Document } from "../../../src/text/document.js";
import { filledIn } from "../../templates/filled-in.js";

const PLAN = `关于[常州|眉山|保山]市国民经济和社会发展计划执行情况的报告
全市要围绕打造区域中心城市的目标，加快建设高新技术产业园区，今年新开工重点项目[31|48|312]个，其中亿元以上项目[12|9|27]个。
要深化“放管服”改革，{持续|不断|持续}优化营商环境，让[常州|眉山|保山]的老百姓有更多获得感。
`;

/** A report of three documents, in which this text is a value, a variant, the name of a file and a part of the skeleton. */
export function reportOf(text: string): TemplatesReport {
  const { documents } = filledIn(PLAN);
  const answer = templates(documents);
  const named = (path: string): string => (path === "文1.txt" ? text : path);
  const groups = answer.groups.map((group) => ({
    ...group,
    skeleton: group.skeleton.map((part) =>
      part.type === "text" && part.variants !== undefined
        ? { ...part, text, variants: [{ text, members: [0] }] }
        : part,
    ),
    members: group.members.map((member, at) => ({
      ...member,
      path: named(member.path),
      slots: member.slots.map((slot) => (at === 0 ? { ...slot, value: text } : slot)),
    })),
    forgotten: [{ member: 0, slot: "place-1", value: text, expected: text, of: [1], start: 0, end: 1 }],
  }));
  const byPath = new Map(documents.map((document): [string, Document] => [named(document.origin.path), document]));
  return { templates: { ...answer, groups }, documents: byPath };
}
