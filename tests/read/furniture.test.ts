import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf, checkMap, codesOf, reading } from "./reading.js";

const PROSE =
  "全市科技创新大会召开，表彰先进，部署任务，动员全市上下坚定不移走创新驱动发展之路。" +
  "会议指出，过去一年全市高新技术企业达到3400家，技术合同成交额突破240亿元，科技进步贡献率稳步提升，一批关键技术取得突破。" +
  "会议强调，要依托锦溪科学城，用好高校院所资源，引育高层次人才500名以上，为高质量发展注入动力。";

/** A text in lines of so many characters. */
function wrapped(text: string, width: number): string[] {
  return Array.from({ length: Math.ceil(text.length / width) }, (_, at) => text.slice(at * width, (at + 1) * width));
}

/** Lines with something behind every so many of them. */
function paged(lines: readonly string[], every: number, between: (page: number) => readonly string[]): string {
  return lines
    .flatMap((line, at) =>
      (at + 1) % every === 0 && at + 1 < lines.length ? [line, ...between((at + 1) / every)] : [line],
    )
    .join("\n");
}

const textOf = async (content: string, name = "a.txt"): Promise<string> => (await reading(content, name)).text;

describe("furniture at any place of a text leaves the text as it is", () => {
  const rows: readonly (readonly [string, (page: number) => readonly string[]])[] = [
    ["— 3 —", (page) => [`— ${page + 2} —`]],
    ["- 3 -", (page) => [`- ${page} -`]],
    ["第3页", (page) => [`第${page}页`]],
    ["第三页 共九页", (page) => [`第 ${page} 页 共 30 页`]],
    ["3/30", (page) => ["", `${page}/30`, ""]],
    ["Page 3 of 30", (page) => [`Page ${page} of 30`]],
    ["a foot, a form feed and a head", (page) => [`${page}`, "\f锦溪日报　　2023年4月12日　　要闻"]],
    ["a number in the head", (page) => [`政府工作报告 ${page}`]],
    ["an issue and a page", (page) => [`市人民政府公报　2023年第${page + 6}期　　　${page + 22}`]],
    [
      "what a browser prints",
      (page) => ["2024/5/8 09:14   科技创新大会召开", `https://news.example.org/a/20240508-3317.html   ${page}/9`],
    ],
  ];
  it.each(rows)("%s", async (_name, between) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 16, max: 40 }), async (width) => {
        const lines = wrapped(PROSE, width);
        // A page may end behind a sentence: then its line break stays.
        const text = await textOf(paged(lines, 1, between));
        expect(text.replaceAll("\n", "")).toBe(PROSE);
        expect(
          text
            .split("\n")
            .slice(0, -1)
            .every((line) => line === "" || line.endsWith("。")),
        ).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ["numbers in the margin", (line: string, at: number) => `${at + 1}`.padEnd(4) + line],
    ["signs of quoting", (line: string) => `> ${line}`],
    ["indentation", (line: string) => `　　${line}`],
    ["hard wraps", (line: string) => line],
    [
      "subtitles",
      (line: string, at: number) => `${at + 1}\n00:00:0${at % 10},100 --> 00:00:0${at % 10},900\n${line}\n`,
    ],
    ["lyrics", (line: string, at: number) => `[00:0${at % 10}.10]${line}`],
  ])("%s", async (_name, furnished) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 16, max: 40 }), async (width) => {
        const text = await textOf(wrapped(PROSE, width).map(furnished).join("\n"));
        expect(text.replaceAll(/\s/g, "")).toBe(PROSE);
        expect(
          text
            .trimEnd()
            .split("\n")
            .slice(0, -1)
            .every((line) => line === "" || line.endsWith("。")),
        ).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  const RECORD = [
    "庭审笔录",
    "审判员：原告，你与被告何时认识？",
    "原告：我们是2014年在昆山打工时认识的，同年登记",
    "结婚，婚后生育两个孩子。",
    "审判员：被告对此有无异议？",
    "被告：没有异议，但房子是我父母出资35万元买的，她",
    "只出了装修款6万元。",
  ];
  it.each([
    ["a rule", (line: string, at: number) => ` ${at + 1}| ${line}`],
    ["a wide rule", (line: string, at: number) => `${at + 1} │ ${line}`],
    ["an arrow", (line: string, at: number) => `     ${at + 1}→${line}`],
    ["a tab", (line: string, at: number) => `${at + 1}\t${line}`],
    ["a colon", (line: string, at: number) => `${String(at + 1).padStart(2, "0")}: ${line}`],
  ])("numbers in the margin of a record, with %s", async (_name, numbered) => {
    const text = await textOf(RECORD.map(numbered).join("\n"));
    expect(text.replaceAll(/\s/g, "")).toBe(RECORD.join(""));
  });

  it("the numbers of rows stay", async () => {
    const table = "1|永康|35\n2|东阳|36\n3|义乌|48\n4|浦江|12\n5|磐安|9\n";
    expect((await textOf(table)).trim()).toBe(table.trim());
  });

  it.each(["a.txt", "a.md", "a.html"])("and the map of %s stays exact", async (name) => {
    const parts = fc.constantFrom(
      "— 1 —",
      "— 2 —",
      "3",
      "4",
      "锦溪日报　　要闻",
      "\f",
      "> ",
      "1   ",
      "",
      PROSE.slice(0, 20),
      PROSE.slice(42, 70),
      "①",
      "\u00ad",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 40 }), async (lines) => {
        const content = lines.join("\n");
        checkMap(await reading(name === "a.html" ? `<pre>文${content}</pre>` : `文${content}`, name));
      }),
    );
  });
});

