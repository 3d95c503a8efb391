import { oneOf } from "../../lexicons/one-of.js";
import type { KindRow } from "./kind-row.js";
import { COUNTED, HAN, MASK, NO_PERSON, SURNAME } from "./shapes.js";

const TITLE = oneOf("titles", "before");
const MEMBER = oneOf("titles", "member");

/** Rows for persons by their titles and parts. */
const TITLED_ROWS: readonly KindRow[] = [
  {
    weight: "formula",
    left: `(?:${TITLE}|${MEMBER})[：:]?${SURNAME}`,
    examples: ["县委书记张⟦XX⟧（20XX年", "董事长宋⟦XX⟧"],
  },
  {
    weight: "formula",
    left: `(?:${TITLE}[”"」]?|尊敬的)[：:]?`,
    unless: `(?:${COUNTED}|单位|会议|办公|[省市县区镇乡村局厅]|公司|集团|有限)`,
    examples: [
      "院长⟦X⟧介绍",
      "县委书记⟦××⟧在讲话中要求",
      "县长⟦×××⟧作的报告",
      "党组书记⟦***⟧多次带队",
      "客户经理⟦××⟧走访企业",
      "派驻“第一书记”⟦XX⟧。",
      "尊敬的⟦***⟧：",
      "市领导⟦XXX⟧、XX参加",
    ],
  },
  {
    weight: "formula",
    left: `${MEMBER}[：:]?`,
    right: `(?:[，、。；：（(“]|${oneOf("deeds", "member")}|$)`,
    examples: ["村民代表⟦×××⟧说"],
  },
  { weight: "phrase", right: oneOf("titles", "behind"), examples: ["欢迎⟦x⟧书记", "⟦X⟧同志分别"] },
  {
    weight: "phrase",
    right: "(?:代|副|常务副)?[省市县区镇乡村州]长(?!期|远|效|足|江|沙|春|三角|治|兴)",
    examples: ["欢迎⟦x⟧市长作", "由⟦xxx⟧代市长", "⟦XX⟧省长在会上"],
  },
  {
    weight: "formula",
    left: SURNAME,
    right: `${HAN}${oneOf("titles", "behind")}`,
    examples: ["刘⟦x⟧甲同志"],
  },
  {
    weight: "phrase",
    right: `${oneOf("titles", "kin")}|${HAN}?[，,（(](?:男|女)[，,）)]`,
    examples: ["主持：⟦xx⟧总", "⟦X⟧师傅的名字", "⟦XXX⟧（女，中共党员）"],
  },
  {
    weight: "formula",
    left: `(?:${oneOf("roles", "form")}|(?:主持|出席|列席)(?=[：:]))[：:]?${SURNAME}?`,
    unless: COUNTED,
    examples: ["我叫⟦XXX⟧，今年", "经办人：⟦□□□⟧", "主持：⟦xxx⟧", "发件人：⟦xxx⟧　日期：", "联系人：⟦XXX⟧　年龄："],
  },
  {
    weight: "phrase",
    left: `(?:${oneOf("roles", "record")}|姓名)[：:]?${SURNAME}?`,
    unless: NO_PERSON,
    examples: ["被告人王⟦X⟧酒后", "记者⟦XX⟧报道", "书记员⟦×××⟧", "证人⟦XXX⟧证言"],
  },
  {
    weight: "phrase",
    left: `${HAN}(?:[人师警]|[审判记证裁驶售销管理指导教检驾队]员|警察|法官|检察官|家长)[：:]`,
    unless: NO_PERSON,
    examples: ["借款人：⟦XXX⟧（身份证号", "交通警察：⟦***⟧、⟦**⟧"],
  },
];

