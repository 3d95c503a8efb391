import { MASK_SIGNS } from "../lexicons/mask-signs.js";
import type { Bilingual } from "../text/language.js";
import { namesOf, type Gazetteer, type Place } from "./gazetteer.js";
import { plateLines } from "./plates.generated.js";
import type { Seen } from "./seen.js";
import type { Sighting } from "./sighting.js";

/** The signs of a province in the numbers of its courts and on its plates, and its code. */
const PROVINCES: readonly (readonly [signs: string, code: string, province: string])[] = [
  ["京", "11", "北京"],
  ["津", "12", "天津"],
  ["冀", "13", "河北"],
  ["晋", "14", "山西"],
  ["蒙内", "15", "内蒙古"],
  ["辽", "21", "辽宁"],
  ["吉", "22", "吉林"],
  ["黑", "23", "黑龙江"],
  ["沪", "31", "上海"],
  ["苏", "32", "江苏"],
  ["浙", "33", "浙江"],
  ["皖", "34", "安徽"],
  ["闽", "35", "福建"],
  ["赣", "36", "江西"],
  ["鲁", "37", "山东"],
  ["豫", "41", "河南"],
  ["鄂", "42", "湖北"],
  ["湘", "43", "湖南"],
  ["粤", "44", "广东"],
  ["桂", "45", "广西"],
  ["琼", "46", "海南"],
  ["渝", "50", "重庆"],
  ["川", "51", "四川"],
  ["贵黔", "52", "贵州"],
  ["云", "53", "云南"],
  ["藏", "54", "西藏"],
  ["陕", "61", "陕西"],
  ["甘", "62", "甘肃"],
  ["青", "63", "青海"],
  ["宁", "64", "宁夏"],
  ["新", "65", "新疆"],
];

const CODES: ReadonlyMap<string, string> = new Map(
  PROVINCES.flatMap(([signs, code]) => Array.from(signs, (sign) => [sign, code] as const)),
);
const PROVINCE_OF: ReadonlyMap<string, string> = new Map(
  PROVINCES.flatMap(([signs, , province]) => Array.from(signs, (sign) => [sign, province] as const)),
);
/** The places of plates, by province and letter: a province may have two signs, 蒙A and 内A. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  plateLines.split("\n").map((line) => {
    const [plate, place] = line.split("\t");
    return [(PROVINCE_OF.get(plate[0]) ?? "") + plate[1], place];
  }),
);
const SIGN = `[${PROVINCES.map(([signs]) => signs).join("")}]`;
const MASK = `[${MASK_SIGNS}]`;

/** （2021）浙0203刑初4号: a sign, and the digits of the court. */
const COURT = new RegExp(
  `(?<=[（(〔［[](?:(?:19|20)[0-9]{2}|${MASK}{1,4}|20${MASK}{2})[）)〕］\\]])${SIGN}[0-9]{0,4}(?=${MASK}{0,4}(?:[民刑行执知商破赔]|财保|司|仲|清)\\p{Script=Han}{0,3}(?:[0-9]|${MASK}))`,
  "gu",
);
/** 鲁B·×××27: a sign and a letter, before letters and figures, five of them, or six for electric cars; fewer or more where some are masked. */
const PLATE = new RegExp(
  `(?<![0-9A-Za-z])(${SIGN}[A-HJ-NP-Z])[·•]?((?:[A-HJ-NP-Z0-9]|${MASK}){4,6})(?![0-9A-Za-z])`,
  "gu",
);
const WHOLE_PLATE = /^(?=[A-Z]{0,4}[0-9])(?:[A-Z0-9]{5}|[DF][A-Z0-9]{5}|[A-Z0-9]{5}[DF])$/;
const MASKED_PLATE = new RegExp(MASK);

/** 4503**********1234, an identity number of which the beginning is kept: where it was given out. */
const IDENTITY =
  /(?<![0-9A-Za-z*＊×])([1-8][0-9]{1,13})([*＊Xx×]{4,16})([0-9Xx]{0,4})(?![0-9A-Za-z*＊×])|(?<![0-9A-Za-z])([1-8][0-9]{5})(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])/gu;
/** The lengths of an identity number, now and before 1999. */
const IDENTITY_LENGTHS = new Set([18, 15]);
/** With these words before it, it may have stars too many or too few. */
const IS_IDENTITY = /(?:身份证|证件|公民身份|驾驶证)(?:号码?|编号|证号)?[：:为是]{0,2}$/u;
/** Numbers of other things, as long. */
const OTHER_NUMBER =
  /(?:订单|运单|单据|合同|流水|批次|编|卡|账|帐|信用代码|许可|条码|条形|注册|登记|执照)[^，。；\s]{0,3}$/u;
/** What 重庆 was, when it was a part of 四川. */
const OF_CHONGQING = /^51(?:02|22|23|35)/;
const BEFORE = 12;

/** Numbers of courts, of cars and of people: each begins with the sign or the code of a place. */
export function findRegisters({ text, isBoundary }: Seen, gazetteer: Gazetteer): Sighting[] {
  return [
    ...Array.from(text.matchAll(COURT), ({ index, 0: number }) => {
      const place = gazetteer.coded((CODES.get(number[0]) ?? "") + number.slice(1));
      return sighting(index, number, place, "strong", { zh: "法院案号的代字", en: "the sign of a court's number" });
    }),
    ...Array.from(text.matchAll(PLATE), ({ index, 1: plate, 2: number }) => {
      // 最新CPI, 华为云STACK: the sign is the end of a word.
      if (!isBoundary(index) || !(MASKED_PLATE.test(number) || WHOLE_PLATE.test(number))) return [];
      const province = PROVINCE_OF.get(plate[0]) ?? "";
      const place = gazetteer.at(LETTERS.get(province + plate[1]) ?? province);
      return sighting(index, plate, place, "moderate", { zh: "车牌的代字", en: "the sign of a licence plate" });
    }),
    ...Array.from(text.matchAll(IDENTITY), ({ index, 0: whole, 1: kept, 4: first = kept }) => {
      const left = text.slice(Math.max(0, index - BEFORE), index);
      const isLong = IDENTITY_LENGTHS.has(whole.length) && (first === kept || hasCheckDigit(whole));
      const isOne = IS_IDENTITY.test(left) || (isLong && !OTHER_NUMBER.test(left));
      const code = first.slice(0, Math.min(6, first.length - (first.length % 2)));
      const place = isOne ? gazetteer.coded(OF_CHONGQING.test(code) ? "50" : code) : null;
      return sighting(index, code, place, "weak", {
        zh: "身份证号的前几位，发证之地",
        en: "the beginning of an identity number, where it was given out",
      }).map((one) => ({ ...one, ofNumber: true as const }));
    }),
  ].flat();
}

/** Whether the last digit of an identity number follows from the others (GB 11643-1999). */
function hasCheckDigit(number: string): boolean {
  const sum = Array.from(number.slice(0, 17)).reduce(
    (total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11),
    0,
  );
  return "10X98765432"[sum % 11] === number[17].toUpperCase();
}

function sighting(
  start: number,
  text: string,
  place: Place | null,
  strength: Sighting["strength"],
  { zh, en }: Bilingual,
): Sighting[] {
  if (place === null) return [];
  const name = namesOf(place).join("");
  return [
    {
      kind: "division",
      start,
      end: start + text.length,
      text,
      places: [place],
      strength,
      time: null,
      reason: { zh: `${zh}：${name}`, en: `${en}: ${name}` },
    },
  ];
}
