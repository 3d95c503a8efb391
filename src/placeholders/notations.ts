/**
 * The notations of placeholders, one row each. In an example the placeholders stand in ⟦…⟧; in a
 * trap the same signs stand for themselves. `⏎` stands for a line break.
 */
interface Shown {
  readonly name: string;
  readonly standsFor: string;
  readonly examples: readonly string[];
  readonly traps: readonly string[];
}

/** Whether a run has a sign for each character hidden: always, never, or as the document has it. */
export type Counting = "always" | "never" | "by-style";

/** A notation that repeats one sign. */
export interface SignNotation extends Shown {
  /** The sign, then what looks like it. A run may mix them. */
  readonly signs: string;
  readonly counting: Counting;
  /** A run of so many signs is a placeholder whatever stands around it; a shorter one wants evidence. */
  readonly bare: number;
}

/** A notation with a shape of its own. `form` is tried at the characters it `opens` with, and never backtracks far. */
export interface FormNotation extends Shown {
  readonly opens: string;
  readonly form: RegExp;
  readonly certainty: number;
  /** What stands behind a clear one; elsewhere the document's own use decides. */
  readonly clear?: RegExp;
  /** One that begins a line, and what stands behind it, where it is the heading of that. */
  readonly heading?: RegExp;
}

export const SIGN_NOTATIONS: readonly SignNotation[] = [
  {
    name: "X",
    signs: "XxＸｘХхΧχ",
    counting: "by-style",
    bare: 2,
    standsFor: "an entity of any length",
    examples: [
      "增长⟦X⟧%，排名全省第⟦X⟧；",
      "区委⟦X⟧届⟦X⟧次全会",
      "全市高企达⟦XXX⟧家，⟦ＸＸ⟧市和⟦ХХ⟧县",
      "⟦x⟧书记到⟦xx⟧产业园，⟦Xx⟧公司",
      "三中⟦X⟧会",
      "⟦X⟧、⟦X⟧同志分别围绕",
      "推动⟦X⟧小区等⟦X⟧个老旧小区改造",
      "融入⟦XX⟧ 工⏎业",
      "为⟦X X⟧市服务",
      "⟦X\u200bX⟧市",
    ],
    traps: [
      "X光机、X射线、X 射线、X轴、X波段雷达、XX染色体",
      "波音737MAX8型客机、歼-15X、SpaceX公司、XXL、5X、XIV",
      "Model X、iPhone X、Xbox、Windows XP",
      "PX项目、RCEP、CPTPP、XR、5G+",
      "“415X”先进制造业集群、“3+X”高考、“1+X”证书、“1+N”政策体系",
      "见 https://xx.example.cn/x/xxx.html 和 `x = xx`",
      "X、Y两个变量，x=3，申请X2字签证",
      "<img class=x width=XX>",
    ],
  },
  {
    name: "×",
    signs: "×✕✖╳⨯",
    counting: "by-style",
    bare: 2,
    standsFor: "one a character by definition, an entity in practice",
    examples: ["⟦×××⟧人民法院", "全县还有⟦×⟧个贫困村未摘帽", "（⟦××××⟧）京⟦××⟧民终⟦××⟧号", "⟦✕✕⟧市、⟦╳╳⟧县"],
    traps: ["长3×宽4米，1×10平方，1920×1080，10×10⁶", "对×错√，打×、画○、填□", "销售额×征收率", "实施“数据要素×”行动"],
  },
  {
    name: "*",
    signs: "*＊﹡∗",
    counting: "by-style",
    bare: 2,
    standsFor: "one a character, or an entity",
    examples: [
      "⟦**⟧局局长、省⟦*⟧办主任、⟦*⟧书记",
      "明确要求⟦**⟧“加快建设先进制造业基地”。⟦****⟧年总书记亲临⟦**⟧考察",
      "⟦**⟧制造不仅仅是⟦**⟧的制造",
      "“科创甬江⟦****⟧”计划",
      "增速⟦**⟧%，⟦＊＊⟧市",
    ],
    traps: [
      "**加粗文字**，* 列表项",
      "**要点：**说明文字",
      "* 第一项⏎* 第二项⏎***⏎* * *",
      "*ST股票，评分：*****",
      "总资产*　*注：含税",
      "9．麦角酸*⏎10．麦角胺*",
      "删除*.js和所有文件（*.*）",
      "3*5=15",
    ],
  },
  {
    name: "○",
    signs: "○〇◯",
    counting: "always",
    bare: 2,
    standsFor: "one a character (Taiwan, Japan)",
    examples: ["甲⟦○○⟧住⟦〇〇⟧路", "⟦○○⟧段⟦000⟧地號", "⟦◯◯⟧市"],
    traps: ["二〇二二年、二○二二年、一八四○年", "一百〇五人", "二〇〇七年以后、二○○四年十月", "画○、填○"],
  },
  {
    name: "□",
    signs: "□▢",
    counting: "always",
    bare: 2,
    standsFor: "one a character",
    examples: ["由⟦□□⟧市公安局", "原告⟦□□□⟧诉称"],
    traps: ["性别：□男 □女", "□ 是　□ 否", "填□"],
  },
  {
    name: "■",
    signs: "■",
    counting: "always",
    bare: 2,
    standsFor: "one a character",
    examples: ["由⟦■■⟧市公安局"],
    traps: ["■ 第一项⏎■ 第二项"],
  },
  {
    name: "█",
    signs: "█▇▉▓",
    counting: "never",
    bare: 2,
    standsFor: "a stretch blacked out",
    examples: ["会见了⟦█████⟧部长", "Mr. ⟦█████⟧ stated that"],
    traps: ["进度 █"],
  },
  {
    name: "〓",
    signs: "〓",
    counting: "always",
    bare: 2,
    standsFor: "a character that could not be set",
    examples: ["王⟦〓〓⟧撰"],
    traps: ["〓 目录"],
  },
  {
    name: "_",
    signs: "_＿",
    counting: "never",
    bare: 2,
    standsFor: "a blank to fill",
    examples: ["⟦____⟧年⟦__⟧月⟦__⟧日", "统一到党⟦_⟧、省委", "贯彻⟦__⟧关于“三农”工作", "甲方：⟦＿＿⟧"],
    traps: ["下划线_变量名 snake_case __init__", "__加粗__", "____⏎"],
  },
  {
    name: "某",
    signs: "某",
    counting: "never",
    bare: 2,
    standsFor: "a person, an organisation, a place; numbered ones are different",
    examples: [
      "民警袁⟦某⟧、洪⟦某⟧带领辅警",
      "被告人张⟦某某⟧、王⟦某某⟧",
      "于⟦某1⟧等四人，刘⟦某甲⟧到湖北省",
      "市委⟦某某⟧书记，⟦某某某⟧同志",
      "⟦某⟧集团军⟦某⟧师",
      "⟦某⟧公司职员",
      "到⟦某⟧公司和⟦某⟧市，视察⟦某⟧时强调，由⟦某⟧代表团、⟦某⟧科技园承办，同⟦某⟧签约",
    ],
    traps: [
      "某些国家、某种意义上、某个环节、某一天、某时",
      "某年某月某日",
      "第79集团军某合成旅",
      "就某一事项、对某项业务",
      "关某不才",
      "如同某一时刻，每某人",
    ],
  },
];

