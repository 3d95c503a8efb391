import { PLAIN_SURNAMES } from "../text/surnames.js";
import type { Context } from "./candidate.js";
import type { Kind } from "./placeholder.js";
import { simplified } from "./simplified.js";

/** The words on one side or both that tell a kind. The first row that fits decides. */
export interface KindRow {
  readonly kind: Kind;
  /** What the text before ends with, and what the text behind begins with. */
  readonly left?: RegExp;
  readonly right?: RegExp;
  /** What the text behind must not begin with. */
  readonly unless?: RegExp;
  /** Tells the kind of a placeholder, but is too common to tell that there is one. */
  readonly hint?: true;
  /** Placeholders in ⟦…⟧; the last one is of this kind. */
  readonly examples: readonly string[];
}

const STOP = "[，。、；：！？）)”’》…,;]|$";

/** Measure words, each with what must not follow: 项 is one, 项目 is not. */
const MEASURES = [
  "[%％‰]|个百分点|百分[之点]|分之|[亿億]|万(?!众|物|象|全|向|里长|宝)|千(?!方百|家万|户|村|载|山|岛)|百(?!姓|货|强|家姓|花)",
  "萬|仟|佰|余(?!杭|姚|热|庆|江|干|额|量|震)|餘|多(?=[个家万亿项名人条年元亩公种次倍户所处座])|几(?=[个家万亿项名人])",
  "个(?!体|人(?!次|均)|性|别|案)|個(?!人|體|別)|家(?!园|庭|长|乡|具|居|电|政|属|族|禽|里|国情)|户(?!籍|外|口|型|县|部)|人次|人均",
  `人(?=以|左右|参|受|死|伤|被|到|出席|${STOP})|名(?!城|镇|牌|片|人|优|录|称|单|誉|胜|校|师|医|茶|酒|为|叫|山|村)`,
  "位(?!于|居|列|置|处)|项(?!目)|項(?!目)|条(?!例|件|约)|條(?!例|件)|件(?!套)|起(?!来|义|步|草|诉|到|源|点|底|伏|重机)|例(?!如|会|外)",
  "宗(?!旨|教|族|祠|亲)|所(?!有|以|长|在|谓|属|得|需|能|作|辖|主)|座(?!谈|位)|处(?!于|长|理|置|罚|分|在|级|室)",
  "台(?!州|湾|湾|胞|商|账|风|资|企|前|山|儿|北)|套(?!路|餐)|辆|輛|艘|架(?!构|设)|吨|噸|公斤|千克|微克|毫克|克(?!服|拉|难|强|隆)|公里|千米|米",
  "平方|立方|亩|畝|公顷|元(?!旦|素|宵|首)|美元|欧元|港元|倍|分(?!校|公|局|院|会|部|行|别|管|享|类|布|为|工|支|析|配|散|级|厂|所|店|组|区|流|洪)",
  "次(?!序|要|生|数|日)|批(?!复|准|示|发|评|判)|场(?!馆|所|地|景|面|站|镇)|期(?!间|待|望|货|盼|刊)|轮(?!胎|渡|船|椅|值|台|岗)",
  "天(?!然|津|地|下|府|气|空|台|河|山|水|门|长|心|文|润|猫|涯|网|目)|周(?=岁|年|内|以|[，。、；]|后|前|左右|调度|一次)|针(?=[，。、；])|块(?=[，。、；]|$)|小时|小時|分钟|分鐘|秒|岁|歲|度(?=以|左右|电|[，。；、])",
  "颗|棵|株(?!洲|式)|枚|盒|瓶|箱(?!子)|袋(?!装|鼠)|桶|罐|粒|册|幅(?!度|员)|升(?=以|左右|[，。；、])|趟|班次|字(?=以|左右|[，。；、])|点(?=[，。；、0-9])|兆瓦|千瓦|吉瓦|标准箱|床|折|级(?!别|联)",
  `头(?=${STOP}|以|牛|猪|羊|奶|生)|只(?=${STOP}|以|股|基|羊|鸡)|张(?=${STOP}|票|床)|份(?!额)|部(?=${STOP}|法|作|电|影|地方)|篇(?!章)`,
  `种(?!植|业|子|养|粮|苗|质|源|畜)|類型|类(?=${STOP}|产|企|项|人)|层(?!面|次|级)|栋|幢|间(?=${STOP}|以|村|教室|房|厂)|支(?!部|持|撑|付|行|出|队伍建|教|援|流|队)|组(?=${STOP}|以)`,
  `对(?=${STOP}|夫)|笔(?!记|者|试)|款(?!待|项)|门(?=课|学科|${STOP})|强(?=${STOP}|企|县|镇|市)|艇|列(?=${STOP})|节(?=${STOP}|课)|成(?=${STOP}|以|左右)`,
  `大(?=产业|类|行动|工程|任务|重点|领域|体系|基地|平台|专项|板块|方面|战略|集群|优势|主导|功能|片区|举措|中心|要素|微|${STOP})`,
  "[金银铜](?=[、，牌])|岁|斤|里(?=路|长|以)|届(?=以|连)|m[²2³3]?(?![A-Za-z])|k[mgWVA](?![A-Za-z])|[GMT][WBb](?![A-Za-z])|℃|°",
].join("|");

