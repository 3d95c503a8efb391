import { expect, test } from "vitest";
import { codesOf, reading } from "./reading.js";

const TEXT = [
  "本报讯 虎年第一个工作日，市委、市政府召开全市产业发展大会，动员全市上下重振产业雄风。",
  "会议强调，要抢占集群发展“主攻点”，推动地标产业强链、新兴产业拓链、未来产业建链。",
  "抢占集群发展“主攻点”",
  "到2025年培育3个以上规模超3000亿元的产业集群。",
];
const paragraphs = TEXT.map((line) => `<p>${line}</p>`).join("\n");
const broken = TEXT.map((line) => `　　${line}<br>`).join("\n");
const links =
  "<ul><li><a href=/>首页</a></li><li><a href=/n>新闻中心</a></li><li><a href=/z>政务公开栏目</a></li></ul>";
const long =
  "<ul><li><a href=/1>市委召开全市产业发展大会，动员全市上下重振产业雄风再创辉煌业绩</a></li><li><a href=/2>会议强调要加快建设现代化产业体系推动高质量发展取得新成效</a></li></ul>";
const notice = "<div><p>版权所有 某某日报社 未经书面授权不得转载，违者将依法追究其法律责任。 ICP备00000000号</p></div>";

const PAGES: readonly (readonly [string, string])[] = [
  [
    "named by its elements",
    `<body><header><nav>${links}</nav></header><main><article>${paragraphs}</article><aside>${long}</aside></main><footer>${notice}</footer></body>`,
  ],
  [
    "of divs with no names",
    `<body><div>${links}</div><div><div>${paragraphs}</div></div><div>${long}</div>${notice}</body>`,
  ],
  [
    "with classes",
    `<body><div class="top-nav">${links}</div><div id=content class="main-content">${paragraphs}</div><div class="related news">${long}</div><div class=footer>${notice}</div></body>`,
  ],
  [
    "of tables",
    `<html><table><tr><td>${links}</td></tr></table><table><tr><td>${paragraphs}</td></tr></table><table><tr><td>${notice}</td></tr></table></html>`,
  ],
  ["with line breaks only", `<html><body>${links}<div class=zoom>${broken}</div>${long}${notice}</body></html>`],
  [
    "without end tags",
    `<html><head><title>某报</title><body><ul><li><a href=/>首页</a><li><a href=/n>新闻</a></ul><div>${paragraphs.replaceAll("</p>", "")}</div>${notice}`,
  ],
];

test.for(PAGES)("the text of a page %s", async ([, page]) => {
  const document = await reading(page, "a.html");
  const lines = document.text.split("\n").map((line) => line.trim());
  expect(lines.filter((line) => line !== "")).toEqual(TEXT);
  expect(codesOf(document)).toEqual(["not-content"]);
});

test("a fragment is text, all of it", async () => {
  const document = await reading(`<p>短</p>${paragraphs}${links}`);
  expect(document.text).toBe(["短", ...TEXT, "首页", "新闻中心", "政务公开栏目", ""].join("\n"));
  expect(document.warnings).toEqual([]);
});

test("a page without prose is text, its furniture left out", async () => {
  const document = await reading("<html><body><nav>首页</nav><p>XX市</p><p>某局</p></body></html>");
  expect(document.text).toBe("XX市\n某局\n");
});

test("a document that was saved as a page is text, all of it, however little prose is in it", async () => {
  const rows = ["审批表", "申请单位：", "____", "审批意见：", "____"].map((cell) => `<tr><td>${cell}</td></tr>`);
  const form = `<html><head><title>审批表</title></head><body><h1>审批表</h1><table>${rows.join("")}</table><div>${paragraphs}</div><p>附后。</p></body></html>`;
  const document = await reading(form, "a.html");
  expect(document.text).toBe(
    ["审批表", "审批表", "申请单位：", "____", "审批意见：", "____", ...TEXT, "附后。", ""].join("\n"),
  );
  expect(document.warnings).toEqual([]);
  const ofASite = await reading(form.replace("<h1>", "<script>show()</script><h1>"), "a.html");
  expect(ofASite.text).not.toContain("附后");
});

test("a class does not take a whole article away", async () => {
  const document = await reading(
    `<html><body class=comment><div class="related nav">${paragraphs}</div></body></html>`,
  );
  expect(document.text).toBe(`${TEXT.join("\n")}\n`);
});

test("linked words in a paragraph stay", async () => {
  const document = await reading(
    `<html><body><div>${paragraphs}<p><a href=/a>常州</a>是经济大市。</p><p><a href=/b>（文章来源）</a></p></div></body></html>`,
  );
  expect(document.text).toContain("常州是经济大市。\n（文章来源）\n");
});