/** Rows for persons by what they do, undergo or are honoured for. */
const DEED_ROWS: readonly KindRow[] = [
  {
    weight: "phrase",
    left: "(?:递补|增补|补选|免去|提名|推选|[告人、与和及][甲乙丙丁戊])",
    unless: NO_PERSON,
    examples: ["递补⟦X⟧、⟦X⟧为区委委员", "被告甲⟦○○⟧間請求"],
  },
  { weight: "formula", left: "关于", right: "信访(?![局件问办])", examples: ["关于⟦×××⟧信访事项的答复"] },
  {
    weight: "phrase",
    right: `新时代中国特色社会主义|(?:经济|法治|生态文明|外交|强军|文化)思想|(?:劳模|名师|名医|大师)${HAN}{0,4}工作室`,
    examples: ["深入学习⟦XXX⟧新时代中国特色社会主义思想", "⟦XX⟧劳模创新工作室"],
  },
  {
    weight: "phrase",
    right: `(?:荣登|荣获|当选|获评|被评为|被授予)[^，。；]{0,8}${oneOf("people", "honoured")}`,
    examples: ["县⟦***⟧荣登“中国好人榜”", "⟦XX⟧被评为全省劳动模范"],
  },
  {
    weight: "word",
    left: "(?:请|可|直接|及时)联系",
    unless: `(?:[0-9]|${HAN}{0,6}(?:中心|部|局|办|公司|院|处))`,
    examples: ["请联系⟦***⟧，手机"],
  },
  {
    weight: "formula",
    left: HAN + SURNAME,
    right: `${oneOf("deeds", "record")}(?!公司|集团)`,
    examples: ["追尾秦⟦*⟧驾驶的电动车", "受助学生李⟦○○⟧今年考入"],
  },
  {
    weight: "formula",
    left: "[人员长师者手友主生户民][：:]?",
    right: oneOf("reporting-verbs", "person"),
    examples: ["公司创始人⟦XXX⟧表示", "村民⟦XX⟧说", "摊主⟦XX⟧坦言"],
  },
  {
    weight: "formula",
    left: "(?:走进|来到|看望|慰问)[^，。；]{0,8}[主民员人属]",
    right: "(?:的?家(?![企公电长，、。；次])|家，(?:得知|看到|详细|仔细|询问|与))",
    examples: ["走进民宿业主⟦XXX⟧家，得知"],
  },
  { weight: "phrase", left: "今(?:借到|收到|欠)", unless: NO_PERSON, examples: ["今借到⟦XXX⟧现金"] },
  {
    weight: "formula",
    left: "[日）)]",
    right: "(?:同志们|各位|尊敬的|大家好)",
    examples: ["讲话（20XX年X月X日）⟦XX⟧同志们："],
  },
  {
    weight: "phrase",
    right: `等(?:[0-9一二三四五六七八九十几多]|${MASK}){0,4}[位名人](?!次)|[一二三四五六七八九十两][位名]${oneOf("people", "listed")}|等(?:${HAN}{0,4}干部|${oneOf("people", "among-others")})`,
    examples: ["铭记⟦X⟧等X位革命前辈", "⟦X⟧等同志", "⟦XXX⟧等委员提出", "⟦XXX⟧两位同学", "⟦XX⟧等科级干部"],
  },
  {
    weight: "sign",
    hint: true,
    right: "(?:先进|感人|英雄|模范|光荣)?事迹|故居|精神|严重违纪违法|名下(?=的|财产|房|车|账|资产)",
    examples: ["⟦X⟧事迹展览馆", "⟦XX⟧故居"],
  },
];

/** Rows for persons by a surname before the signs, or by how they are called. */
const CALLED_ROWS: readonly KindRow[] = [
  {
    weight: "formula",
    left: "(?:^|[，。；：、“叫的是喊给和与跟对向找让请帮村]|同事|邻居|老乡|战友|朋友)[老小]",
    right: "(?:[，。；：、”！？]|家(?!伙|长|庭|园)|[说劝问笑叹哥姐弟妹]|一家|师傅|同志|的媳妇|的妻子|的丈夫|$)",
    examples: ["工友们都叫他“老⟦X⟧”", "同事小⟦X⟧劝我", "村的老⟦X⟧家"],
  },
  {
    weight: "formula",
    left: `(?:^|[，。；：、（(“《·]|[人告员警子妻夫父母兄弟姐妹生女友])${SURNAME}`,
    right: "(?:[，、；。（(）)]|君|$|[在于因以将被与和就驾酒诉称](?!民|企|业))",
    examples: ["王⟦××⟧，男，汉族", "所有權人林⟦○○⟧，其使用執照", "正本：黃⟦○○⟧君"],
  },
  {
    weight: "sign",
    hint: true,
    left: `(?:^|[同与由向被将给对于和、，。；：（])${SURNAME}`,
    unless: "[省市县区镇乡村路街大小道巷湖河山江桥港]",
    examples: ["与沈⟦X⟧金融借款合同纠纷一案", "伙同王⟦××⟧（另案处理）"],
  },
];

export const PERSON_ROWS: readonly KindRow[] = [...TITLED_ROWS, ...DEED_ROWS, ...CALLED_ROWS];