const NUMBER_LEADS =
  "不得超过|不超过|不少于|不低于|不足|超过|突破|高达|多达|超|逾|近|约|增长|下降|上升|降低|提升|增|降|减少|增加到|提高到|下降到|提高至|增至|达到|达|累计|共计|连续|历时|历经|控制在|稳定在|保持在|处|满|以上|之日起";

const MORE_OF_THEM = "等(?:[0-9XxＸ×*＊一二三四五六七八九十几多]{1,4}(?:个|家|条|项|所|处|座|批))?";

/** What stands before the name of whoever holds it. */
const TITLES =
  "(?:书记|[省市县区镇乡局厅处科部院校所厂场站队会行社州村组班连营]长|主任|主席|负责人|经理|总裁|总监|教授|院士|工程师|支书|董事长|秘书长|董事|医师|医生|护士|老师|教师|律师|会计师|检察官|法官|民警|司机|老人|村民|居民|职工|工人|战士|党员|学员|移民)";
const MEMBERS = "(?:委员|代表)";
const SURNAME = `[${PLAIN_SURNAMES}]`;
/** What is counted, and not called by its name. */
const COUNTED =
  "(?:余|多(?!次))?(?:年|个|名(?![^，。、；]{0,2}[说讲称])|位|人(?=[，。、；次]|$)|次|月|日|岁|户|家|项|届|级|层|[%％0-9])";