const LABELS =
  "(?:姓名|人名|名称|地名|地点|地址|住址|日期|时间|年份|金额|数量|数字|数值|单位|职务|电话|手机号|身份证号|省份|城市|" +
  "单位名称|公司名称|企业名称|机构名称|项目名称|学校名称|地区名称|部门名称|[省市县区镇乡村旗盟州]名|公司名|单位名|标题|\\p{Script=Han}?岗位|\\p{Script=Han}{2}单位|隐去|已隐去|匿名|已脱敏|脱敏|" +
  "称谓|人数|数额|(?:航班|订单|合同|证件|车牌|准考证|住院|档案|车次|[学工卡账房])号|职位|面积|比例|年龄|学院|联系人|负责人|法定代表人|\\p{Script=Han}{1,4}(?:姓名|名称|人数|金额|日期|电话|号码|地址|编号|数量|时间))";
/** Those that are no gloss in round brackets, as 部门（单位） and 区域（地点） are. */
const BARE_LABELS =
  "(?:姓名|人名|名称|地名|公司名称|企业名称|机构名称|项目名称|学校名称|地区名称|[省市县区镇乡村]名|公司名|隐去|已隐去|匿名|已脱敏)";
const ENTITIES =
  "(?:PERSON|PER|NAME|FIRSTNAME|LASTNAME|LOCATION|LOC|GPE|ORG|ORGANIZATION|ORGANISATION|COMPANY|DATE|DATE_TIME|TIME|PHONE|PHONE_NUMBER|" +
  "EMAIL|EMAIL_ADDRESS|ADDRESS|CITY|COUNTRY|ID|ID_NUMBER|AGE|NRP|CREDIT_CARD|MONEY|NUMBER)";
