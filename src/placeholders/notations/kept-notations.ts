import type { Shown } from "./notation.js";

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
      "成品粮库存⟦*.*⟧万吨*，可满足⟦**⟧天需求。⏎*库存数据由市局提供。",
      "⟦XXXX.XX.XX⟧",
      "日期：⟦____.__.__⟧",
      "到会⟦XX,XXX⟧人，运送⟦XXX,XXX⟧ tonnes，收入为$⟦XXX⟧ million",
      "财政局\t⟦XX.X⟧\t⟦X⟧⏎审计局\t⟦XX.X⟧\t⟦X⟧",
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
    examples: [
      "被告人王⟦X⟧酒后无证驾驶",
      "刘⟦x⟧甲同志",
      "段⟦**⟧同志",
      "⟦X⟧西路",
      "张⟦*⟧三同志",
      "陈⟦X1⟧捐款，陈⟦X2⟧未捐",
    ],
    traps: ["歼-15X", "宝马X5、奥迪X3"],
  },
  {
    name: "138****5678",
    standsFor: "a number with both ends kept",
    examples: [
      "电话⟦138****5678⟧",
      "致电⟦XXX-XXXXXXXX⟧。",
      "身份证号⟦3301**********1234⟧",
      "湘A⟦×××××⟧号小型轿车",
      "牌照为鲁Q⟦73**M⟧的货车，湘A⟦8××6K⟧号，账户6222 ⟦××××⟧ 0917",
      "请拨打0743-⟦82XX116⟧，手机⟦139XX112290⟧，或⟦826××16⟧",
      "传真0743-⟦826XXXX⟧，热线400-⟦XXXXXXX⟧，电话⟦8265X16⟧",
    ],
    traps: ["2**3、3*5、3×5", "面积1200×800，箱体1000×2000×500", "型号1250X20、M12XX3456"],
  },
  {
    name: "JD7730****",
    standsFor: "a number that begins with letters, of which a part is hidden",
    examples: [
      "订单号⟦JD7730****⟧，快递单号⟦SF1234××××⟧",
      "工号⟦A0012**⟧，护照⟦E12****78⟧，证号⟦G********⟧，合同号⟦HT2021XXXX⟧",
    ],
    traps: ["型号M12XX3456", "公式a*b，C35××"],
  },
  {
    name: "X0981民初",
    standsFor: "the province of a court, before the court's number",
    examples: [
      "（⟦XXXX⟧）⟦X⟧0981民初⟦XXXX⟧号，（2022）⟦×⟧04破申⟦××⟧号",
      "（2021）⟦*⟧0602刑初⟦**⟧号，（2021）⟦X⟧01执异3号，（⟦20××⟧）⟦×⟧刑初⟦×××⟧号",
    ],
    traps: ["3X5、（一）X100元"],
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
    traps: ["XX染色体**加粗**、X光机**某些**"],
  },
  {
    name: "张某X",
    standsFor: "one name, of several signs behind a surname",
    examples: ["被告人张⟦某X⟧、李⟦X某⟧", "村民王⟦某×⟧说，赵⟦×某⟧（女）", "张⟦某⟧⟦×⟧年⟦×⟧月出生"],
    traps: ["某些X光片"],
  },
  {
    name: "XA级",
    standsFor: "a digit beside a letter that was kept",
    examples: [
      "创建⟦×A⟧级景区，建成⟦XG⟧基站",
      "PM⟦×.×⟧浓度，G⟦××⟧高速，波音⟦XXX⟧-MAX飞机",
      "T⟦×⟧航站楼，NOVA⟦XX⟧手机",
      "配备⟦×K⟧摄像机，⟦XB⟧参数模型，图用A⟦×⟧幅面，B⟦X⟧层，考C⟦×⟧驾照，Q⟦×⟧季度",
      "USB⟦×.×⟧接口，蓝牙⟦○.○⟧，升级到V⟦×.×⟧版本，度数为⟦×.×⟧，",
      "压力PN⟦X.X⟧，pH⟦X.X⟧，Φ⟦××⟧钢管",
    ],
    traps: [
      "A股、B超、M2、T恤、5A级景区、PM2.5、CO2",
      "CX级、K线、a×高",
      "见v*.*和x.x、/tmp/v×.×",
      "XR设备、XML文件、XL码",
    ],
  },
  {
    name: "XXkWh",
    standsFor: "a number before a unit of letters",
    examples: [
      "节约用电⟦XX⟧kWh，绿地⟦XX.X⟧hm²，浓度⟦XX⟧μg/m³，噪声⟦XX⟧dB，用药⟦X⟧mg",
      "气温⟦××⟧℃，盐度⟦×⟧‰，电量⟦×⟧kWh，氨氮⟦*.*⟧mg/L，装机⟦X⟧GW",
      "占地⟦____⟧m²，规模⟦___⟧m³/d，总磷⟦____⟧mg/L",
      "磨剪子................⟦XX⟧元/把",
    ],
    traps: ["XXL码、XXS、XML格式"],
  },
  {
    name: "XXXXX",
    standsFor: "an entity, between words of Latin letters",
    examples: [
      "visited ⟦XXXXX⟧ and met ⟦______⟧ in ⟦***⟧ again, since ⟦XXXX⟧.",
      "The ferry leaves Pier ⟦X⟧ at ⟦XX.XX⟧ with ⟦XXXX⟧ passengers; members voted ⟦XX⟧ to ⟦X⟧ in favour of Malcolm X.",
    ],
    traps: [
      "The ferry leaves Pier X at noon",
      "Super Bowl XXX was",
      "a snake_case __init__ name",
      "Signed⏎______⏎Dated",
    ],
  },
  {
    name: "*.**镇",
    standsFor: "the number of an item, and what the item is about",
    examples: ["⟦*⟧.⟦**⟧镇投资⟦*⟧亿元⏎⟦*⟧.加快⟦**⟧小学扩建，增加学位⟦***⟧个"],
    traps: ["*.加快扩建⏎*.继续推进"],
  },
  {
    name: "**XX**",
    standsFor: "a placeholder in bold",
    examples: [
      "去年**⟦XX⟧**市增长**⟦X.X⟧%**，**⟦某某⟧同志**出席",
      "总投资__⟦XX⟧__亿元，__⟦XXX⟧__亩",
      "今年⟦**⟧市完成投资⟦***⟧亿元，增长⟦*.*⟧%，我们**决不**给错误思想市场",
    ],
    traps: ["**3400**家、**5G**基站**1.2万**个", "- **待办**⏎- [x] 会议", "甲方：__张三__，"],
  },
];