describe("what is no furniture is read as it is", () => {
  it.each([
    ["figures set large", "全年新增普惠托位\n1260\n个，改造农村危房\n318\n户，改造老人家庭\n75\n户。\n"],
    [
      "figures set large that count on",
      "每周开放图书馆不少于\n3\n次，每月组织读书会，参加\n4\n个，每季举办展览，共\n5\n场。\n",
    ],
    ["a single bare number", "达到2.8平方米，建成健身步道3\n4\n0公里、社会足球场96块。\n"],
    ["a list of names", "张三丰同志办公室主任科员\n李四光同志组织部副部长\n王五四同志宣传部副部长\n"],
    [
      "a table with numbers of rows",
      "1 张三 男 办公室\n2 李四 女 组织部\n3 王五 男 宣传部\n4 赵六 女 统战部\n5 钱七 男 办公室\n",
    ],
    ["numbers of items on lines of their own", "1\n完善制度。\n2\n加强监督。\n3\n狠抓落实。\n"],
    ["a refrain", "我们坚持创新驱动发展。\n谢谢大家\n我们坚持绿色低碳发展。\n谢谢大家\n"],
    ["paragraphs", `${PROSE}\n${PROSE}\n`],
    ["one quoted line", "> 全市科技创新大会召开\n表彰先进、部署任务。\n"],
    ["signs of items", "要做到：①加强领导，②落实责任，③严格考核。\n"],
  ])("%s", async (_name, content) => {
    const document = await reading(content);
    expect(document.text).toBe(content);
    expect(codesOf(document)).toEqual([]);
  });
});

describe("a warning", () => {
  it("counts what was left out, by its sort", async () => {
    const { warnings } = await reading(paged(wrapped(PROSE, 24), 2, (page) => [`— ${page} —`]));
    expect(warnings.map(({ code }) => code)).toEqual(["furniture"]);
    expect(warnings[0]?.message.zh).toMatch(/^页码 \d+ 个字符未作正文；接上 \d+ 处折行$/);
  });
});

describe("lines with a blank one behind each", () => {
  it.each([10, 16, 24, 33])("are joined as if there were none: %s characters", async (width) => {
    const text = await textOf(wrapped(PROSE, width).join("\n\n"));
    expect(text.trim()).toBe(PROSE);
  });

  it("a number goes on behind a blank line", async () => {
    const lines = wrapped(PROSE.replaceAll("240", "240.6"), 30).join("\n");
    expect(await textOf(lines.replace("240.6", "240.\n\n6"))).toContain("240.6亿元");
  });

  it("paragraphs stay apart", async () => {
    const paragraphs = "要闻\n\n全市科技创新大会召开\n\n锦溪科学城开工，总投资240亿元。\n\n引育人才500名\n\n附件：名单";
    expect((await textOf(paragraphs)).trim()).toBe(paragraphs);
  });
});

