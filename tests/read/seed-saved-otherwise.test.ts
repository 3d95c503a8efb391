import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { blocksOf, reading } from "./reading.js";
import { pairs, units } from "./written.js";

const SEED = "004_ad50afaed758b5d7.txt";
const TITLE = "加快打造长三角产业中轴 奋力建设国际化智造名城";

async function seed(): Promise<string> {
  return readFile(new URL(`../../fixtures/${SEED}`, import.meta.url), "utf8");
}

const dense = (text: string): string => text.replace(/\s+/g, "");

test("front matter, HTML and links are told apart in one file", async () => {
  const document = await reading(await seed(), SEED);
  expect(document).toMatchObject({ title: TITLE, date: "2022-02-08 10:11:38 +0800", origin: { format: "html" } });
  const blocks = blocksOf(document);
  expect(blocks[0]).toBe("paragraph 重振产业雄风，再创一个热血沸腾激情年代");
  expect(blocks.at(-1)).toBe("paragraph （文章来源：常州日报）");
  expect(blocks).toHaveLength(28);
  expect(document.text).not.toMatch(/[<>]|http|返回首页/);
});

const SAVED: readonly (readonly [string, string, (post: string, text: string) => string | Uint8Array])[] = [
  ["plain text", "a.txt", (_, text) => text],
  ["Markdown", "a.md", (_, text) => text],
  ["a page", "a.html", (_, text) => pageOf(text)],
  ["a post named .md", "a.md", (post) => post],
  ["a post named .html", "a.html", (post) => post],
  ["a post with CR LF", "a.txt", (post) => post.replaceAll("\n", "\r\n")],
  ["a post with CR", "a.txt", (post) => post.replaceAll("\n", "\r")],
  ["UTF-8 with a mark", "a.txt", (_, text) => `\ufeff${text}`],
  ["UTF-16LE with a mark", "a.txt", (_, text) => units(`\ufeff${text}`, 2, true)],
  ["a post in UTF-16BE with a mark", "a.txt", (post) => units(`\ufeff${post}`, 2, false)],
  ["GB18030", "a.txt", (_, text) => pairs(text, "gb18030")],
  ["a post in GB18030", "a.txt", (post) => pairs(post, "gb18030")],
];

test.for(SAVED)("the text is the same when saved as %s", async ([, name, saveAs]) => {
  const post = await seed();
  const { text } = await reading(post, SEED);
  expect(dense((await reading(saveAs(post, text), name)).text)).toBe(dense(text));
});

function pageOf(text: string): string {
  const paragraphs = text.trimEnd().split("\n");
  const body = paragraphs.map((line) => `<p>${line}</p>`).join("\n");
  return `<!doctype html><html><head><title>${TITLE}</title></head><body>${body}</body></html>`;
}
