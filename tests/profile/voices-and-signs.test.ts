import { describe, it } from "vitest";
import { publishedSigns } from "../../src/profile/published-signs.js";
import { reportersVoices } from "../../src/profile/voices.js";
import { checkFound } from "../clues/check-found.js";

describe("a reporter's frames", () => {
  it.each([
    "⟪他寄语广大企业家⟫，向高而攀，大浪淘沙中要有勇争一流的豪情。",
    "大会召开。⟪会议指出⟫，要抓好落实；⟪会议还强调⟫：要行动起来。",
    "⟪陈金虎强调⟫，要珍惜新一轮机遇。⟪陈某某指出⟫，全市要行动。",
    "“说得好。”⟪他说⟫，“要行动。”",
    "⟪与会者表示⟫，深受鼓舞。",
  ])("%s", (example) => checkFound(example, reportersVoices));

  it.each([
    ["whom a speaker quotes", "习近平总书记强调，要实干。省委明确要求，中央指出，党的二十大提出，"],
    ["meetings of others", "中央经济工作会议指出，要稳字当头。省委经济工作会议强调，要完整准确。"],
    ["the speaker", "我强调，我们认为，我再强调一点："],
    ["other words", "要强调，必须指出，数据表示，群众说，实践表明，需要说明，"],
    ["no comma", "他强调要抓好落实，会议指出的问题"],
  ])("not %s", (_name, example) => checkFound(example, reportersVoices));
});

describe("what shows that a text was published", () => {
  it.each([
    "⟪本报讯⟫⟪(记者舒泉清)⟫ 飞雪迎春到。",
    "⟪（文章来源：常州日报）⟫",
    "⟪来源：新华网⟫\n⟪责任编辑：李明⟫",
    "见⟪https://example.org/a.html⟫。⟪浏览次数：⟫12",
    "⟪原标题：⟫奋力建设，⟪发布时间：2022-02-08⟫",
  ])("%s", (example) => checkFound(example, publishedSigns));

  it.each(["记者会上他说，资金来源多样，消息来源不明。", "参考来源：无", "http://x 与 ftp://example.org", ""])(
    "not %s",
    (example) => checkFound(example, publishedSigns),
  );
});
