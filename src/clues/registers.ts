import type { Place } from "./gazetteer.js";
import type { PlaceNames } from "./named-places.js";
import type { Sighting } from "./sighting.js";

/** What stands for a province in the numbers of its courts and on its plates; of its capital the letter is A. */
const PROVINCES: readonly (readonly [signs: string, province: string, capital: string])[] = [
  ["京", "北京", "北京"],
  ["津", "天津", "天津"],
  ["冀", "河北", "石家庄"],
  ["晋", "山西", "太原"],
  ["蒙内", "内蒙古", "呼和浩特"],
  ["辽", "辽宁", "沈阳"],
  ["吉", "吉林", "长春"],
  ["黑", "黑龙江", "哈尔滨"],
  ["沪", "上海", "上海"],
  ["苏", "江苏", "南京"],
  ["浙", "浙江", "杭州"],
  ["皖", "安徽", "合肥"],
  ["闽", "福建", "福州"],
  ["赣", "江西", "南昌"],
  ["鲁", "山东", "济南"],
  ["豫", "河南", "郑州"],
  ["鄂", "湖北", "武汉"],
  ["湘", "湖南", "长沙"],
  ["粤", "广东", "广州"],
  ["桂", "广西", "南宁"],
  ["琼", "海南", "海口"],
  ["渝", "重庆", "重庆"],
  ["川", "四川", "成都"],
  ["贵黔", "贵州", "贵阳"],
  ["云", "云南", "昆明"],
  ["藏", "西藏", "拉萨"],
  ["陕", "陕西", "西安"],
  ["甘", "甘肃", "兰州"],
  ["青", "青海", "西宁"],
  ["宁", "宁夏", "银川"],
  ["新", "新疆", "乌鲁木齐"],
];

const BY_SIGN: ReadonlyMap<string, { readonly province: string; readonly capital: string }> = new Map(
  PROVINCES.flatMap(([signs, province, capital]) =>
    Array.from(signs, (sign) => [sign, { province, capital }] as const),
  ),
);
const SIGN = `[${PROVINCES.map(([signs]) => signs).join("")}]`;
const MASK = "[XxＸ×*＊○□]";

/** （2021）浙0203刑初4号: a sign, and the digits of the court. */
const COURT = new RegExp(
  `(?<=[（(〔［[](?:(?:19|20)[0-9]{2}|${MASK}{1,4}|20${MASK}{2})[）)〕］\\]])${SIGN}[0-9]{0,4}(?=${MASK}{0,4}(?:[民刑行执知商破赔]|财保|司|仲|清)\\p{Script=Han}{0,3}(?:[0-9]|${MASK}))`,
  "gu",
);
/** 鲁B·×××27: a sign and a letter, before letters and figures of which some are masked or not. */
const PLATE = new RegExp(`(?<![0-9A-Za-z])${SIGN}[A-HJ-NP-Z](?=[·•]?(?:[A-Z0-9]|${MASK}){4,6}(?![0-9A-Za-z]))`, "gu");

/** Numbers of courts, and of cars: each begins with the sign of its province. */
export function findRegisters(text: string, names: PlaceNames): Sighting[] {
  return [
    ...Array.from(text.matchAll(COURT), ({ index, 0: number }) => {
      const place = provinceNamed(names, BY_SIGN.get(number[0])?.province);
      return sighting(index, number, place, "strong", { zh: "法院案号的代字", en: "the sign of a court's number" });
    }),
    ...Array.from(text.matchAll(PLATE), ({ index, 0: plate }) => {
      const { province, capital } = BY_SIGN.get(plate[0]) ?? {};
      const place = provinceNamed(names, plate.endsWith("A") ? capital : province);
      return sighting(index, plate, place, "moderate", { zh: "车牌的代字", en: "the sign of a licence plate" });
    }),
  ].flat();
}

/** The province or city of a short name. */
function provinceNamed(names: PlaceNames, name = ""): Place | null {
  for (const value of names.get(name))
    if (value.class === "division" && value.isShort && value.place.level !== "county") return value.place;
  return null;
}

function sighting(
  start: number,
  text: string,
  place: Place | null,
  strength: Sighting["strength"],
  { zh, en }: Sighting["reason"],
): Sighting[] {
  if (place === null) return [];
  return [
    {
      kind: "division",
      start,
      end: start + text.length,
      text,
      places: [place],
      strength,
      time: null,
      reason: { zh: `${zh}：${place.name}`, en: `${en}: ${place.name}` },
    },
  ];
}
