import { describe, expect, it } from "vitest";
import { codesOf, reading } from "./reading.js";

const ARTICLE =
  "<p>3月6日，全区招商引资工作推进会召开，总结去年工作，安排部署今年任务，动员全区上下以更大力度抓好项目落地。</p>" +
  "<p>会议指出，过去一年全区坚持把招商引资作为一号工程，新签约项目127个，同比增长9.4%。</p>";
const NOTICE = '<div style="display:none"><p>本站使用Cookie改善体验，点击同意即表示接受。</p></div>';
const MENU = '<ul style="display:none"><li><a href="/">首页</a></li><li><a href="/b">要闻</a></li></ul>';
const page = (body: string): string => `<!DOCTYPE html><html><head><title>会</title></head><body>${body}</body></html>`;

describe("an article that its page hides until a script has run is read", () => {
  it.each([
    ["visibility", `<div style="visibility: hidden; opacity: 0;">${ARTICLE}</div>`],
    ["display", `<div style="display:none">${ARTICLE}</div>`],
    ["opacity", `<div style="opacity:0">${ARTICLE}</div>`],
    ["an attribute", `<div hidden>${ARTICLE}</div>`],
    [
      "two elements around it",
      `<div style="display:none"><section style="visibility:hidden">${ARTICLE}</section></div>`,
    ],
    ["each paragraph", ARTICLE.replaceAll("<p>", '<p style="visibility:hidden">')],
  ])("%s", async (_name, article) => {
    const document = await reading(page(`${NOTICE}${MENU}<h1>招商会召开</h1>${article}`), "a.html");
    expect(document.text).toContain("新签约项目127个");
    expect(document.text).not.toMatch(/Cookie|首页/);
    expect(codesOf(document)[0]).toBe("hidden-article");
  });

  it("and what is hidden inside of it is not", async () => {
    const article = ARTICLE.replace("127", '12<span style="display:none">5</span>7<i style="font-size:0">8</i>');
    const { text } = await reading(page(`<div style="visibility:hidden">${article}</div>`), "a.html");
    expect(text).toContain("新签约项目127个");
  });
});

describe("what is hidden beside an article stays hidden", () => {
  it.each([
    ["another copy of it", `<article>${ARTICLE}</article><div style="display:none">${ARTICLE}</div>`],
    ["a notice and a menu", `${NOTICE}${MENU}<article>${ARTICLE}</article>`],
  ])("%s", async (_name, body) => {
    const { text } = await reading(page(body), "a.html");
    expect(text.split("127").length).toBe(2);
    expect(text).not.toMatch(/Cookie|首页/);
  });
});

it("a page whose prose was mostly left out says so first", async () => {
  const hidden = `<div style="display:none">${ARTICLE}</div><section style="visibility:hidden">${ARTICLE}</section>`;
  const shown =
    "<p>请登录后阅读全文，未登录的读者只能看到文章的摘要部分，谢谢您的理解与支持，我们期待您的加入，也欢迎您向身边的朋友推荐本报。</p>";
  const document = await reading(page(`${shown}<div>${hidden.replaceAll("<p>", "<p>读者")}</div>`), "a.html");
  expect(codesOf(document)[0]).toMatch(/^(mostly-left-out|hidden-article)$/);
});

describe("corrections and readings", () => {
  it.each([
    ["步道<del>320</del><ins>340</ins>公里", "步道340公里"],
    ["步道<s>320</s>340公里", "步道340公里"],
    ['步道<span style="text-decoration: line-through">320</span>340公里', "步道340公里"],
    ["<ruby>筻<rt>gàng</rt>口<rt>kǒu</rt></ruby>镇", "筻口镇"],
    ["<ruby>浬田<rp>(</rp><rt>lǐ tián</rt><rp>)</rp></ruby>村", "浬田村"],
    ["超过39<sup>[2]</sup>%", "超过39%"],
    ["超过39<sup>2</sup>%", "超过39%"],
    ['永康<sup><a href="#n1">1</a></sup>公园', "永康公园"],
    ["永康<sup>①</sup>公园", "永康公园"],
    ["面积12m<sup>2</sup>、7hm<sup>2</sup>", "面积12m2、7hm2"],
    ["约10<sup>8</sup>个", "约108个"],
    ["第1<sup>st</sup>条", "第1st条"],
    ["程越<sup>b</sup>组", "程越组"],
    ["达1.6<sup>a,c</sup>，比", "达1.6，比"],
    ["增长7%<sup>A</sup>。", "增长7%。"],
    ["共x<sup>n</sup>个、2<sup>n</sup>个", "共xn个、2n个"],
    ["青&shy;神县", "青神县"],
  ])("%s", async (html, text) => {
    expect((await reading(`<p>${html}</p>`, "a.html")).text).toBe(`${text}\n`);
  });
});
