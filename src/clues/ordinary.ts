/** A name that is an ordinary word in some surroundings: what stands on its left or right there. */
interface OrdinaryUse {
  readonly name: string;
  readonly left?: RegExp;
  readonly right?: RegExp;
  /** An ordinary use, the name in ⟦…⟧. */
  readonly example: string;
}

/** Places whose names are words, and what gives the word away. A row without sides is ordinary wherever no 市 or 区 follows. */
export const ORDINARY_USES: readonly OrdinaryUse[] = [
  { name: "朝阳", right: /^(?:产业|行业|企业|群众|般|红|初升|似)/, example: "家电永远是⟦朝阳⟧产业" },
  { name: "长治", right: /^久安/, example: "实现⟦长治⟧久安" },
  { name: "四平", right: /^八稳/, example: "不能⟦四平⟧八稳" },
  { name: "大同", left: /(?:世界|天下|求|趋|社会)$/, example: "世界⟦大同⟧的理想" },
  { name: "大同", right: /^(?:世界|社会|小异|思想)/, example: "⟦大同⟧小异" },
  {
    name: "安康",
    left: /(?:人民|百姓|群众|幸福|健康|平安|家庭|阖家|全家|身体|生活|一方|社会|喜乐|吉祥|[、，])$/,
    example: "保障人民⟦安康⟧",
  },
  { name: "安康", right: /^(?:工程|杯|计划|喜乐)/, example: "推进妇女儿童⟦安康⟧工程" },
  { name: "白银", example: "黄金、⟦白银⟧价格" },
  { name: "来宾", example: "各位⟦来宾⟧" },
  { name: "东方", example: "屹立于世界⟦东方⟧" },
  { name: "平安", example: "⟦平安⟧建设" },
  { name: "和平", example: "⟦和平⟧发展" },
  { name: "中山", left: /孙$/, example: "孙⟦中山⟧先生" },
  { name: "中山", right: /^(?:装|先生|陵|[东西南北]?[一二三四五六七八]?路|舰|狼|广场)/, example: "身穿⟦中山⟧装" },
  { name: "文山", right: /^会海/, example: "整治⟦文山⟧会海" },
  { name: "日照", right: /^(?:时间|时数|充足|强|长|不足|率)/, example: "⟦日照⟧时间长" },
  { name: "日照", left: /[光和、的障响均受无有]$/, example: "保障⟦日照⟧的权利" },
  {
    name: "日照",
    right: /^(?:[，。；、]|和|不|等|间距|标准|权|要求|条件|分析|补偿|的)/,
    example: "通风、采光和⟦日照⟧，",
  },
  { name: "开封", right: /^(?:验视|检查|查验|验货|前|后|使用|的)/, example: "⟦开封⟧验视" },
  { name: "四会", left: /[“"]$/, example: "“⟦四会⟧”制度" },
  { name: "那曲", right: /^(?:老|子|儿|悠|《|是|就)/, example: "唱起⟦那曲⟧老歌" },
  { name: "孝义", left: /(?:传承|弘扬|崇尚|讲|重)$/, example: "传承⟦孝义⟧文化" },
  { name: "孝义", right: /^(?:之|文化|精神|家风|美德|传家)/, example: "⟦孝义⟧之家" },
  { name: "合肥", left: /复$/, example: "复⟦合肥⟧" },
  { name: "和县", left: /(?:(?<!马鞍山)市|(?![省市在于赴到])\p{Script=Han})$/u, example: "市⟦和县⟧人民政府" },
  {
    name: "会同县",
    left: /(?:应当|应|可以|必须|部门|政府|单位|机关|公安|，|由|并)$/u,
    example: "应当⟦会同县⟧人民政府",
  },
  { name: "北海", right: /^(?:道|熊|舰队|经济)/, example: "⟦北海⟧道" },
  { name: "和田", left: /[山林水路村]$|地$/, example: "空闲地⟦和田⟧、水、路" },
  { name: "玉树", right: /^临风/, example: "⟦玉树⟧临风" },
  { name: "山南", right: /^(?:海北|麓|水北)/, example: "⟦山南⟧海北" },
  { name: "海南", left: /上$/, example: "上⟦海南⟧站" },
  { name: "德州", left: /(?:美国|得克萨斯|德克萨斯)$/, example: "美国⟦德州⟧" },
  { name: "大理", right: /^(?:石|寺|想)/, example: "⟦大理⟧石" },
  { name: "和田", right: /^玉/, example: "⟦和田⟧玉" },
  { name: "阿里", right: /^(?:巴巴|云|健康|集团)/, example: "⟦阿里⟧云" },
  { name: "延安", right: /^(?:精神|时期|整风|文艺)/, example: "弘扬⟦延安⟧精神" },
  { name: "遵义", right: /^会议/, example: "⟦遵义⟧会议" },
  { name: "古田", right: /^会议/, example: "⟦古田⟧会议" },
  { name: "瑞金", right: /^医院/, example: "⟦瑞金⟧医院" },
  { name: "井冈山", right: /^(?:精神|斗争|会师)/, example: "⟦井冈山⟧精神" },
  { name: "南昌", right: /^起义/, example: "⟦南昌⟧起义" },
  { name: "北京", right: /^(?:冬|奥|时间|大学生|共识|亚运|申)/, example: "⟦北京⟧冬奥会" },
  { name: "上海", right: /^(?:合作|世博|进博|公报|精神|证券|股)/, example: "⟦上海⟧合作组织" },
  { name: "深圳", right: /^(?:证券|速度|股|交易)/, example: "⟦深圳⟧证券交易所" },
  { name: "天津", right: /^条约/, example: "⟦天津⟧条约" },
  { name: "南京", right: /^(?:条约|大屠杀)/, example: "⟦南京⟧条约" },
  { name: "海北", example: "天南⟦海北⟧" },
  { name: "海西", right: /^(?:经济区|西岸)/, example: "⟦海西⟧经济区" },
  { name: "海西", left: /[上沿近]$/, example: "沿⟦海西⟧进" },
  { name: "海东", left: /[上沿近]$/, example: "沿⟦海东⟧进" },
  { name: "红河", right: /^谷/, example: "⟦红河⟧谷" },
  { name: "太和", right: /^殿/, example: "⟦太和⟧殿" },
  { name: "石林", left: /(?:水泥|钢铁|高楼)$/, example: "钢铁⟦石林⟧" },
  { name: "进贤", left: /[举任荐]$/, example: "举⟦进贤⟧能" },
  { name: "定远", right: /^(?:舰|号)/, example: "⟦定远⟧舰" },
  { name: "镇远", right: /^(?:舰|号)/, example: "⟦镇远⟧舰" },
  { name: "华容", right: /^道/, example: "⟦华容⟧道" },
  { name: "凉州", right: /^词/, example: "⟦凉州⟧词" },
];

/** Names that everybody names, whatever place they write about: they give nothing away. */
export const EVERYBODYS: ReadonlySet<string> = new Set(
  `长三角 珠三角 京津冀 粤港澳 粤港澳大湾区 长江三角洲 珠江三角洲 长江经济带 黄河流域 长江流域 一带一路 丝绸之路 海上丝绸之路
西部陆海新通道 中欧班列 港澳 港澳台 香港 澳门 台湾 香港特别行政区 澳门特别行政区 台湾省 中国 全国 中华 华夏 神州 亚洲 欧洲 欧美 东盟 北约
欧盟 非洲 美洲 拉美 北美 中东 太平洋 亚太 印太 东南亚 中亚 南海 东海 黄海 渤海 长江 黄河 珠江 淮河 大运河 中南海 天安门 人民大会堂
东北 华北 华东 华南 华中 西北 西南 中西部 中部 西部 东部 长城 泰山 雪域高原 珠穆朗玛峰 博鳌 联合国 世贸组织 上合组织 金砖国家
中国科学院 中国工程院 中国社会科学院 新华社 人民日报 中央电视台 央视 光明日报 经济日报 清华大学 北京大学 国防大学 中央党校 国家行政学院
全国人大 全国政协 国务院 中共中央 最高人民法院 最高人民检察院 国家发展改革委 北京冬奥会 上海合作组织 井冈山精神 延安精神 遵义会议 南昌起义
人山人海 落基山 波罗的海 地中海 加勒比海 红海 里海 黑海 北冰洋 金山银山 中国大学 一流大学 老年大学 电视大学 开放大学 部属高校 中国人民大学 国家实验室 国家重点实验室 自贸区 自贸试验区 自由贸易试验区 自由贸易港
习近平 毛泽东 邓小平 江泽民 胡锦涛 周恩来 刘少奇 朱德 陈云 孙中山 李克强 马克思 恩格斯 列宁 斯大林 雷锋 孔繁森 孔子 孟子 鲁迅 李大钊 陈独秀
王进喜 钱学森 邓稼先 袁隆平 黄大年 南仁东 张桂梅 黄文秀 钟南山 王岐山 韩正 栗战书 汪洋 王沪宁 赵乐际 丁薛祥 李希 温家宝 朱镕基 拜登 特朗普 普京`.split(
    /\s+/,
  ),
);

const USES_OF: ReadonlyMap<string, readonly OrdinaryUse[]> = new Map(
  ORDINARY_USES.map(({ name }) => [name, ORDINARY_USES.filter((use) => use.name === name)]),
);

/** Whether a name is an ordinary word where it stands, `left` and `right` being the text beside it. */
export function isOrdinary(name: string, left: string, right: string): boolean {
  const uses = USES_OF.get(name);
  if (uses === undefined || /^[市省区县州]/u.test(right)) return false;
  return uses.some((use) => (use.left?.test(left) ?? true) && (use.right?.test(right) ?? true));
}
