/** A file that something careless would be slow on, at any size. */
export interface Pattern {
  readonly name: string;
  /** The file's name: its ending says how it is read. */
  readonly path: string;
  /** About so many characters. */
  readonly textOf: (characters: number) => string;
}

const SIGNS = "X * × 某 □ _ ○ △ ● ◯ ■ 〇 ？ … . - ～ ＊ Ｘ".split(" ");

const MASKS = [
  "X、",
  "X字",
  "*字",
  "某字",
  "*+*",
  "*.*",
  "____",
  "[姓名]",
  "【地名】",
  "（略）",
  "某某市",
  "王某",
  "王某、",
  "张X某",
  "李**，",
  "A市",
  "B公司甲",
  "N名",
  "1XX",
  "1+N",
  "XXX、XX，",
  "**“XX”**",
  "“***”*个，",
  "X年X月X日",
  "达XX亿元，",
  "第X届X次",
  "二〇XX年",
  "×××同志",
  "{{name}}",
  "<某>",
  "a@XX.com ",
  "138****5678，",
  "陕A·XXXX ",
  "达到亿元，",
];

const WORDS = [
  "国",
  "国家",
  "发展，",
  "王",
  "王李张",
  "市长王小明",
  "司马诸葛",
  "汉滨区",
  "汉滨区\n",
  "常州大学",
  "我们",
  "市委届次全会",
  "2021年",
  "2021年5月6日至",
  "到2025年，",
  "二十三",
  "一百二十三亿",
  "12,345.6",
  "99%、",
  "一、",
  "第一条",
  "一是抓项目；",
  "（一）抓项目。\n",
  "1. 抓项目。\n",
  "记者张三报道",
  "被告人李四",
  "以甲乙为引领的",
  "不是而是",
  "增长下降",
];

const STOPS = [
  "（",
  "）",
  "（）",
  "“",
  "”",
  "“甲”",
  "《",
  "「『",
  "，",
  "。",
  "、",
  "：",
  "！？",
  "—",
  "'",
  '"',
  "(",
  "[",
  "{",
  "\\",
  "`",
  "<",
  ">",
  "&",
  "#",
  "|",
  "/",
];

const BLANKS = [
  " ",
  "\t",
  "\n",
  "\r\n",
  "\r",
  "\u3000",
  "文 ",
  "文\t",
  "文\n",
  "文\n\n",
  "\u200b",
  "文\u00ad",
  "\f",
  "\u2028",
];

const MIXED = [
  "e\u0301",
  "𠮷",
  "👨‍👩‍👧",
  "עב ",
  "文a1Б",
  "文\u202e字\u202c",
  "體育",
  "ＡＢ１２",
  "\u0301",
  "Ａ.b-",
  "http://a.cn/b?c=",
];

const OF_MARKDOWN = [
  "# 题\n",
  "> ",
  "> 文\n",
  "- ",
  "- 文\n",
  "[a](",
  "[文](/a)",
  "![图](/a)",
  "[",
  "](",
  "甲<br>",
  "**文**",
  "*文*",
  "__文__",
  "```\n",
  "| 文 ",
  "|-",
  "<!-- ",
  "---\n",
  "&amp;",
  "\\*",
];

const OF_HTML = [
  "<p>文",
  "<div>",
  "<b><i>",
  "文<br>",
  "<svg>文",
  "<!--文-->",
  "<td>文</td>",
  "<a href='文'>文</a>",
  "<span hidden>文</span>",
  "&lt;",
  "&#x4e2d;",
  "<li>X市",
  "</p>",
];

const OF_LINES = [
  "Content-Type: text/plain\n",
  "> > 文字，文字\n",
  "-----\n",
  "=E6=96=87",
  "\\u6587",
  "%E6%96%87",
  '{"text":"文字"},\n',
  '{"a":[',
  "&nbsp;文",
  "文①",
  "文[1]。",
];

/** Lines that are not all alike. */
const LINES: readonly (readonly [string, (at: number) => string])[] = [
  ["page numbers", (at) => `文字，文字，文字，文字\n— ${at} —`],
  ["bare page numbers", (at) => `文字，文字，文字，文字\n${at}`],
  ["running heads", (at) => `文字，文字，文字，文字\n某报  ${at % 7}\n某报`],
  ["numbers in the margin", (at) => `${at} 文字，文字，文字，文字`],
  ["subtitles", (at) => `${at}\n00:00:01,000 --> 00:00:02,000\n文字，文字\n`],
  ["hard wraps", (at) => `会议强调要加快建设现代化产业体系推动高质量发展取得新成效${at}`],
  ["lines that nearly agree", (at) => `第${at}号项目总投资XXX万元，已经开工建设。`],
  [
    "lines that agree but for a sign",
    (at) => `要坚持以项目建设为抓手推动${String.fromCharCode(0x4e00 + (at % 9000))}产业`,
  ],
  ["one sentence", () => "会议强调，要加快建设现代化产业体系，推动高质量发展取得新成效。"],
  ["sentences with masks", (at) => `${at}月X日，XX市委书记王某到*县调研，强调要打造“***”产业集群。`],
  ["counts of a list", (at) => `选派${at}名干部到XX个村，其中XX名是党员，XX名是青年`],
  ["names of places", (at) => `到${["常州", "溧阳", "汉滨区", "内蒙古"][at % 4]}市调研，`],
  ["quotation marks across lines", (at) => (at % 2 === 0 ? "他说：“文字" : "文字文字")],
  ["items of one frame", (at) => `${String.fromCharCode(0x4e00 + (at % 9000))}村收入XX万元，增长X%；`],
  ["bold labels", (at) => `**第${at}条** XX同志 *强调*`],
];

const repeated = (path: string, units: readonly string[]): Pattern[] =>
  units.map((unit) => ({
    name: `${JSON.stringify(unit)} in ${path}`,
    path,
    textOf: (characters) => `文${unit.repeat(Math.ceil(characters / unit.length))}`,
  }));

const ofLines: readonly Pattern[] = LINES.map(([name, lineOf]) => ({
  name,
  path: "a.txt",
  textOf: (characters) => {
    const count = Math.ceil(characters / (lineOf(10_000).length + 1));
    return Array.from({ length: count }, (_, at) => lineOf(at)).join("\n");
  },
}));

/** What a text may be full of: each notation, each stop, what Markdown and HTML are made of, and lines. */
export const PATTERNS: readonly Pattern[] = [
  ...repeated("a.txt", [...SIGNS, ...MASKS, ...WORDS, ...STOPS, ...BLANKS, ...MIXED, ...OF_LINES]),
  ...repeated("a.md", OF_MARKDOWN),
  ...repeated("a.html", OF_HTML),
  ...ofLines,
];