it("a line of hard-wrapped text is no heading", async () => {
  const document = await reading(
    `一、工作回顾\n${wrapped(PROSE, 24)
      .map((line) => line)
      .join("\n")}`,
  );
  expect(blocksOf(document).filter((block) => block.startsWith("heading"))).toEqual(["heading 一、工作回顾"]);
});

it("rows whose cells stand in columns are no wrapped lines", async () => {
  const row = (station: string, from: string, to: string): string =>
    `1     ${station}        07:${from}     07:${to}     36`;
  const rows = [row("涪陵北", "12", "13"), row("长寿湖", "31", "33"), row("丰都东", "52", "55")].join("\n");
  expect(
    await textOf(`以下时刻自新运行图实施之日起执行，旅客可凭有效身份证件购票乘车。\n${rows}\n儿童票价按照规定执行。`),
  ).toContain(rows);
});

it("a mask that a line break cuts is one", async () => {
  const text = await textOf(
    "全市金融工作会议召开，会议总结成绩、分析形\n势，对下一步工作作出安排。截至上月末，全市金\n融机构本外币存款余额XXX亿元，贷款余额XX\nX亿元，分别比年初增加XX亿元和XX亿元。",
  );
  expect(text).toContain("贷款余额XXX亿元");
});

it("words of letters keep their space", async () => {
  const lines = [
    "The committee said on Monday, after the vote, that",
    "it would release the report, which names the seven",
    "officials, before the end of the month, as planned",
    "in June.",
  ];
  expect(await textOf(lines.join("\n"))).toBe(lines.join(" "));
});

it("a mark of a note is no part of a value", async () => {
  expect(await textOf("比例超过39%。永康①体育公园免费开放。\n①在城西。\n")).toContain("永康体育公园");
});

it("rows of a table that are alike are no running heads", async () => {
  const rows = [1, 2, 3, 4].map((line) => `${line}路\tXX\tXX\tXX分钟`);
  const table = ["县城公交班次表，冬季", ...rows, "遇恶劣天气班次临时调整的，以站台公告为准。", ""].join("\n");
  expect(await textOf(table)).toBe(table);
});

it.each([
  [
    "one page number, where a full line ends",
    "一年来，全区改造供水管网118公里，更换智能水表315\n7\n00只，抢修爆管46处，水质合格率达到99.8%，群众满意\n度提升。区供水集团组建12支服务队，进社区宣传场次数\n达到35场。",
  ],
  [
    "numbers in the margin of three lines",
    "1  全区改造供水管网118公里，更换智能水表315\n2  00只，抢修爆管46处，水质合格率达到99.8%，群众\n3  满意度提升，进社区宣传35场。",
  ],
])("is left out of a figure: %s", async (_name, content) => {
  expect(await textOf(content)).toContain("智能水表31500只，抢修爆管46处，水质合格率达到99.8%，群众满意度提升");
});

it("figures set large are no page numbers, though one be alone", async () => {
  const content = "全年新增普惠托位\n1260\n个，改造农村危房三百户，适老化改造困难老人家庭七十五户，开通巴士线路九条。";
  expect(await textOf(content)).toBe(content);
});

it("three items with numbers keep them", async () => {
  const content = "1 组织学习，开展讨论\n2 查摆问题，制定措施\n3 总结经验，形成制度";
  expect(await textOf(content)).toBe(content);
});

it("rows of quoted cells are no running heads", async () => {
  const content = '"序号","申请人","安置点"\n"1","XXX","XX苑"\n"2","XX","XX苑"\n"3","XXX","XX苑"\n逾期不候。';
  expect(await textOf(content)).toBe(content);
});

