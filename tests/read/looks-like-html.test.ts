import { describe, expect, it } from "vitest";
import { reading } from "./reading.js";

const SENTENCE = "会议强调，要加快建设现代化产业体系，推动高质量发展取得新成效。";
const PROSE = `${SENTENCE}\n`.repeat(60);

describe("prose with stray tags is plain text", () => {
  it.each([
    ["bold words", `${PROSE}他说<b>好</b>。${PROSE}<b>要</b>${PROSE}<b>快</b>`],
    ["bold words in one long line", `${SENTENCE.repeat(60)}<b>要</b>${SENTENCE.repeat(60)}<b>快</b>、<b>好</b>`],
    ["tags in one long line", `${SENTENCE.repeat(60)}<p>${SENTENCE.repeat(60)}<br>${SENTENCE.repeat(60)}<p>`],
    ["a text about tags", "使用<p>标签表示段落，<b>表示加粗，<br>标签表示换行，</p>是它的结尾。"],
    ["tags in quotation marks", "常用的有“<p>”、“<div>”和“<br>”，都写在正文里。"],
    ["paragraphs inside sentences", "段落写作<p>，表格写作<table>，单元格写作<td>，换行写作<br>。"],
    ["a listing in a text", `${PROSE}示例：\n<div>\n<p>段落</p>\n</div>\n${PROSE}`],
    ["masks of letters", `<A>市<B>县的<I>、<U>两位同志，<P>镇。${SENTENCE}`],
    ["addresses of mails", `联系<a@b.cn>、<i@c.cn>、<p@d.cn>、<b@e.cn>。${SENTENCE}`],
    ["masks in brackets", `<XX>市<XX>县<XX>镇。${SENTENCE}`],
  ])("%s", async (_name, content) => {
    const { text, origin } = await reading(content, "a.txt");
    expect(origin.format).toBe("plain");
    expect(text).toBe(content);
  });
});

describe("a saved fragment of a page is HTML, whatever it is called", () => {
  it.each([
    ["paragraphs", `<p>${SENTENCE}</p>\n<p>${SENTENCE}</p>`],
    ["paragraphs without end tags", `<p>${SENTENCE}\n<p>${SENTENCE}\n<p>${SENTENCE}`],
    ["lines that tags end", `${SENTENCE}<br>\n${SENTENCE}<br>\n${SENTENCE}<br>\n`],
    ["one line", `${SENTENCE}<br>${SENTENCE}<br/>${SENTENCE}<br />${SENTENCE}`],
    ["wrapped paragraphs", `<div>\n<p>${SENTENCE}\n${SENTENCE}</p>\n<p>${SENTENCE}\n${SENTENCE}</p></div>`],
    ["bold words in paragraphs", `<p><b>一、</b>${SENTENCE}</p><p><b>二、</b>${SENTENCE}</p>`],
    ["a table", "<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>"],
    ["spans", `<span>${SENTENCE}</span><span>${SENTENCE}</span>`],
    ["a page", `<!doctype html><title>题</title>${SENTENCE}`],
  ])("%s", async (_name, content) => {
    const { text, origin } = await reading(content, "a.txt");
    expect(origin.format).toBe("html");
    expect(text).not.toContain("<");
  });
});

describe("the format that is named decides", () => {
  const content = `<p>${SENTENCE}</p>\n\n<p>**${SENTENCE}**</p>`;

  it.each([
    ["plain", content],
    ["html", `${SENTENCE}\n**${SENTENCE}**\n`],
    ["markdown", `<p>${SENTENCE}</p>\n<p>**${SENTENCE}**</p>\n`],
  ] as const)("%s", async (format, text) => {
    for (const name of ["a.txt", "a.html"]) {
      const document = await reading(content, name, undefined, format);
      expect(document).toMatchObject({ text, origin: { format, isFormatNamed: true } });
    }
  });
});
