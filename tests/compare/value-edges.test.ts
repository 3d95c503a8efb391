import { describe, expect, it } from "vitest";
import { checkCompare, checkCompareOpen } from "./check-compare.js";

const END =
  "大家一致认为，要坚持学思用贯通、知信行统一，把学习成效转化为推动高质量发展的实际行动，不断开创各项工作新局面。";
const persons = { persons: true };

describe("names that begin with a numeral are read whole", () => {
  it.each([
    "乡村振兴步伐加快，美丽乡村建设让[XX|三亚]家园更美，全年接待游客[XX|47]万人次，[XX|6]项任务全面完成。",
    "各级干部扑下身子，[***|七台河]家家户户用上了清洁取暖，[**|五]家企业获评示范，[**|十]次督查问题全部整改。",
    "与会代表走进[×××|三一重工]件件精品的智能车间，活动邀请[××|四]家配套企业到场，达成意向[×××|一百二十]件。",
    "调研组走访了[XX|万州]次级河流治理现场，了解[XX|三]次会议落实情况，听取[XX|百色]件件实事办理进展。",
  ])("%s", (text) => {
    checkCompare(text + END);
  });
});

describe("words beside a value decide where it ends", () => {
  it.each([
    "市委召开常委会会议。[XXX|方立群]{同志|}主持学习并作总结讲话。",
    "座谈会上，{局长|主任}[XXX|李建华]介绍了全年工作进展情况，[XX|王敏]{老师|}代表基层教师发言。",
    "近日，[××|审计]{机关|局}组织开展重点民生资金专项检查，重点检查资金拨付、项目管理、群众受益情况。",
    "省委第三巡视组向[XX|清河]{县|区}反馈了巡视情况，[XX|张国栋]{书记|市长}作了表态发言，要求抓好整改。",
    "调研组来到[XX|东风]{村|社区}，与党员群众亲切交谈，了解[XX|红旗]{公司|集团}用工情况，叮嘱当地干部。",
  ])("%s", (text) => {
    const { placeholders } = checkCompare(text + END, persons);
    for (const { confidence } of placeholders) expect(confidence).toBeLessThan(0.99);
  });

  it.each([
    "会议表彰了龙潭创新中心{和|以及}[XX|南昌]实验室，各位代表！开启[XX|江西]{|“}十五五”新征程，我们要以更加强烈的历史主动精神。",
    "新增轨道交通运营里程[xx|77]{|公}里以上，新增停车位[xx|530]个，人均用时下降[xx|12]分钟。",
  ])("a conjunction, a quotation mark and half of a unit are no part of one: %s", (text) => {
    checkCompare(text + END);
  });

  it("or there is no value, if a word that no list has was replaced", () => {
    const [, published] = [0, `近日，审计支队组织开展重点民生资金专项检查，重点检查资金拨付、项目管理。${END}`];
    const own = `近日，[××]条线组织开展重点民生资金专项检查，重点检查资金拨付、项目管理。${END}`;
    const { placeholders } = checkCompareOpen(own, published);
    expect(placeholders[0].confidence ?? 0).toBeLessThan(0.99);
    expect([null, "审计"]).toContain(placeholders[0].value);
  });

  it.each([
    "据了解",
    "据了解，",
    "据统计",
    "数据显示",
    "记者获悉",
    "通报称",
    "检测显示",
    "近日，",
    "他表示，",
    "会议要求，",
  ])("%s is no part of it", (lead) => {
    checkCompare(`渔民的腰包越来越鼓。{|${lead}}[□□|象山]县已有休闲渔船[□□|85]艘投入运营，渔家民宿持续发展。${END}`);
  });
});

describe("clauses that are repeated", () => {
  it("keep the figures of their line where the published text has one more", () => {
    checkCompare(
      "镇长作财政工作汇报，代表们提出询问，有关负责人当场作答。\n一、前年工作{略。|：前年全镇实现财政收入1.1亿元，增长5.2%，新增规上企业3家。}\n" +
        "二、去年工作：去年全镇实现财政收入[X.X|1.4]亿元，增长[X.X|7.9]%，新增规上企业[X|6]家。\n" +
        `三、今年打算：今年全镇力争实现财政收入[X.X|1.8]亿元，增长[X.X|10.5]%，新增规上企业[X|8]家。\n${END}`,
    );
  });

  it("lend no figures to one that the published text lacks", () => {
    const own = `各村收入如下：前进村收入XX万元，其中租金XX万元；团结村收入XX万元，其中租金XX万元；光明村收入XX万元，其中租金XX万元。${END}`;
    const published = `各村收入如下：前进村收入68万元，其中租金24万元；光明村收入53万元，其中租金17万元。${END}`;
    const { placeholders } = checkCompareOpen(own, published);
    expect(placeholders.map(({ value }) => value)).toEqual(["68", "24", null, null, "53", "17"]);
  });
});