describe("a head or foot beside a page number", () => {
  const lines = wrapped(PROSE, 22);
  const broken = (at: number, between: readonly string[]): string =>
    [...lines.slice(0, at), ...between, ...lines.slice(at)].join("\n");

  it.each([
    ["above it", ["锦溪日报", "1 / 6"]],
    ["below it", ["— 3 —", "锦溪日报"]],
    ["below a form feed", ["第2页", "\f锦溪日报"]],
  ])("is left out though it occurs once: %s", async (_name, between) => {
    expect(await textOf(broken(3, between))).not.toContain("锦溪日报");
    expect((await textOf(broken(3, between))).replaceAll("\n", "")).toBe(PROSE);
  });

  it("stays where no page number is, and where it has a stop", async () => {
    expect(await textOf(broken(3, ["锦溪日报"]))).toContain("锦溪日报");
    expect(await textOf(broken(3, ["锦溪日报，", "1 / 6"]))).toContain("锦溪日报，");
  });
});

it("fields of a form are no wrapped lines, though commas be in them", async () => {
  const form = [
    "申请人：倪晓燕　部门：数学教研组",
    "请假事由：术后复查，需往返省城一趟",
    "请假时间：11月6日至11月8日，共3天",
    "课务安排：由汤老师代课，其余自习",
    "部门意见：同意，请妥善安排好教学",
  ].join("\n");
  expect(await textOf(`请假审批表\n${form}\n`)).toBe(`请假审批表\n${form}\n`);
});

it("lines of an item that are set below its first words go on with it", async () => {
  const items = [
    "1.交通局：完成农村公路改造146公里，新建桥梁1",
    "  2座，总投资2.7亿元；",
    "2.XX局：完成水库除险加固6座，新增灌溉面积1",
    "  .3万亩，解决8400人饮水安全问题；",
    "3.卫健局：新建村卫生室45所，培训乡村医生3",
    "  20名。",
  ].join("\n");
  const text = await textOf(items);
  expect(text).toContain("新建桥梁12座");
  expect(text).toContain("面积1.3万亩");
  expect(text.split("\n").map((line) => line.slice(0, 2))).toEqual(["1.", "2.", "3."]);
});

it("an indented first line is as wide as the others", async () => {
  const [first, ...others] = wrapped(`　　${PROSE}`, 24);
  expect((await textOf([first, ...others].join("\n"))).trim()).toBe(PROSE);
});

it("a mask that a break cuts in wrapped prose is one, though its line be short", async () => {
  const text = await textOf(
    "理事会第×次会议应到理事××人，\n实到××人，审议通过预算×\n××万元，其中人员经费占××%，×\n×计划资助×××名学生，每人×\n×××元，会议还研究了章程修订事\n宜。\n",
  );
  expect(text).toContain("预算×××万元");
  expect(text).toContain("××计划");
});

it("joins lines between which a mask of bullets is cut, its point too", async () => {
  const text = await textOf(
    "全县殡葬改革稳步推进，建成公益性公墓●\n●处，节地安葬率达到●●.●%，免除费用●\n●●万元，惠及群众●●●●户，疏导车辆●.\n●万台次，祭扫秩序井然有序，群众普\n遍满意。\n",
  );
  expect(text).toContain("公墓●●处");
  expect(text).toContain("车辆●.●万台次");
});

it("a paragraph of which one character is before the page number goes on behind it", async () => {
  const [first, second, ...others] = wrapped(`　　${PROSE}`, 24);
  const last = ["　　龙", "89", "潭水库及时开闸放水，保证了下游七万亩稻田的灌溉，八", "月旱情解除。"];
  const { text } = await reading([first, "87", second, "88", ...others, ...last].join("\n"), "a.txt");
  expect(text).toContain("龙潭水库及时开闸放水");
});

describe("a number that the end of a page cuts", () => {
  const [first, second, ...others] = wrapped(`　　${PROSE}`, 24);

  it.each([
    ["above a page number", ["— 7 —"]],
    ["above a page number, with a head below it", ["— 7 —", "青川县政府工作报告"]],
    ["above a foot that occurs once", ["青川县政府工作报告", "— 7 —"]],
  ])("goes on, though its line be short: %s", async (_name, between) => {
    const broken = [
      "　　过去五年，全县地区生产总值年均增长6.8%，财政总收",
      "入突破2",
      ...between,
      "3亿元，城乡面貌一新。",
    ];
    const text = await textOf([...broken, first, second, ...others].join("\n"));
    expect(text).toContain("财政总收入突破23亿元");
    expect(text.replaceAll(/\s/gu, "")).toContain(PROSE);
  });
});