const WITHHELD =
  "(?:redacted|amount|phone number|address withheld|deleted|withheld|removed|omitted|name|names|address|place|date|name withheld|names withheld|name redacted|" +
  "name deleted|name removed|text redacted|text deleted)";

export const FORM_NOTATIONS: readonly FormNotation[] = [
  {
    name: "{{…}}",
    opens: "{",
    form: /\{\{ ?[\p{L}\p{N}_.-]{1,40} ?\}\}/u,
    certainty: 0.95,
    standsFor: "a field of a template",
    examples: ["尊敬的⟦{{name}}⟧：", "位于⟦{{城市}}⟧的工厂"],
    traps: ["{{}} 和 {name}"],
  },
  {
    name: "<…>",
    opens: "<",
    form: new RegExp(`<${ENTITIES}(?:_\\d{1,4})?>`, "u"),
    certainty: 0.98,
    standsFor: "an entity, named by its kind",
    examples: ["witness ⟦<PERSON>⟧ stated", "住在⟦<LOCATION>⟧"],
    traps: ["<TABLE><BR>"],
  },
  {
    name: "PERSON_1",
    opens: "PNFLGOCDTEAIM",
    form: new RegExp(`(?<![A-Za-z0-9_])${ENTITIES}(?:_[A-Z]{2,20}){0,2}_\\d{1,4}(?![A-Za-z0-9_])`, "u"),
    certainty: 0.95,
    standsFor: "an entity, named by its kind and a number",
    examples: ["⟦PERSON_FIRSTNAME_1⟧ lives in ⟦LOCATION_2⟧"],
    traps: ["MAX_LENGTH_1 和 PERSON_NAME"],
  },
  {
    name: "[REDACTED]",
    opens: "[",
    form: new RegExp(`\\[(?:${WITHHELD}|${WITHHELD.toUpperCase()}|Redacted|Name withheld|Deleted)\\](?!\\()`, "u"),
    certainty: 0.95,
    standsFor: "an entity, in releases in English",
    examples: ["met ⟦[REDACTED]⟧ and ⟦[name withheld]⟧ on"],
    traps: ["[a link](https://example.org), [1], [sic]"],
  },
  {
    name: "(b)(6)",
    opens: "(",
    form: /\(b\) ?\([1-9]\)(?:\([A-F]\))?/u,
    certainty: 0.95,
    standsFor: "an entity, by the exemption that it was withheld under",
    examples: ["From: ⟦(b)(6)⟧", "by ⟦(b)(7)(C)⟧ of"],
    traps: ["see (a) and (b), (6)"],
  },
  {
    name: "DELETED",
    opens: "DR",
    form: /(?<![A-Za-z0-9_.=-])(?:DELETED|REDACTED)(?![A-Za-z0-9_.=-]| (?:=|FROM))/u,
    certainty: 0.7,
    standsFor: "an entity, in releases in English",
    examples: ["Senior Analyst ⟦DELETED⟧ visited"],
    traps: ["was deleted; IS_DELETED=1; NOT_REDACTED"],
  },
  {
    name: "[姓名]",
    opens: "[【〔［",
    form: new RegExp(`\\[${LABELS}\\](?!\\()|【${LABELS}】|〔${LABELS}〕|［${LABELS}］`, "u"),
    certainty: 0.9,
    // 【联系人】张三 on a line of its own.
    heading: /^【[^】]*】[ \t\u3000]*(?:[：:]|[0-9０-９]|(?!敬上|敬启|宣|启)\p{Script=Han}{2,8}[ \t\u3000]*(?:\n|$))/u,
    standsFor: "an entity, named by its kind",
    examples: [
      "经理⟦[姓名]⟧代表⟦【公司名称】⟧签署",
      "培养了⟦[人数]⟧名毕业生，⟦[毕业生姓名]⟧说，乘⟦[航班号]⟧航班",
      "⟦[单位名称]⟧关于报送工作总结的函⏎⟦【公司名称】⟧成立于2010年，⏎⟦[姓名]⟧说，⏎⟦[金额]⟧元",
    ],
    traps: ["【编者按】、〔2022〕1号、[1]", "【会议时间】2024年3月5日⏎【报名电话】0571-88886666⏎【联系人】张三"],
  },
  {
    name: "（名称）",
    opens: "（(",
    form: new RegExp(
      `(?<=\\p{Script=Han})(?<!附|附件|附表|附图|附录|计量|行政|姓名|名称)(?:（${BARE_LABELS}）|\\(${BARE_LABELS}\\))(?=\\p{Script=Han})`,
      "u",
    ),
    certainty: 0.75,
    standsFor: "an entity, named by its kind",
    examples: ["由⟦（名称）⟧负责"],
    traps: ["（一）名称；（二）住所", "有关部门（单位）负责，禁放区域（地点）内"],
  },
  {
    name: "（略）",
    opens: "（",
    form: /(?<=^[ \t\u3000]{0,8}|[\p{Script=Han}，、；：“）\]】。！？])(?<!附件|附表|附图|附录|第.{1,4}[条章节款])（略）/mu,
    certainty: 0.75,
    clear: /^(?!第|[一二三四五六七八九十]{1,3}、)\p{Script=Han}/u,
    standsFor: "an entity left out",
    examples: [
      "位于⟦（略）⟧的仓库",
      "当前，⟦（略）⟧制造正处在关键期",
      "⟦（略）⟧工业文化是⟦（略）⟧城市的根。⟦（略）⟧作为主城区，",
      "　　⟦（略）⟧要立足独特的工业文化",
      "在⟦（略）⟧落户，为⟦（略）⟧城市出力，覆盖⟦（略）⟧、⟦（略）⟧。",
    ],
    traps: ["附件（略）", "第三条（略）", "工作情况（略）。", "一、总则（略）第二章"],
  },
  {
    name: "[X]",
    opens: "[",
    form: /(?<!^[ \t]*(?:[-*+]|\d{1,3}\.)[ \t]+)\[(?:[Xx]{1,4}|[×＊]{1,4}|\*{1,4}|_{1,8})\](?=[%％\p{Script=Han}，。；、])/mu,
    certainty: 0.9,
    standsFor: "an entity",
    examples: ["增长⟦[X]⟧%，引进⟦[XX]⟧家企业"],
    traps: ["- [x] 已完成", "[x](https://example.org)"],
  },
  {
    name: "（　）",
    opens: "（〔【［[(",
    form: /(?:(?<=\p{Script=Han}|[“「])|(?<=^|[，。；：、！])(?=[（〔【［][ \u3000]{0,20}[）〕】］][省市县区镇乡村年月])|(?<=：)(?=[（〔【［][ \u3000]{0,20}[）〕】］][，。；])|(?<=[，。；、！：])(?=【[ \u3000]{1,20}】\p{Script=Han}))(?:（[ \u3000]{0,20}）|〔[ \u3000]{0,20}〕|【[ \u3000]{0,20}】|［[ \u3000]{0,20}］|\[[ \u3000]{1,20}\]|\([ \u3000]{1,20}\))/mu,
    certainty: 0.8,
    standsFor: "an entity taken out of its brackets",
    examples: [
      "乡亲们，⟦（　）⟧镇党委问候！联系人：⟦（　）⟧。",
      "杭政办函⟦〔〕⟧75号",
      "由⟦（　）⟧负责",
      "经⟦【 】⟧批准，共⟦[ ]⟧人",
      "⟦【　】⟧村获评文明村，⟦【　】⟧小学新教学楼启用",
    ],
    traps: ["杭政办函〔2022〕1号", "【编者按】、（一）", "调用 f() 和 a[]", "- [ ] 待办"],
  },
  {
    name: "000",
    opens: "0",
    form: /(?<=[段路街道巷弄鄰里村號号之樓]|0、)0{1,4}(?=[之號号巷弄樓楼鄰室]|地[號号]|、0{1,4}地[號号])/u,
    certainty: 0.9,
    standsFor: "one a digit of a house number (Taiwan)",
    examples: ["信義路⟦00⟧巷⟦0⟧號", "大安段⟦000⟧地號", "大安段⟦000⟧、⟦0000⟧地號"],
    traps: ["加0号柴油，地铁10号线，100号"],
  },
  {
    name: "A市",
    opens: "ABCDEFGHIJKLMNOPQRSTUVWYZ",
    form: /(?<=^|[\p{Script=Han}\s，。、；：“（])[A-WYZ](?=省(?![略级道])|县(?!级)|镇|市(?![场值盈民政面区])|自治州)|(?<=[A-Z][市州])[A-WYZ](?=区)|(?<=[A-Z][县区市镇乡])[A-WYZ](?=[镇乡村])/mu,
    certainty: 0.85,
    standsFor: "a place; each letter is a different one",
    examples: ["位于中部⟦H⟧省⟦Y⟧县⟦D⟧镇", "⟦A⟧市⟦B⟧区的居民，到⟦C⟧市"],
    traps: ["A市场、B市值、A区展厅、停在B区，C位，T恤", "上证A股，乙类B级，A省级"],
  },
  {
    name: "甲公司",
    opens: "甲乙丙丁戊",
    form: /(?<=^|[^\p{Script=Han}]|[告与和及向由对将被给在诉即为])[甲乙丙丁戊](?=公司|银行|集团|企业|医院|学校|工厂)/mu,
    certainty: 0.75,
    standsFor: "an organisation; each letter is a different one",
    examples: ["⟦甲⟧公司与⟦乙⟧公司签订合同"],
    traps: ["装甲公司、甲方、乙方、花甲"],
  },
];