describe("forms and tables", () => {
  it.each([
    "房屋租赁合同\n一、房屋坐落：[____|长乐市环城东路36号2幢501室]\n二、租赁用途：[____|居住，未经同意不得改变]\n三、支付方式：[____|按季支付，先付后住]\n",
    "人民币（大写）[______|壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分]（¥[____|1234567.89]元）由甲方一次性支付给乙方。",
    "指标\t单位\t完成数\t增速\n工业总产值\t亿元\t[XX|742]\t[X.X|8.3]%\n建筑业产值\t亿元\t[XX|196]\t[X.X|5.7]%\n",
    "工业总产值  亿元  [XX|742]  [XX|83]\n建筑业产值   亿元  [XX|196]    [XX|57]\n",
    "决定对以下同志予以表彰：\n[×××|贺新民] [×××|丁晓岚] [××|冯凯] [×××|欧阳雪梅] [××|苏航]\n",
  ])("%s", (text) => {
    checkCompare(text + END, persons);
  });
});

describe("a field takes its whole line", () => {
  const fields = "报废原因：[____|主板烧毁，厂家已停产，无法维修]\n审批意见：[____|同意报废，残值上缴国库]\n";
  it("behind its label", () => void checkCompare(`${fields}${END}`));
  it("in a cell of its own, which is a line of its own in one text", () => {
    const { placeholders } = checkCompareOpen(
      `报废原因：\n[____]\n审批意见：\n[____]\n${END}`,
      `报废原因：主板烧毁，厂家已停产，无法维修\n审批意见：同意报废，残值上缴国库\n${END}`,
    );
    expect(placeholders.map(({ value }) => value)).toEqual([
      "主板烧毁，厂家已停产，无法维修",
      "同意报废，残值上缴国库",
    ]);
  });
});

describe("tables and lists of names", () => {
  it("times of the day are whole", () => {
    checkCompare(
      `线路\t首班\t末班\t间隔\n1路\t[XX|6:20]\t[XX|18:30]\t[XX|15]分钟\n2路\t[XX|6:40]\t[XX|18:00]\t[XX|20]分钟\n${END}`,
    );
  });
  it("and a ratio is not", () => void checkCompare(`三次产业结构调整为[X|7]:[XX|41]:[XX|52]，结构更优。${END}`));
  it("a name of two characters may have a space inside", () => {
    const { placeholders } = checkCompareOpen(
      `县教育局：\n[×××]　[××]　[×××]\n县司法局：\n[×××]　[×××]\n${END}`,
      `县教育局：\n盛文博　白　雪　鲁建平\n县司法局：\n慕容婧　田小禾\n${END}`,
      persons,
    );
    expect(placeholders.map(({ value }) => value)).toEqual(["盛文博", "白　雪", "鲁建平", "慕容婧", "田小禾"]);
  });
  it("what is counted may be counted in another word", () => {
    const { placeholders } = checkCompareOpen(
      `志愿服务队来到学校，为[XX]名学生送去书包文具。${END}`,
      `志愿服务队来到学校，为52位同学送去书包文具。${END}`,
    );
    expect(["52", null]).toContain(placeholders[0].value);
  });
  it("a name behind a stop that was lost is whole", () => {
    const { placeholders } = checkCompareOpen(
      `[**]山东麓葡萄酒产区、[**]产区、[***]产区协同发展，带动移民增收。${END}`,
      `贺兰山东麓葡萄酒产区 青铜峡产区，红寺堡产区协同发展，带动移民增收。${END}`,
    );
    expect(placeholders.map(({ value }) => value)).toEqual(["贺兰", "青铜峡", "红寺堡"]);
  });
});

describe("what opens an item, and parts of a time", () => {
  it.each([
    [
      `[XX]市建成示范站。\n[××]牵头落实。\n${END}`,
      `▲潜江市建成示范站。\n一是植保站牵头落实。\n${END}`,
      ["潜江", "植保站"],
    ],
    [`会议[××]:[××]开始，[××]:[××]结束。${END}`, `会议14:35开始，16:20结束。${END}`, ["14", "35", "16", "20"]],
    [`车已到[______]号门，请安排卸货。${END}`, `车已到梧桐苑3号门，请安排卸货。${END}`, ["梧桐苑3"]],
  ])("%s", (own, published, values) => {
    expect(checkCompareOpen(own, published).placeholders.map(({ value }) => value)).toEqual(values);
  });
});

it("the sign of an item of a list is no part of a value", () => {
  const { placeholders } = checkCompareOpen(
    `[某某]名优特产亮相博览会。\n[某某]种植大户带头试种新品种。\n${END}`,
    `- 万宁名优特产亮相博览会。\n• 定安种植大户带头试种新品种。\n${END}`,
  );
  expect(placeholders.map(({ value }) => value)).toEqual(["万宁", "定安"]);
});
