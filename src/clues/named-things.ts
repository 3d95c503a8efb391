import type { LeakKind } from "../answer/scan.js";

/** Words between a place and what is named after it: 常州〔经济技术〕开发区. */
const BETWEEN =
  "(?:市|省|区|县|劳动人事争议|劳动争议|中级|高级|海事|知识产权|经济技术|高新技术|高新|科技|科创|创新|产业|工业|师范|理工|医科|中医药|中医|农业|林业|财经|交通|工程|职业技术|职业|技术|外国语|人民|中心|第[一二三四五六]|国际|综合|保税|自由贸易|临空|临港|现代|数字|智慧|生态|文化|旅游|商务|研究|新|老|广播|电视|城市|农村|商业|海洋|航空|航天|电子|信息|民族|体育|艺术|音乐|美术|传媒|地质|石油|矿业|电力|建筑|纺织|石化|软件|制造|材料|先进制造业|先进制造|集聚|智能制造|智造|融媒体|联合|投资|建设|控股|发展|开发|轨道|公共|水务|能源|钢铁|重工|汽车|机床|轴承|化工|医药|食品|乳业|酒业|农村商业|都市|东|西|南|北|滨江|滨海|滨湖){0,4}";

const SUFFIXES: readonly (readonly [kind: LeakKind, suffixes: string])[] = [
  [
    "organisation",
    "大学(?!生|城|毕)|学院|高等专科学校|实验室|研究院|研究所|材料所|医院|日报|晚报|晨报|都市报|晚刊|电视台|集团(?!军)|股份|公司|银行|农商行|中学|小学|博物馆|图书馆|美术馆|科技馆|报社|融媒体中心|热线|商会|法院|检察院|地方法院|仲裁委员会|(?:公安|财政|教育|税务|统计|水利|交通运输|农业农村|自然资源|生态环境|市场监管|市场监督管理|民政|司法|审计|商务|应急管理|规划)局|海关|机床|广电|农商行|控股",
  ],
  [
    "area",
    "新区|开发区|经开区|高新区|科创区|创新区|试验区|示范区|产业园|工业园|科技园|软件园|园区|科学城|科技城|大学城|科学岛|新城(?!区)|小镇|保税区|港区|都市圈|城市群|经济圈|经济带|走廊|金谷|湾区|片区|创新港|航空港|自贸片区|机场|火车站|高铁站|东站|西站|南站|北站|集聚区|度假区|风景区|港(?![口区湾澳股人企资])",
  ],
];

const PATTERNS = SUFFIXES.map(([kind, suffixes]) => ({ kind, pattern: new RegExp(`^${BETWEEN}(?:${suffixes})`, "u") }));

/** The thing whose name begins with the place that ends at `end`: where its name ends, and what it is. */
export function thingNamedAfter(text: string, end: number): { end: number; kind: LeakKind } | null {
  const right = text.slice(end, end + 20);
  for (const { kind, pattern } of PATTERNS) {
    const length = pattern.exec(right)?.[0].length;
    if (length !== undefined) return { end: end + length, kind };
  }
  return null;
}
