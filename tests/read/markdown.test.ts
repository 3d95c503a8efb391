import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { blocksOf, codesOf, reading } from "./reading.js";

const rows: readonly (readonly [string, string])[] = [
  ["# 工作报告\n正文。", "工作报告\n正文。\n"],
  ["## 工作报告 ##\n正文。", "工作报告\n正文。\n"],
  ["见[全文](https://a.cn/x_(1).html)。", "见[全文](https://a.cn/x_(1).html)。\n"],
  ['见[全文](https://a.cn/x.html "题")。', "见全文。\n"],
  ["见![图](/a.png)<https://a.cn/>末。", "见末。\n"],
  ["前<!-- 注\n释 -->后", "前后\n"],
  ["前<!-- 注释没有结尾", "前<!-- 注释没有结尾\n"],
  ["```\n正文\n```\n末", "正文\n末\n"],
  ["> 引文\n- 一项", "引文\n一项\n"],
  ["* 第一项\n* **第二项**\n\n+ 第三项", "第一项\n**第二项**\n第三项\n"],
  ["| 片区 | 数 |\n| --- | :-: |\n| XX片区 | XX |\n\n甲|乙", "片区\n数\nXX片区\nXX\n甲|乙\n"],
  ["**第一部分**\n正文。", "第一部分\n正文。\n"],
  ["\\*\\*市", "**市\n"],
  // What may be a placeholder stays.
  ["**市**区召开会议", "**市**区召开会议\n"],
  ["**第一部分**\n**市要加快", "**第一部分**\n**市要加快\n"],
  ["# 月 # 日，# 市", "# 月 # 日，# 市\n"],
  ["[X](市)党委", "[X](市)党委\n"],
  ["[姓名]和[ ]、__年__月、_市_", "[姓名]和[ ]、__年__月、_市_\n"],
  ["* 市\n***\n****年", "* 市\n***\n****年\n"],
];

test.for(rows)("%j", async ([content, text]) => {
  expect((await reading(content, "a.md")).text).toBe(text);
});

test("a text is no Markdown for its looks", async () => {
  const content = "# 市**要[加快](https://a.cn/)发展**\n";
  expect(await reading(content, "a.txt")).toMatchObject({ text: content, origin: { format: "plain" } });
});

test("a line of links and nothing else is left out, and said", async () => {
  const document = await reading("正文在这里，比链接长。\n\n[返回新闻](//a.cn/b)｜[返回首页](//a.cn/)\n", "a.md");
  expect(document.text).toBe("正文在这里，比链接长。\n");
  expect(codesOf(document)).toEqual(["not-content"]);
});

test("so is one link that ends the file, and no other", async () => {
  expect((await reading("[全文](//a.cn/b)\n正文。\n[返回首页](//a.cn/)\n\n", "a.md")).text).toBe("全文\n正文。\n");
});

test("no star of an anonymised text is lost, whatever the file is called", async () => {
  const content = await readFile(new URL("../../fixtures/002_36ae4dfad5e82edf.txt", import.meta.url), "utf8");
  const stars = (text: string): number => text.split("*").length - 1;
  expect(stars(content)).toBeGreaterThan(100);
  for (const name of ["a.txt", "a.md", "a.html"])
    expect(stars((await reading(content, name)).text)).toBe(stars(content));
});

test("blocks have kinds", async () => {
  expect(blocksOf(await reading("# 题\n文。\n> 引\n- 项", "a.md"))).toEqual([
    "heading 题",
    "paragraph 文。",
    "quote 引",
    "list-item 项",
  ]);
});

test.for(["\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029"])("lines end at %j, and keep it", async (end) => {
  const content = ["一、把握大势", "今天我们召开会议。", "", "　　二、加快发展"].join(end);
  const document = await reading(content);
  expect(document.text).toBe(content);
  expect(blocksOf(document)).toEqual(["heading 一、把握大势", "paragraph 今天我们召开会议。", "heading 二、加快发展"]);
});

test("a link that names its target shows its words, and the line of the target nothing", async () => {
  const { text } = await reading(
    '[青溪][a]镇的竹编，[临江][]乡的剪纸。\n\n[a]: https://example.org/a "甲"\n[临江]: /lj\n',
    "a.md",
  );
  expect(text.trim()).toBe("青溪镇的竹编，临江乡的剪纸。");
});

test("words in brackets are no link where no target is defined", async () => {
  const content = "[姓名][a]到[某某][b]镇。[^1]\n[^1]: 快报数。\n";
  expect((await reading(content, "a.md")).text).toBe(content);
});
