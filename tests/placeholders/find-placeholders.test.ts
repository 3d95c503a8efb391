import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";
import { maskStyle } from "../../src/placeholders/mask-style.js";
import { checkPlaceholders, marked, plainOf } from "./check-placeholders.js";

const seed = (name: string): string => readFileSync(new URL(`../../fixtures/${name}.txt`, import.meta.url), "utf8");

describe("signs beside digits, letters and other signs", () => {
  it.each([
    "统一社会信用代码⟦1137***********45X⟧。",
    "身份证号11010519491231002X，户名⟦**⟧",
    "⟦**⟧4时，⟦**⟧县的桃农已在园中",
    "其中⟦○○⟧、⟦○○⟧两座离岛占⟦○○⟧",
    "⟦X⟧人受表彰，⟦X⟧名，身中⟦X⟧刀，奖金⟦X⟧万元",
    "用X刀治疗，⟦X⟧万元",
    "“⟦X+X+N⟧”工程，即⟦X⟧个城市大脑",
    "亮度⟦XXX⟧cd/㎡，流量⟦XX⟧m³/s",
    "交货期⟦[天数]⟧天",
    "装机⟦***⟧MW/⟦****⟧MWh，电流⟦XX⟧A。",
    "班次\t⟦XX⟧\t⟦X⟧\n车数\t⟦XX⟧\t⟦X⟧\n共⟦XX⟧辆",
  ])("%s", (text) => checkPlaceholders(text));
});