/** Notations in which a part of what stood there was kept, or that join several runs. */
export const KEPT_NOTATIONS: readonly Shown[] = [
  {
    name: "*.*",
    standsFor: "one decimal number",
    examples: [
      "持有A股⟦X,XXX⟧万股，借款⟦**,***.**⟧元",
      "突破⟦*.*⟧万亿元",
      "⟦****⟧年的⟦**.*⟧倍和⟦*.*⟧倍",
      "增长⟦X.X⟧%",
      "⟦XXXX.XX.XX⟧",
    ],
    traps: ["x.com、所有文件（*.*）"],
  },
  {
    name: "*+*",
    standsFor: "a code name of numbers",
    examples: ["落实好省“⟦*+*⟧”政策", "围绕“⟦*+*+*⟧”布局", "按照“⟦X⟧+⟦X⟧”控制性指标"],
    traps: ["“3+X”高考、“1+X”证书"],
  },
  {
    name: "20xx",
    standsFor: "a number or a year with its beginning kept",
    examples: [
      "安排部署⟦201x⟧年创建工作",
      "⟦20**⟧年8月，⟦20×⟧年，⟦202X⟧年",
      "学校⟦20__⟧—⟦20__⟧学年度开学典礼，⟦20__⟧年⟦__⟧月，⟦20○○⟧年",
      "⟦二〇××⟧年",
      "通报⟦20xx⟧年全市工作情况，⟦20xx⟧年⟦x⟧月⟦x⟧日",
      "共⟦1X⟧家，增长⟦3.X⟧%",
      "1.⟦**⟧，男，汉族⏎2.⟦XX⟧镇干部⟦XXX⟧",
    ],
    traps: ["5X光学变焦、20×30厘米", "CPU为x86、分辨率1080x720"],
  },
  {
    name: "谷X",
    standsFor: "a name with a part kept: the sign alone is the placeholder",
    examples: ["被告人王⟦X⟧酒后无证驾驶", "刘⟦x⟧甲同志", "段⟦**⟧同志", "⟦X⟧西路", "张⟦*⟧三同志"],
    traps: ["歼-15X"],
  },
  {
    name: "138****5678",
    standsFor: "a number with both ends kept",
    examples: ["电话⟦138****5678⟧", "致电⟦XXX-XXXXXXXX⟧。", "身份证号⟦3301**********1234⟧", "湘A⟦×××××⟧号小型轿车"],
    traps: ["2**3、3*5、3×5"],
  },
  {
    name: "*G",
    standsFor: "a code with a letter kept",
    examples: ["抓好数字孪生、⟦*G⟧、工业互联网"],
    traps: ["*ST海投"],
  },
  {
    name: "XXX**某某",
    standsFor: "several, glued together: one for each sign",
    examples: ["由⟦XXX⟧⟦**⟧⟦某某⟧负责"],
    traps: [],
  },
];