export const KIND_ROWS: readonly KindRow[] = [
  {
    kind: "organisation",
    right: /^[^，。、；XxＸ×*＊○□]{0,6}?(?:有限|股份|责任)公司|^[^，。、；]{0,2}(?:置业|鞋业|实业|药业|制造厂|化工厂)/,
    examples: ["上诉人⟦某⟧置业有限公司", "⟦XX⟧实业"],
  },
  {
    kind: "date",
    left: /[（(〔［[]$/,
    right: /^[)）〕］\]][^，。；]{0,6}(?:[民刑行执知商]{1,2}[初终申再撤监]|[号號])/,
    examples: ["（⟦××××⟧）××民初××号"],
  },
  {
    kind: "code",
    right: /^[民刑行执知商]{1,2}[初终申再撤监]/,
    examples: ["（2020）⟦××⟧民初1号"],
  },
  {
    kind: "text",
    left: /[“"「]$/,
    right: /^[”"」](?:为(?:主线|主题|抓手|引领|目标|统领|总抓手)|主题|理念|口号)/,
    examples: ["以“⟦XXXX⟧”为主线"],
  },
  {
    kind: "person",
    left: new RegExp(`(?:${TITLES}|${MEMBERS})[：:]?${SURNAME}$`, "u"),
    examples: ["县委书记张⟦XX⟧（20XX年", "董事长宋⟦XX⟧"],
  },
  { kind: "number", left: /[高初][（(]?$/, right: /^[（(）)]/, examples: ["高⟦XX⟧（⟦XX⟧）班"] },
  {
    kind: "person",
    left: new RegExp(`${TITLES}[：:]?$`, "u"),
    unless: new RegExp(`^(?:${COUNTED}|单位|会议|办公)`, "u"),
    examples: [
      "院长⟦X⟧介绍",
      "县委书记⟦××⟧在讲话中要求",
      "县长⟦×××⟧作的报告",
      "党组书记⟦***⟧多次带队",
      "客户经理⟦××⟧走访企业",
    ],
  },
  {
    kind: "person",
    left: new RegExp(`(?:^|[，。；：、（(“《·]|[人告员警子妻夫父母兄弟姐妹])${SURNAME}$`, "u"),
    right: /^(?:[，、；。（(）)]|君|$|[在于因以将被与和就驾酒诉称称](?!民|企|业))/u,
    examples: ["王⟦××⟧，男，汉族", "所有權人林⟦○○⟧，其使用執照", "正本：黃⟦○○⟧君"],
  },
  {
    kind: "person",
    left: new RegExp(
      `(?:我叫|名叫|化名|本人|签名|签字|签章|经办人|经手人|承办人|填表人|审核人|审批人|申报人|投诉人|董事会秘书|法定代表人|联系人|主持人|主讲人|(?:主持|出席|列席)(?=[：:])|班主任|户主|发件人|收件人|撰稿人?|供稿人?|作者|摄影|责编|家属|受访者|丈夫|妻子|儿子|女儿|贵子弟)[：:]?${SURNAME}?$`,
      "u",
    ),
    unless: new RegExp(`^${COUNTED}`, "u"),
    examples: ["我叫⟦XXX⟧，今年", "经办人：⟦□□□⟧", "主持：⟦xxx⟧"],
  },
  {
    kind: "person",
    right:
      /^(?:总(?![量值体数理额共计会部公结书经裁监厂目是要工面])|师傅|阿姨|叔叔|奶奶|爷爷|大爷|大妈|大娘|大姐|大哥|君(?=[，。、]|$)|夫妇|一家(?!企|公|单|医|银)|等(?:领导|嘉宾|专家))|^\p{Script=Han}?[，,（(](?:男|女)[，,）)]/u,
    examples: ["主持：⟦xx⟧总", "⟦X⟧师傅的名字", "⟦XXX⟧（女，中共党员）"],
  },
  {
    kind: "number",
    left: /(?:[组路街巷弄段附村里幢栋]|大道|胡同)$/,
    right: /^(?:[号弄巷幢栋](?![召称角线])|段(?=[^，。；]{1,4}[号巷弄])|[一二三四五六七八九]?组(?!织|建|成))/,
    examples: ["村×组⟦××⟧号", "信义路⟦*⟧号附⟦*⟧号", "××村⟦×⟧组"],
  },
  {
    kind: "number",
    left: /(?:[幢栋楼层号]|单元)$/,
    right: /^(?:室|单元|层|楼|会议室|房)/,
    examples: ["×幢⟦×⟧室", "3号楼⟦xxx⟧会议室"],
  },
  { kind: "ordinal", right: /^等[功奖]/, examples: ["荣立个人⟦×⟧等功"] },
  { kind: "ordinal", right: /^年级/, examples: ["本校⟦〇〇⟧年级"] },
  { kind: "number", left: /[（(]$/, right: /^[）)]班/, examples: ["高一（⟦XX⟧）班"] },
  {
    kind: "number",
    left: /(?:[^没只享所]有|其中|共|约|近|超|达|计|增|带动|吸引|培训|安置|转移|疏散|救助|发展|录用|招录)$/,
    right: /^(?:余|多)?人(?!大|才|力|气|工|社|民|均|居)/,
    examples: ["其中⟦○○⟧人考上大学", "培训⟦XX⟧人"],
  },
  {
    kind: "number",
    left: /(?:就是|[^为除]了|整整|已有|长达)$/,
    right: /^年(?!度|底|初|[0-9XxＸ×*○□]{1,2}月)/,
    examples: ["一干就是⟦○○⟧年"],
  },
  { kind: "name", left: /[镇乡市区县里]$/, right: /^段/, examples: ["埔里鎮⟦○○⟧段⟦000⟧地號"] },
  { kind: "number", left: /团$/, right: /^[连营]/, examples: ["XX团⟦XX⟧连党支部"] },
  { kind: "code", left: /[〕\])）]第$/, right: /^号/, examples: ["关注函〔2023〕第⟦XXX⟧号"] },
  { kind: "date", left: /[“"「][0-9]{1,2}[·・•]$/, right: /^[”"」]/, examples: ["“7·⟦××⟧”坍塌事故"] },
  {
    kind: "number",
    left: /(?:病史|[痛咳热晕胀])$/,
    right: /^[年月周天日]/,
    examples: ["腹痛⟦*⟧月", "高血压病史⟦**⟧年"],
  },
  { kind: "code", left: /\p{Script=Han}号(?:码)?[：:]$/u, examples: ["住院号：⟦******⟧"] },
  { kind: "code", left: /(?:^|[^0-9])0[0-9]{2,3}-$/, examples: ["拨打0771-⟦xxxxxxx⟧"] },
  { kind: "code", left: /(?:拨打|致电|分机)$/, unless: /^[个次了]/, examples: ["请拨打⟦XXXXXXX⟧报备"] },
  { kind: "code", left: /[GDCZTK]$/, right: /^次(?:列车|高铁|动车)/, examples: ["乘坐G⟦XXXX⟧次列车"] },
  { kind: "text", left: /《$/, right: /^》/, examples: ["题为《⟦****⟧》的报告"] },
  {
    kind: "text",
    left: /[“"「]$/,
    right: /^[”"」]的?(?:工作)?(?:思路|目标|定位|要求|格局|方针)/,
    examples: ["坚持“⟦xxxx⟧”工作思路"],
  },
  {
    kind: "organisation",
    left: /(?:[甲乙丙]方|发包人|承包人|出卖人|买受人|委托人|受托人)(?:[（(][^）)]{0,6}[）)])?[：:]$/,
    examples: ["甲方：⟦____⟧", "乙方（盖章）：⟦____⟧"],
  },
  {
    kind: "organisation",
    right:
      /^(?![省市县区镇乡村州等的和与及上各级某])\p{Script=Han}{1,5}(?:公司|厂(?!长|房|区|家|商))|^(?:国民[中小]学|负责人|事业部|疾控中心|律师(?:事务)?所|会计师事务所|仲裁委)/u,
    examples: ["⟦某某⟧矿业公司", "⟦某某⟧制衣厂", "接⟦XX⟧疾控中心通知"],
  },
  {
    kind: "name",
    right:
      /^[”"」]?(?:牌(?!照|坊|匾|子|桥)|轮(?=[于，。、在]))|^(?:湿地|古[镇村]|校区|书院|森林公园|水电站|工业[园区]|[^，。、；]{0,3}店(?!铺|员|面)|餐厅|饭店|酒店|宾馆|超市|商场|商店|便利店|药店|仓库|菜市场|网吧|影院|街道(?!办|党|干部)|村(?!委|镇|党|民|干|支|集体|庄|史|规|居|级|办|务))|^[”"」](?:项目|工程|活动|品牌|平台|模式|专项)/,
    examples: ["就⟦（　）⟧牌饲料", "“⟦某某⟧”轮于5日", "到⟦XX⟧早餐店就餐", "XX镇⟦XX⟧村"],
  },
  { kind: "place", right: /^(?:地处|分行|分公司)/, examples: ["⟦**⟧地处", "我行⟦××⟧分行"] },
  { kind: "number", left: /户$/, right: /^人/, examples: ["监测对象30户⟦XXXX⟧人。"] },
  { kind: "date", right: /^级(?:新生|学生|毕业|本科|硕士|博士|校友)/, examples: ["⟦20xx⟧级新生"] },
  { kind: "number", right: /^支(?:队伍(?!建)|专业|突击|抢险|救援)/, examples: ["组织⟦XX⟧支队伍"] },
  { kind: "number", right: /^路(?:公交|车|巴士)/, examples: ["⟦X⟧路公交车"] },
  { kind: "number", right: /^票(?!据|房|证|价|务|选)/, examples: ["赞成⟦XX⟧票"] },
  {
    kind: "place",
    right:
      /^[政委府党](?:办)?(?:发|字|函)|^海关|^企(?!业|图|盼|稳)|^等(?:县级市|[县市区乡镇]{1,2}|省份?|地|城市)(?!民)|^区人民法院|^[县市]人民法院/,
    examples: ["⟦×⟧政办发〔2022〕1号", "⟦XX⟧海关", "昆山、⟦XX⟧等县级市", "⟦某某⟧区人民法院"],
  },
  {
    kind: "place",
    left: /\p{Script=Han}至$/u,
    right: /^(?:的)?(?:高速|快速|铁路|高铁|公路|城际)/,
    examples: ["利川至⟦XX⟧高速公路开工"],
  },
  {
    kind: "person",
    left: new RegExp(`${MEMBERS}[：:]?$`, "u"),
    right:
      /^(?:[，、。；：（(“作说就率到及与和]|连夜|赶|亲自|立即|要|对|向|从|以|在|主持|出席|参加|强调|指出|要求|表示|介绍|代表|宣布|带|深入|一行|调研|会见|陪同|同志|告诉|认为|提出|讲|致辞|通报|汇报|传达|发言|等|$)/u,
    examples: ["村民代表⟦×××⟧说"],
  },
  {
    kind: "code",
    left: /(?:字第?|[民刑行执知商]{1,2}[初终申再撤监辖特他]{1,2}字?第?|[〕］\]）)])$/,
    right: /^(?:号|號)(?!召|称|角|线|楼|院|台风)/,
    examples: ["（2020）京01民终⟦××⟧号", "政办发〔2022〕⟦X⟧号"],
  },
  {
    kind: "code",
    left: /(?:电话|手机|号码|证号|账号|帐号|卡号|尾号|编号|文号|车牌号?|车牌号码?|牌照|邮编|代码|微信|邮箱)[为是:：]{0,2}[^，。；\p{Script=Han}]{0,8}$/u,
    right: /^(?![年月日个元])/,
    examples: ["联系电话：⟦XXXXXXXX⟧。", "身份证号码⟦××××⟧，"],
  },
  {
    kind: "organisation",
    right: new RegExp(`^${MORE_OF_THEM}[^，。、；]{0,4}(?:企业|公司|单位|银行|院校|高校|机构|部门|医院|学校)`),
    examples: ["引导⟦X⟧等企业完善", "走访⟦XX⟧等3家单位"],
  },
  {
    kind: "organisation",
    right: /^(?:榜上有名|入选|上榜|获评|荣登|成功上市)/,
    examples: ["我区⟦X⟧榜上有名"],
  },
  {
    kind: "person",
    right: /^等[0-9XxＸ×*＊一二三四五六七八九十几多]{0,4}[位名人](?!次)|^等同志/,
    examples: ["铭记⟦X⟧等X位革命前辈", "⟦X⟧等同志"],
  },
  {
    kind: "person",
    right: /^(?:先进|感人|英雄|模范|光荣)?事迹|^故居|^精神/,
    hint: true,
    examples: ["⟦X⟧事迹展览馆", "⟦XX⟧故居"],
  },
  {
    kind: "name",
    right: new RegExp(
      `^${MORE_OF_THEM}[^，。、；]{0,4}(?:项目|工程|线路|道路|街巷|小巷|村落|景区|景点|小区|公园|品牌|产品|活动|平台|园区|基地)`,
    ),
    examples: ["推进⟦X⟧等重大项目建设", "谷⟦X⟧等工程"],
  },
  {
    kind: "number",
    left: /[0-9XxＸ×*＊][∶:：·+＋×]$/,
    unless: /^年/,
    hint: true,
    examples: ["按照“X+⟦X⟧”控制性指标", "由XXX∶⟦XXX⟧调整为"],
  },
  {
    kind: "number",
    right: /^[∶:：·+＋×][0-9XxＸ*＊]|^[—–~～-][0-9]/,
    hint: true,
    examples: ["由⟦XXX⟧∶XXX调整为", "省“⟦*⟧+*”政策"],
  },
  { kind: "number", right: /^[号號](?:线|台风|楼|院)/, examples: ["地铁⟦XX⟧号线"] },
  { kind: "ordinal", left: /[第笫]$/, examples: ["排名全省第⟦X⟧；", "位居第⟦XX⟧位"] },
  {
    kind: "ordinal",
    right: /^(?:届|屆|次(?:全会|全体|会议|党代会|代表大会|常委会|党组会))/,
    examples: ["区委⟦X⟧届", "届⟦X⟧次全会"],
  },
  {
    kind: "number",
    right: /^年(?:来|內|内|间|多|以[上下内]|左右|时间|累计|平均|之久|期|行动|攻坚|规划(?!纲)|不受理)/,
    examples: ["实施⟦**⟧年来", "判决生效之日起⟦XXX⟧年以上"],
  },
  {
    kind: "number",
    left: new RegExp(`(?:${NUMBER_LEADS}|过去|未来|[近这那]|走过|[一二三四五六七八九十0-9]到|以上|工作)$`),
    right: /^[年日天月](?!\d|[一二三四五六七八九]月)/,
    examples: ["最长期限不得超过⟦××⟧年", "近⟦*⟧年提升"],
  },
  { kind: "number", right: /^个月|^個月/, examples: ["应当在⟦*⟧个月内"] },
  {
    kind: "date",
    right: /^年|^月(?!亮|球|薪|嫂|饼|湖|牙)|^(?:世纪|年代|点钟|時許|时许)/,
    examples: ["⟦****⟧年，全市", "⟦X⟧月"],
  },
  { kind: "date", left: /月$/, right: /^[日号號]/, examples: ["3月⟦XX⟧日"] },
  { kind: "date", left: /日$/, right: /^[时時]/, examples: ["5日⟦X⟧时"] },
  { kind: "number", right: /^日[内內前]/, examples: ["应当在⟦X⟧日内"] },
  { kind: "date", right: /^日(?!本|报|常|益|均|照|产|用|化|元)/, examples: ["于⟦XX⟧日起"] },
  {
    kind: "person",
    right:
      /^(?:[老小]?同志|同誌|同学|同學|先生|女士|小姐|老师|教授|医生|律师(?!事务所)|法官|书记|書記|总书记|主席|主任|部长|委员长|总理|总裁|董事长|总经理|经理|会长|场长|校长|院长|局长|处长|科长|所长|队长|站长|厂长|院士|副(?:书记|主席|主任|市长|省长|县长|区长|局长|部长))/,
    examples: ["欢迎⟦x⟧书记", "⟦X⟧同志分别"],
  },
  {
    kind: "person",
    right: /^(?:代|副|常务副)?[省市县區区镇乡村州](?:长|長)(?!期|远|效|足|江|沙|春|三角|治|兴)/,
    examples: ["欢迎⟦x⟧市长作", "由⟦xxx⟧代市长", "⟦XX⟧省长在会上"],
  },
  {
    kind: "person",
    left: new RegExp(
      `(?:姓名[:：]?|联系人[:：]?|审判[长员][:：]?|书记员|法官助理|记者|被告人|[原被]告|上诉人|申请人|证人|民警|嫌疑人|患者|受害人|被害人)${SURNAME}?$`,
      "u",
    ),
    unless: new RegExp(`^${COUNTED}`, "u"),
    examples: ["被告人王⟦X⟧酒后", "记者⟦XX⟧报道", "书记员⟦×××⟧"],
  },
  {
    kind: "person",
    left: new RegExp(`${SURNAME}$`, "u"),
    right: /^\p{Script=Han}(?:同志|同誌|先生|女士|书记|主任|市长|县长|局长)/u,
    examples: ["刘⟦x⟧甲同志"],
  },
  { kind: "text", left: /[一二三四五六七八九]中$/, right: /^会/, examples: ["十九届三中⟦X⟧会"] },
  {
    kind: "organisation",
    right:
      /^(?:股份|有限|实业|控股)?(?:公司|集团(?!军)|大学|学院|中学|小学|医院|银行|法院|检察院|研究院|研究所|实验室|事务所|派出所|报社|日报|分局|支行|协会|商会|基金会|党委|党组|党支部|[^，。]{0,4}?有限公司)/,
    examples: ["⟦XX⟧公司", "⟦**⟧大学"],
  },
  {
    kind: "organisation",
    right:
      /^(?:高级|中级)?(?:人民)?(?:法院|检察院)|^(?:局|厅|廳|委办|办(?=主任|公室|副)|厂|集团军|师(?![范傅资生])|旅(?!游|行|客|程|途))/,
    examples: ["⟦×××⟧人民法院", "⟦**⟧局局长", "省⟦*⟧办主任", "⟦某⟧集团军"],
  },
  {
    kind: "name",
    right:
      /^(?:[东西南北中]?路(?!径|线|演|透|上|况|网|人)|[大小]道|[东西南北]?街(?!道)|小区|社区|花园|广场|大厦|公园|游园|文创园|科技园|产业园|园区|小镇|农场|林场|数据中心|博物馆|纪念馆|展览馆|图书馆|体育馆|水库|大桥|机场|港区|码头|车站|高速|铁路|地铁|隧道|电站|工程|计划|行动|项目|分校|号(?!召|称|角)|號|杯|峡|寺|岛|湖|河|山|江)/,
    examples: ["实施⟦X⟧路等", "谷⟦X⟧工程", "湘A⟦×××××⟧号"],
  },
  {
    kind: "place",
    right:
      /^(?:[省市区縣县镇鎮乡鄉村州盟旗區](?!场|值|级|间|别|分|块|位|里)|街道|地区|自治|新区|开发区|经开区|高新区|都市圈|城区|全[省市区县]|人民政府|政府|人民|籍|境内|城市|片区|半岛|盆地|平原)/,
    examples: ["⟦XX⟧县201x年", "主持⟦XX⟧市委", "⟦X⟧都市圈"],
  },
  {
    kind: "number",
    right: new RegExp(`^(?:${MEASURES})`),
    examples: ["工业增加值增长⟦X⟧%", "还有⟦×⟧个贫困村", "达⟦XXX⟧家左右", "全县⟦XXX⟧户", "火灾⟦XX⟧起"],
  },
  {
    kind: "number",
    left: new RegExp(`(?:${NUMBER_LEADS})$`),
    right: /^(?:[，。；、）)]|[一–—~～至到-][0-9*＊XxＸ×]|$)/,
    hint: true,
    examples: ["同比增长⟦XX⟧。"],
  },
  {
    kind: "place",
    right:
      /^(?:经济|规上|规模以上|工业|农业|制造|智造|产业|质量|发展|高质量|实践|建设|特色|实际|样板|精神|力量|篇章|绚丽|新篇|贡献|方案|市情|省情|振兴|自贸|自由贸易|港|时|期间|考察|视察|调研|召开|文化|城|重要讲话|战略|人(?!才|大|工|员|口|社)|的发展|各族|儿女|干部群众|现代化|模式|担当|品牌|智慧|标准|创新|新|大地|制造业|非首都|博物院|落地)/,
    hint: true,
    examples: ["使⟦XX⟧质量", "加快⟦X⟧高质量发展", "⟦X⟧考察"],
  },
  {
    kind: "place",
    left: /(?:[在到赴来驻往]|位于|视察|考察|调研|留在|落户|代表|中国|中国式现代化|现代化|美丽|数字|平安|法治|幸福|健康|文化|建设|推动|加快|奋力|努力把|谱写|让|使|为|对|符合|具有|省委对|市委对|投资|看好|走进|关心|支持|整个|当前，)$/,
    hint: true,
    examples: ["建设美丽⟦**⟧；", "落户⟦**⟧。", "当前，⟦XX⟧正处在"],
  },
];

export interface KindReading {
  readonly kind: Kind;
  /** Whether the words around are such as stand beside a withheld thing. */
  readonly tells: boolean;
}

const LONGEST_LEAD = 12;
/** One test before the rows: most contexts fit none. */
const ANY_RIGHT = new RegExp(
  KIND_ROWS.flatMap(({ right }) => (right === undefined ? [] : [right.source])).join("|"),
  "u",
);
const NOTHING: KindReading = { kind: "unknown", tells: false };

/** What the words around a placeholder say that it stands for. */
export function kindFromContext(context: Context): KindReading {
  const near = simplified(context.left.slice(-LONGEST_LEAD));
  const right = simplified(context.right);
  const mayFollow = ANY_RIGHT.test(right);
  for (const row of KIND_ROWS) {
    if (row.right !== undefined && !(mayFollow && row.right.test(right))) continue;
    if (row.left !== undefined && !row.left.test(near)) continue;
    if (row.unless?.test(right) === true) continue;
    return { kind: row.kind, tells: row.hint !== true };
  }
  return NOTHING;
}
