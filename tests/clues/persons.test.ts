import { describe, expect, it } from "vitest";
import { findPersons } from "../../src/clues/persons.js";
import { see } from "../../src/clues/seen.js";
import { checkFound } from "./check-found.js";
import { seenOf } from "./known.js";

const check = (example: string): void => checkFound(example, (text) => findPersons(seenOf(text)));

describe("people named with a title", () => {
  it.each([
    "市委书记⟪陈金虎⟫强调，要珍惜新一轮机遇。",
    "市委副书记、代理市长⟪盛蕾⟫主持会议。",
    "市政协党组书记⟪戴源⟫等市四套班子全体成员参加。",
    "本报讯(记者⟪舒泉清⟫) 飞雪迎春到。",
    "副市长⟪王小明⟫，⟪李明⟫同志，请大家发言。",
    "审判长：⟪李国强⟫，书记员：⟪赵敏⟫",
    "公证员：⟪洪雅芬⟫",
    "审判员　⟪赵立诚⟫　书记员　⟪蒋小雨⟫",
    "董事长⟪马云⟫，总经理⟪何平⟫表示欢迎。",
    "村民⟪黄小燕⟫告诉记者，路修好了。",
    "市长⟪欧阳明⟫主持会议。",
  ])("%s", check);

  it("are found wherever else they stand", () => {
    check("市委书记⟪陈金虎⟫出席。⟪陈金虎⟫指出，全市要行动起来，落实⟪陈金虎⟫的要求。");
  });
});

describe("what is no name", () => {
  it.each([
    ["words that begin with surnames", "应当申请代理，市长高度重视，书记任务繁重，县长黄河治理，区长周边环境。"],
    ["verbs behind a title", "局长周末加班，主任马上出发，书记向前走，代表全市人民，教授任教。"],
    ["titles in other words", "主任医师、书记处书记、主席团，各位代表、各位委员，记者和代表们。"],
    ["surnames with a title and no given name", "李主任、王老师和张先生都来了。"],
    ["masked ones", "市委书记某某强调，市长张某某指出，书记王X说，主任李**表示。"],
    ["those everybody names", "习近平总书记强调，毛泽东同志说过，学习雷锋同志，学习张桂梅老师。"],
    ["parties without a name", "被告人安全带没系，原告方便，被害人当时在场，被告人，男，1980年生。"],
    ["heads of tables, titles and words behind a colon", "姓名 成绩 名次，联系人：王主任，记者：谢谢。作者：全体"],
    ["a name without a title", "昨天陈金虎来了。"],
  ])("%s", (_name, example) => check(example));
});

it("without words only plain surnames count", () => {
  checkFound("市委书记⟪陈金虎⟫强调，书记任务繁重。", (text) => findPersons(see(text, null)));
});

it("a name points nowhere by itself, and strongly", () => {
  expect(findPersons(seenOf("市委书记陈金虎强调"))).toMatchObject([
    { kind: "person", text: "陈金虎", places: [], strength: "strong", time: null },
  ]);
});
