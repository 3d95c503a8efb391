import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TemplateGroup, Templates } from "../../src/answer/templates.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { verdictOf } from "../../src/report/templates/verdict.js";
import { templates } from "../../src/templates.js";
import type { Document } from "../../src/text/document.js";
import { documentOf } from "../document-of.js";
import { randomFrom } from "../../bench/generate/random.js";
import { filledIn } from "./filled-in.js";
import { checkTemplatesLaws } from "./laws.js";

const PLAN = `[常州|眉山|保山]市国民经济和社会发展计划草案
全市要围绕打造区域中心城市的目标，加快建设[常州|眉山|保山]高新技术产业园区，今年新开工重点项目[31|48|312]个，其中亿元以上项目[12|9|27]个。
要深化“放管服”改革，{持续|不断|持续}优化营商环境，新增市场主体[3.2|5.6|8.1]万户，城镇新增就业[4.5|6.25|7]万人，确保零就业家庭动态清零。
<本市的丝绸产业历史悠久，已有两千多年，去年出口到三十个国家和地区，今年还要办国际丝绸节。||>
要办好民生实事，新建改扩建义务教育学校[12|30|7]所，改造老旧小区[102|89|45]个，让[常州|眉山|保山]的老百姓有更多获得感。
`;

function onlyGroup(answer: Templates): TemplateGroup {
  expect(answer.groups).toHaveLength(1);
  return answer.groups[0];
}

const seeds = readdirSync("fixtures")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => documentFromText(readFileSync(join("fixtures", name), "utf8"), { path: name }));

describe("a template that was filled in", () => {
  const { documents, slots, own } = filledIn(PLAN);
  const answer = templates(documents);

  it("keeps the laws", () => checkTemplatesLaws(answer, documents));

  it("is found with the value of each slot at its place", () => {
    const { members } = onlyGroup(answer);
    for (const [number, member] of members.entries()) {
      expect(member.slots.map(({ start, end, value }) => ({ start, end, value }))).toEqual(slots[number]);
    }
  });

  it("has slots named by kind and number; those that hold the same are one", () => {
    const { skeleton, slots: named } = onlyGroup(answer);
    expect(named[0]).toEqual({ id: "place-1", kind: "place", places: 3, values: 3 });
    expect(named.slice(1).map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => "number"));
    expect(skeleton.flatMap((part) => (part.type === "slot" ? [part.id] : [])).slice(0, 4)).toEqual([
      "place-1",
      "place-1",
      "number-1",
      "number-2",
    ]);
  });

  it("has the wording that most have, and its variants", () => {
    const { skeleton, members } = onlyGroup(answer);
    const reworded = skeleton.filter((part) => part.type === "text" && part.variants !== undefined);
    expect(reworded).toEqual([{ type: "text", text: "持续", variants: [{ text: "不断", members: [1] }] }]);
    expect(members[1].wordings.map(({ text, usual }) => [text, usual])).toEqual([["不断", "持续"]]);
  });

  it("leaves each document what is its own", () => {
    const { members } = onlyGroup(answer);
    const [added] = own[0];
    const segments = members[0].segments.filter(({ kind }) => kind === "own");
    expect(segments).toHaveLength(1);
    expect(segments[0].start).toBe(added.start);
    expect(members[1].segments.map(({ kind }) => kind)).toEqual(["template"]);
  });

  it("is the same in whatever order the documents come", () => {
    expect(templates(documents.toReversed())).toEqual(answer);
    expect(templates([documents[1], documents[2], documents[0]])).toEqual(answer);
  });

  it("grows values to whole names and numbers", () => {
    const { members } = onlyGroup(answer);
    expect(members.map(({ slots: [first] }) => first.value)).toEqual(["常州", "眉山", "保山"]);
    expect(members.map((member) => member.slots.find(({ id }) => id === "number-1")?.value)).toEqual([
      "31",
      "48",
      "312",
    ]);
  });
});

describe("placeholders", () => {
  const masked = filledIn(PLAN.replaceAll("保山", "XX").replace("|312]", "|XXX]"));

  it("are slots that the others fill, and no other member's value is given for them", () => {
    const { members } = onlyGroup(templates(masked.documents));
    const places = members[2].slots.filter(({ id }) => id === "place-1");
    expect(places).toHaveLength(3);
    expect(
      places.every(({ value, basis, placeholder }) => value === null && basis === "none" && placeholder === "XX"),
    ).toBe(true);
  });

  it("have the value that the same document has in another place of the slot", () => {
    const once = PLAN.replace("让[常州|眉山|保山]的", "让[常州|眉山|XX]的");
    const { members } = onlyGroup(templates(filledIn(once).documents));
    const places = members[2].slots.filter(({ placeholder }) => placeholder !== null);
    expect(places.map(({ id, value, basis, rule }) => ({ id, value, basis, rule }))).toEqual([
      { id: "place-1", value: "保山", basis: "inferred", rule: "own-slot" },
    ]);
  });
});

describe("a value that was forgotten", () => {
  it("is another member's, in a slot where the document has its own elsewhere", () => {
    const forgetful = PLAN.replace("让[常州|眉山|保山]的", "让[常州|常州|保山]的");
    const { documents } = filledIn(forgetful);
    const { forgotten } = onlyGroup(templates(documents));
    expect(forgotten).toEqual([
      {
        member: 1,
        slot: "place-1",
        value: "常州",
        expected: "眉山",
        of: [0],
        start: documents[1].source.lastIndexOf("常州"),
        end: documents[1].source.lastIndexOf("常州") + 2,
      },
    ]);
  });

  it("is found where there are only two documents", () => {
    const two = PLAN.replaceAll(/\|[^|\]}>]*([\]}>])/gu, "$1").replace("让[常州|眉山]的", "让常州的");
    const { forgotten, members } = onlyGroup(templates(filledIn(two).documents));
    expect(forgotten.map(({ member, value, expected }) => ({ member, value, expected }))).toEqual([
      { member: 1, value: "常州", expected: "眉山" },
    ]);
    const places = members.map(({ slots: own }) => own.filter(({ id }) => id === "place-1").map(({ value }) => value));
    expect(places).toEqual([
      ["常州", "常州", "常州"],
      ["眉山", "眉山", "常州"],
    ]);
  });
});

