import { describe, expect, it } from "vitest";
import { emphasisIn } from "../../src/placeholders/emphasis.js";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";
import { withInlineMarks } from "../../src/placeholders/inline-marks.js";

/** `‹…›` around the marks that no reader sees; `⏎` stands for a line break. */
function marked(text: string): string {
  let at = 0;
  let out = "";
  for (const { start, end } of emphasisIn(text).marks) {
    out += `${text.slice(at, start)}‹${text.slice(start, end)}›`;
    at = end;
  }
  return out + text.slice(at);
}

describe("the marks of what is in bold", () => {
  it.each([
    "去年‹**›XX‹**›市增长‹**›X.X%‹**›，‹**›有求必应、无事不扰‹**›。",
    "‹**›会议认为‹**›，‹**›××‹**›省医师达到‹**›×.×‹**›名。",
    "总投资‹__›XX‹__›亿元，甲方：‹__›张三‹__›，",
    "今年‹**›3400‹**›家企业，‹**›5G‹**›基站‹**›1.2万‹**›个",
    "‹**›要点：‹**›各单位要⏎‹**›二、落实‹**›⏎1. ‹**›抓点‹**›：要",
    "‹**›主要目标：全年完成投资*亿元，增长*.*%‹**›⏎其中工业*亿元",
    "- ‹**›**镇‹**›：新建厂房**栋；⏎- ‹**›**镇‹**›：修复水渠**公里",
    "‹**›张**教授‹**›⏎1962年生，**大学博士生导师，发表论文***余篇",
  ])("%s", (example) => {
    const text = example.replace(/[‹›]/g, "").replaceAll("⏎", "\n");
    expect(marked(text)).toBe(example.replaceAll("⏎", "\n"));
  });
});

describe("stars and blanks that hide something", () => {
  it.each([
    "**制造不仅仅是**的制造",
    "**会议认为**省应当先行，**县、**区跟进",
    "**同志作了讲话，**市长主持，**县、**区发言",
    "根据《中共***委关于制定***国民经济规划》，投资*亿元，增长*.*%，****年",
    "签于____年__月__日，姓名__性别__年龄__",
    "持有*年*月的**集团股份",
    "（**县）和（**乡）",
    "**市**管理区债务率控制在**%以内。**牵头，**前拿出整改方案",
    "**镇新增泊位****个，**镇新增泊位***个",
  ])("%s", (text) => expect(marked(text)).toBe(text));
});

it("bullets and rules are no marks around words", () => {
  const { marks, bullets } = emphasisIn("* 第一项\n* 第二项\n***\n* * *");
  expect(marks).toEqual([]);
  expect(bullets.map(({ start }) => start)).toEqual([0, 6, 12, 16, 18, 20]);
});

it("words in bold in a text of stars are told from what the stars hide", () => {
  expect(marked("今年**市投资***亿元，增长*.*%，引进**集团，我们‹**›决不‹**›给市场".replace(/[‹›]/g, ""))).toBe(
    "今年**市投资***亿元，增长*.*%，引进**集团，我们‹**›决不‹**›给市场",
  );
});

/** Sentences in which `**` encloses plain words that also make sense behind what is hidden. */
const PLAIN = [
  "例会由**市国资委**党委主持。",
  "**市国资委**党委主持例会。",
  "例会主持单位是**市国资委**。",
  "由**县政府**牵头，**县财政局**配合，**县审计局**监督。",
  "会上，**市长**作了讲话，**副市长**参加。",
  "依托**大学**、**医院**等单位",
];