describe("a document's own style", () => {
  it("takes a single sign with nothing beside it, where the sign is clear elsewhere", () => {
    checkPlaceholders("增长⟦X⟧%，共⟦X⟧家，投资⟦X⟧亿元。当前⟦X⟧正处在工业化初期。");
    checkPlaceholders("当前X正处在工业化初期。");
  });

  it("does not take a literal sign, however often the sign hides something", () => {
    checkPlaceholders("增长⟦X⟧%，共⟦X⟧家，投资⟦X⟧亿元。X射线、iPhone X、“415X”集群和“1+X”证书。");
  });

  it("takes a sign in a sum, and one that ends a slogan, where it hides many figures alone", () => {
    const figures = "增长⟦×⟧%，共⟦×⟧家，投资⟦×⟧亿元，⟦×⟧个镇，⟦×⟧公里。";
    checkPlaceholders(`${figures}“4+⟦×⟧”工程、“⟦×⟧+2”体系、“⟦×⟧+M+N”服务，擦亮“投资⟦×⟧”品牌。“数据要素×”行动`);
    checkPlaceholders("增长⟦××⟧%，共⟦××⟧家，投资⟦××⟧亿元，⟦××⟧个镇，⟦××⟧公里。“4+×”工程，“投资×”品牌。");
    checkPlaceholders(`${figures.replaceAll("×", "□")}“⟦□⟧”是指旅游业，“⟦□⟧是指购物”。□是`);
    const letters = figures.replaceAll("×", "X");
    checkPlaceholders(`${letters}“4+⟦X⟧科创工程”，“⟦X⟧+N”帮扶；“1+X”证书。`);
  });

  it("takes a sign before a letter for a joint name, where the sign hides things", () => {
    const clear = "⟦××⟧市新增⟦××⟧户，⟦××⟧公司完成⟦××⟧亿元。";
    checkPlaceholders(`${clear}落实⟦×S⟧标准，建设“⟦×D⟧”影院，按⟦×E⟧模式，用⟦×P⟧模型，推行⟦×S⟧、TPM管理。`);
    checkPlaceholders(`${clear}小红书×B站、国潮×IP市集、面积3×S、长×宽×高、长×W、底×高÷2、单价×R汇率、基数×E指数。`);
    checkPlaceholders("落实×S标准，建设“×D”影院，按×E模式。");
  });

  it("takes a single 某 before what can be counted, where many are figures without any doubt", () => {
    const figures = "增长⟦某⟧%，⟦某⟧亿元，⟦某⟧公里，超⟦某⟧%，降⟦某⟧个百分点。";
    checkPlaceholders(`${figures}建设⟦某⟧个中心，开工⟦某⟧家，第⟦某⟧条，某些企业和某种产品`);
    checkPlaceholders("增长⟦某⟧%，⟦某⟧亿元。某个中心，某家企业，某条河流");
  });

  it("takes a single 某 where a name begins, among others that are clear", () => {
    checkPlaceholders(
      "⟦某某⟧市、⟦某⟧省。编制《⟦某⟧国民经济规划》，⟦某⟧物种平台，长城公园（⟦某⟧段）。某物、某国、某段时间",
    );
    checkPlaceholders(`⟦某某⟧市${"增长⟦XX⟧%，".repeat(30)}⟦某⟧冰雪旅游。`);
    checkPlaceholders(`${"增长⟦XX⟧%，".repeat(30)}⟦某⟧冰雪旅游，⟦某⟧国防军称，在⟦某⟧地带。`);
    checkPlaceholders("某冰雪旅游");
    checkPlaceholders(`${"⟦某某⟧市、".repeat(5)}免签入境⟦某⟧国家达⟦某⟧%。`);
    checkPlaceholders("⟦某某⟧市、⟦某⟧县、⟦某⟧省的某国家机关");
  });

  it("keeps bold apart from stars that hide", () => {
    checkPlaceholders("**一、主要成效**\n产值达⟦****⟧亿元，增长⟦*.*⟧%，⟦**⟧市居第⟦*⟧位。\n⟦**⟧制造走在⟦**⟧的前列");
  });

  it("keeps bold items and a bold beginning apart from stars that hide", () => {
    checkPlaceholders("**工作要求。**一是抓落实，产值⟦****⟧亿元，⟦**⟧市居第⟦*⟧位。");
    checkPlaceholders("**安全第一**不是口号。产值达⟦****⟧亿元，增长⟦*.*⟧%，⟦**⟧市居第⟦*⟧位。");
    checkPlaceholders(
      "产值⟦****⟧亿元，⟦**⟧市。**一是建强链条。**将⟦**⟧个社区划分网格。**二是做优服务。**收集意见⟦***⟧条。",
    );
  });

  it("reads off whether a run keeps length", () => {
    const counted = findPlaceholders("****年产值*.*万亿元，居第*位，**制造强于**。");
    expect(counted.map(({ notation, keepsLength }) => [notation, keepsLength])).toEqual(
      Array.from({ length: 5 }, () => ["*", true]),
    );
    const entities = findPlaceholders("XX市产值XXX亿元，XX县XXX家。");
    expect(entities.map(({ notation, keepsLength }) => [notation, keepsLength])).toEqual([
      ["XX", false],
      ["XXX", false],
      ["XX", false],
      ["XXX", false],
    ]);
  });

  it("lends the usual kind to uses that say nothing", () => {
    const kinds = findPlaceholders("XX市、XX县的人都说，古老的XX，惟有如此。").map(({ kind }) => kind);
    expect(kinds).toEqual(["place", "place", "place"]);
  });
});

it("keeps what was kept in the pattern", () => {
  const patterns = ["201x年", "突破*.*万亿元", "电话138****5678", "XX市"].map(
    (text) => findPlaceholders(text)[0]?.pattern,
  );
  expect(patterns).toEqual([
    ["2", "0", "1", null],
    [null, ".", null],
    [..."138", null, null, null, null, ..."5678"],
    null,
  ]);
});

it("a title is no surname: 市委书记某某 and 市长某某某 are of the notations 某某 and 某某某", () => {
  const found = findPlaceholders("市委书记某某出席，市长某某某主持，委员某某发言。");
  expect(found.map(({ notation, kind }) => [notation, kind])).toEqual([
    ["某某", "person"],
    ["某某某", "person"],
    ["某某", "person"],
  ]);
});