describe("groups", () => {
  it("of the seeds: the anonymised text and its counterpart; the others are alone", () => {
    const answer = templates(seeds);
    checkTemplatesLaws(answer, seeds);
    expect(onlyGroup(answer).members.map(({ path }) => path.slice(0, 3))).toEqual(["000", "004"]);
    expect(answer.ungrouped.map(({ path }) => path.slice(0, 3))).toEqual(["001", "002", "003"]);
  });

  it("do not glue strangers together by a chain of likenesses", () => {
    const part = (first: number): string =>
      Array.from({ length: 40 }, (_, at) => `${String.fromCodePoint(0x4e00 + first * 997 + at * 31)}`).join("");
    const chain = Array.from({ length: 8 }, (_, at) =>
      documentOf([0, 1, 2, 3, 4, 5].map((one) => part(at * 5 + one)).join("，"), `链${at}.txt`),
    );
    for (const { members } of templates(chain).groups) expect(members.length).toBeLessThan(4);
  });

  it("are not made of stock phrases", () => {
    const stock = "坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，";
    const random = randomFrom(1);
    const sentence = (): string =>
      String.fromCodePoint(...Array.from({ length: 24 }, () => random.int(0x4e00, 0x9000)));
    const others = Array.from({ length: 30 }, (_, at) =>
      documentOf(Array.from({ length: 40 }, sentence).join("。") + stock, `${at}.txt`),
    );
    expect(templates(others).groups).toEqual([]);
  });

  it("may share a document that follows two templates", () => {
    const [one, other] = [filledIn(PLAN, "计划"), filledIn(RULES, "规定")];
    const both = documentOf(`${one.documents[0].source}\n${other.documents[0].source}`, "两者.txt");
    const { groups } = templates([...one.documents.slice(1), ...other.documents.slice(1), both]);
    expect(groups.map(({ members }) => members.map(({ path }) => path))).toEqual([
      ["两者.txt", "计划2.txt", "计划3.txt"],
      ["两者.txt", "规定2.txt", "规定3.txt"],
    ]);
  });

  it("count a document that is given twice once, and say so", () => {
    const { documents } = filledIn(PLAN);
    const again = documentOf(documents[0].source, "又一份.txt");
    const { same, groups, warnings } = templates([...documents, again]);
    expect(groups[0].members).toHaveLength(3);
    expect(same).toEqual([{ path: "文1.txt", as: "又一份.txt" }]);
    expect(warnings.map(({ code }) => code)).toContain("same-text");
  });

  it("have at least `min` documents, and are the largest `top`", () => {
    const [three, two] = [filledIn(PLAN, "计划").documents, filledIn(RULES, "规定").documents.slice(0, 2)];
    expect(templates([...three, ...two]).groups.map(({ members }) => members.length)).toEqual([3, 2]);
    expect(templates([...three, ...two], { min: 3 }).groups.map(({ members }) => members.length)).toEqual([3]);
    const one = templates([...three, ...two], { top: 1 });
    expect(one.groups.map(({ members }) => members.length)).toEqual([3]);
    expect(one.warnings.map(({ code }) => code)).toContain("groups-left-out");
    expect(one.hidden).toEqual({ groups: 1, documents: 2 });
    expect(one.ungrouped).toEqual([]);
    expect(verdictOf(one).numbers).toEqual({ files: 5, grouped: 5, groups: 2, ungrouped: 0 });
  });
});

const RULES = `第一条 为了加强[甲县|乙县|丙县]农村集体资产监督管理，保护集体经济组织及其成员的合法权益，根据有关法律法规，制定本办法。
第二条 农村集体经济组织每年清查资产不少于[1|2|3]次，清查结果自公示之日起[15|20|30]日内报乡镇人民政府备案，任何单位和个人不得侵占、挪用、截留、哄抢集体资产。
第三条 租赁集体资产的合同期限不得超过[10|12|20]年，金额在[5|8|20]万元以上的应当进入产权交易平台公开进行，并由村务监督委员会全程监督。
`;

describe("people in private records", () => {
  const judgment = (person: string, sum: string): Document =>
    documentOf(
      `原告张某某与被告${person}民间借贷纠纷一案，本院受理后依法适用简易程序公开开庭进行了审理。被告${person}经传票传唤无正当理由拒不到庭参加诉讼。原告张某某请求判令被告偿还借款${sum}元及利息，并承担本案诉讼费用。本院认为合法的借贷关系受法律保护。`,
      `${person}.txt`,
    );
  const documents = [judgment("王小明同志", "3000"), judgment("李大力同志", "52000"), judgment("赵文静同志", "780")];

  it("are withheld unless they are asked for", () => {
    const people = (answer: Templates) =>
      answer.groups.flatMap(({ slots, members }) =>
        members.flatMap((member) =>
          member.slots
            .filter(({ id }) => slots.find((slot) => slot.id === id)?.kind === "person")
            .map(({ value }) => value),
        ),
      );
    const answer = templates(documents);
    expect(answer.warnings.map(({ code }) => code)).toContain("private");
    expect(people(answer)).not.toHaveLength(0);
    expect(people(answer).every((value) => value === null)).toBe(true);
    expect(people(templates(documents, { persons: true }))).toContain("王小明");
  });
});