describe.each(PLAIN)("%s", (sentence) => {
  const textOf = (text: string): string[] => findPlaceholders(text).map((placeholder) => placeholder.text);

  it.each(["**", "__"])("%s is bold where it is around all that is masked", (mark) => {
    const masked = "**XXX**集团有**XX**个党支部，职工占**XX.X**%。".replaceAll("**", mark);
    const written = sentence.replaceAll("**", mark);
    expect(textOf(masked + written)).toEqual(["XXX", "XX", "XX.X"]);
    expect(textOf(`${written}\n\n${masked}`)).toEqual(["XXX", "XX", "XX.X"]);
  });

  it("is bold beside headings in bold and masks of another sign", () => {
    expect(textOf(`去年XX市增长XX%。\n**一、主要成效**\n**二、下一步**\n**三、要求**\n${sentence}`)).toEqual([
      "XX",
      "XX",
    ]);
  });

  it("is masked where stars hide other things", () => {
    const masked = "**镇新增泊位****个，**市投资**亿元，占**.*%，引进**集团。";
    const runs = sentence.match(/\*\*/g) ?? [];
    expect(textOf(`**一、主要成效**\n${masked}\n${sentence}`)).toHaveLength(6 + runs.length);
  });
});

/** Sentences in which `|` encloses what may be put in bold. */
const SENTENCES = [
  "去年|XX|市新登记经营主体|XXX|万户，同比增长|X.X%|。",
  "由|某某|县承办，|XXX|同志出席，引进企业|XX家|。",
  "|××|镇完成投资|××亿元|，|坚决守住|安全底线。",
];

describe("rows of a table with commas between the cells", () => {
  const masksIn = (text: string): string[] => findPlaceholders(text).map((placeholder) => placeholder.text);
  const HEAD = "序号,车站,日均客流,投诉件数,等级\n";

  it("have masks of their own in each cell", () => {
    const rows = "1,**路站,*.*万,**,良好\n2,**站,*.*万,**,一般\n3,**大道站,*.*万,**,优秀";
    expect(masksIn(HEAD + rows)).toEqual(["**", "*.*", "**", "**", "*.*", "**", "**", "*.*", "**"]);
  });

  it("are none where a line is a sentence, or has as many commas as no other", () => {
    expect(masksIn("**加强领导,落实责任**,确保完成。\n下一步,要加强调度,抓好落实。")).toEqual([]);
    expect(masksIn("**加强领导,落实责任**\n**统筹推进,狠抓落实**\n全市上下,要振奋精神,真抓实干。")).toEqual([]);
  });
});

it.each(["**", "__"])("%s around any parts of a text changes no placeholder", (mark) => {
  for (const sentence of SENTENCES) {
    const parts = sentence.split("|");
    const count = (parts.length - 1) / 2;
    const plain = findPlaceholders(parts.join("")).map(({ text, kind }) => ({ text, kind }));
    for (let chosen = 0; chosen < 2 ** count; chosen++) {
      const inBold = (index: number): boolean => index % 2 === 1 && ((chosen >> ((index - 1) / 2)) & 1) === 1;
      const text = parts.map((part, index) => (inBold(index) ? mark + part + mark : part)).join("");
      const found = findPlaceholders(text);
      expect(
        found.map(({ text: written, kind }) => ({ text: written, kind })),
        text,
      ).toEqual(plain);
      for (const { span, text: written } of found) expect(text.slice(span.start, span.end)).toBe(written);
    }
  }
});

describe("published Markdown", () => {
  it.each(["*", "**", "***", "__"])("%s marks what it encloses", (mark) => {
    const text = `提升${mark}江畔${mark}新区，由${mark}白水${mark}镇承办，增长${mark}5${mark}%`;
    expect(findPlaceholders(text, emphasisIn(text, true))).toEqual([]);
  });

  it("may still hide something", () => {
    const text = "由张**、李**和王**等人承办，在**市**县召开";
    expect(findPlaceholders(text, emphasisIn(text, true))).toHaveLength(5);
  });

  it.each([
    ["新区`16`个", "新区16个"],
    ["建设==54==处", "建设54处"],
    ["投资~~2600~~ 2900万元[^1]，", "投资2900万元，"],
    ["投资<u>2900</u>万元<sup>1</sup>，", "投资2900万元，"],
    ["提升**`江畔`**新区", "提升江畔新区"],
    ["[^1]: 含社会资本", "[^1]: 含社会资本"],
  ])("%s reads %s", (text, read) => {
    const unseen = withInlineMarks(text, emphasisIn(text, true).marks);
    const shown = Array.from(text).filter((_, at) => !unseen.some(({ start, end }) => start <= at && at < end));
    expect(shown.join("")).toBe(read);
  });
});
