import { describe, expect, it } from "vitest";
import { againstTemplates } from "../../src/against-templates.js";
import { savedTemplatesOf } from "../../src/assemble/saved-templates-of.js";
import { templates } from "../../src/templates.js";
import { documentOf } from "../document-of.js";
import { filledIn } from "./filled-in.js";
import { checkTemplatesLaws } from "./laws.js";

const PLAN = `[常州|眉山|保山|毕节]市国民经济和社会发展计划草案
全市要围绕打造区域中心城市的目标，加快建设[常州|眉山|保山|毕节]高新技术产业园区，今年新开工重点项目[31|48|312|5]个，其中亿元以上项目[12|9|27|84]个。
要深化“放管服”改革，{持续|持续|持续|不断}优化营商环境，新增市场主体[3.2|5.6|8.1|4.7]万户，城镇新增就业[4.5|6.25|7|12.3]万人。
<|||本市的丝绸产业历史悠久，已有两千多年，去年出口到三十个国家和地区，今年还要办国际丝绸节。>
要办好民生实事，新建改扩建义务教育学校[12|30|7|66]所，让[常州|眉山|保山|毕节]的老百姓有更多获得感。
`;

const made = filledIn(PLAN);
const [first, second, third, newcomer] = made.documents;
const saved = savedTemplatesOf(templates([first, second, third]));
const stranger = documentOf("今天天气很好，我们去了公园，看见许多人在湖边散步，孩子们放着风筝。", "别的.txt");

describe("a document held against a saved template", () => {
  const answer = againstTemplates(saved, [newcomer, stranger]);
  const [{ members, name }] = answer.groups;

  it("keeps the laws", () => checkTemplatesLaws(answer, [newcomer, stranger]));

  it("fills it with its own values, each in the slot that was saved", () => {
    expect(name).toBe("template-1");
    expect(members[0].slots.map(({ start, end, value }) => ({ start, end, value }))).toEqual(made.slots[3]);
    expect(members[0].slots.filter(({ id }) => id === "place-1").map(({ value }) => value)).toEqual([
      "毕节",
      "毕节",
      "毕节",
    ]);
  });

  it("says how much of the template it has, what is its own, and how it words the rest", () => {
    expect(members[0].covers).toBeGreaterThan(0.95);
    expect(members[0].segments.filter(({ kind }) => kind === "own")).toHaveLength(1);
    expect(members[0].wordings.map(({ text, usual }) => [text, usual])).toEqual([["不断", "持续"]]);
  });

  it("is in no template that it does not fill", () => {
    expect(answer.ungrouped.map(({ path }) => path)).toEqual(["别的.txt"]);
  });

  it("is told the same whatever other documents there are", () => {
    const alone = againstTemplates(saved, [newcomer]);
    expect(againstTemplates(saved, [stranger, second, newcomer]).groups[0].members.at(-1)).toEqual(
      alone.groups[0].members[0],
    );
  });

  it("finds a value that contradicts the others of its slot", () => {
    const forgetful = documentOf(newcomer.source.replace("让毕节的", "让昆明的"), "新.txt");
    const { forgotten } = againstTemplates(saved, [forgetful]).groups[0];
    expect(forgotten.map(({ value, expected, of }) => ({ value, expected, of }))).toEqual([
      { value: "昆明", expected: "毕节", of: [] },
    ]);
  });
});