it("one in a list is of the kind of the others, where nothing else tells", () => {
  const found = findPlaceholders("出席：XXX、XXX、XXX，缺席XX公司。");
  expect(found.map(({ kind }) => kind)).toEqual(["person", "person", "person", "organisation"]);
});

it.each([
  ["boxes to tick", "家庭类型：□低保　☑低收入　□特困，住□□镇", ["□□"]],
  ["a task that is done", "- [x] 大屏改造\n- [ ] 报备，20xx年x月上报", ["20xx", "x"]],
  ["a footnote's star", "增长**%，投资*亿元。\n*以上均为快报数。", ["**", "*"]],
])("%s are none", (_name, text, found) => {
  expect(findPlaceholders(text).map((placeholder) => placeholder.text)).toEqual(found);
});

it("gives numbered and surnamed people notations of their own", () => {
  const people = findPlaceholders("被告人张某、李某，证人刘某甲、刘某乙、张某。");
  expect(people.map(({ notation }) => notation)).toEqual(["张某", "李某", "刘某甲", "刘某乙", "张某"]);
  expect(people.every(({ kind }) => kind === "person")).toBe(true);
});

it.each([
  ["000_f912dcad99087971", 13],
  ["001_3f0cbd7fdfdebd01", 34],
  ["003_1d2ef6058b9686a1", 66],
  ["004_ad50afaed758b5d7", 0],
])("finds all of seed %s", (name, count) => {
  expect(findPlaceholders(seed(name))).toHaveLength(count);
});

it("takes no star of seed 002 for Markdown", () => {
  const text = seed("002_36ae4dfad5e82edf");
  const found = findPlaceholders(text);
  const starsIn = (part: string): number => part.split("*").length - 1;
  expect(found.reduce((sum, placeholder) => sum + starsIn(placeholder.text), 0)).toBe(starsIn(text));
  expect(maskStyle(found)).toMatchObject([{ notation: "*", keepsLength: true, count: found.length }]);
});

describe("laws", () => {
  const piece = fc.constantFrom(
    ..."X,x,×,*,**,***,某,某某,某甲,○,〇,□,_,__,（　）,[X],{{a}},20,1,.,+,、,，,“,”,（,）,市,年,亿元,同志,张,的,`,<,>,@, ,\n,\u200b,😀,二,零,A,G,-,%".split(
      ",",
    ),
    ",",
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

  it("spans are in order, inside the text, not empty, and hold what they say", () => {
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const { span, text: written, certainty, kind, pattern } of findPlaceholders(source)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
          expect(source.slice(span.start, span.end)).toBe(written);
          expect(/\p{Surrogate}/u.test(written)).toBe(false);
          expect(certainty).toBeGreaterThan(0.5);
          expect(kind).not.toBe("");
          expect(pattern === null || pattern.includes(null)).toBe(true);
        }
        expect(end).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 1000 },
    );
  });

  it("a text without signs has none", () => {
    const unsigned = fc.string({ unit: fc.constantFrom(..."的在市委省年月日工作报告，。；：“”123456789 \n") });
    fc.assert(
      fc.property(unsigned, (source) => {
        expect(findPlaceholders(source)).toEqual([]);
      }),
    );
  });

  it("plain text in paragraphs around loses nothing", () => {
    const example = plainOf("规模超⟦XXX⟧亿元。\n⟦*⟧书记和⟦某某⟧同志到⟦××⟧市，⟦201x⟧年");
    const plain = fc.string({ unit: fc.constantFrom(..."的在市委省年月日工作，。；“”12 \n") });
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const around = `${before}\n\n${example}\n\n${after}`;
        expect(marked(around)).toBe(`${before}\n\n${marked(example)}\n\n${after}`);
      }),
    );
  });

  it("the style rows count every placeholder", () => {
    fc.assert(
      fc.property(text, (source) => {
        const found = findPlaceholders(source);
        const rows = maskStyle(found);
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(found.length);
        for (const { count, kinds } of rows) {
          expect(Object.values(kinds).reduce((sum, of) => sum + of, 0)).toBe(count);
        }
      }),
    );
  });
});
