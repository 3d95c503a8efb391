import type { SlotKind } from "./piece.js";
import type { Random } from "./random.js";

/** Places that do not exist, or not as what they are called here. */
const PLACES = [
  "临江", "安平", "白河", "青浦岭", "云川", "石桥", "永宁", "龙潭", "清源", "东陵", "南屏", "北岭", "望江", "宁海湾", "金沙",
  "丰泽", "松林", "柳河", "赤水源", "景云", "大坪", "平川", "凤台", "玉溪源", "怀安", "乐山口", "长岭", "宜昌浦", "阳泉沟", "洛宁",
]; // prettier-ignore
const HOME_SUFFIXES = ["市", "市", "省", "区", "县"];
const PLACE_SUFFIXES = ["", "", "", "市", "县", "区", "镇"];
const SURNAMES = Array.from("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗");
const GIVEN = [
  "建国",
  "伟",
  "秀英",
  "志强",
  "敏",
  "海燕",
  "文博",
  "磊",
  "晓东",
  "丽华",
  "明远",
  "芳",
  "国庆",
  "思远",
  "静",
  "立新",
];
const FIRMS = [
  "恒川",
  "瑞宁",
  "华拓",
  "中岳",
  "天硕",
  "博远",
  "启明星",
  "联泰",
  "金岭",
  "海润",
  "东创",
  "万合",
  "科锐",
  "新纪元",
  "普惠达",
];
const FIRM_ENDS = ["集团", "科技有限公司", "重工集团", "新材料公司", "控股集团", "生物医药公司", "电子股份公司"];
const NAMES = [
  "云桥",
  "长虹",
  "滨河",
  "朝阳",
  "金鼎",
  "紫薇",
  "飞虹",
  "锦绣",
  "星光",
  "和谐",
  "翠湖",
  "丹霞",
  "银杏",
  "曙光",
  "天际",
];
const NUMERALS = Array.from("二三四五六七八九十");
const LONG_NUMERALS = ["十四", "二十", "两百", "三十六", "一百二十", "五千", "十二", "二十四", "三百"];

/** Makes the values of one text. Its own place, its people and firms come back; numbers do not. */
export interface ValueMaker {
  make(kind: SlotKind): string;
  /** Another value of the same shape, or null where none was found. */
  another(kind: SlotKind, value: string): string | null;
}

export function valueMaker(random: Random): ValueMaker {
  const [home, ...others] = random.shuffle(PLACES);
  const suffix = random.pick(HOME_SUFFIXES);
  const people = random
    .shuffle(SURNAMES)
    .slice(0, 7)
    .map((surname) => surname + random.pick(GIVEN));
  const firms = random.shuffle(FIRMS).slice(0, 8);
  const otherPlace = (): string => random.pick(others) + random.pick(PLACE_SUFFIXES);
  const makers: Readonly<Record<SlotKind, () => string>> = {
    home: () => (random.chance(0.25) ? home + suffix : home),
    place: otherPlace,
    list: () => random.shuffle(others).slice(0, random.int(2, 3)).join("、"),
    person: () => random.pick(people),
    firm: () => random.pick(firms),
    org: () => random.pick(firms) + random.pick(FIRM_ENDS),
    name: () => random.pick(NAMES),
    number: () => anyNumber(random),
    decimal: () => decimal(random),
    count: () => String(random.int(2, random.pick([9, 40, 160, 900]))),
    tally: () =>
      random.chance(0.08) ? `${random.int(1, 9)}万` : String(random.int(12, random.pick([90, 900, 9000, 90_000]))),
    numeral: () => (random.chance(0.25) ? random.pick(LONG_NUMERALS) : random.pick(NUMERALS)),
    ordinal: () => (random.chance(0.5) ? String(random.int(1, 20)) : random.pick(NUMERALS)),
    year: () => String(random.int(2010, 2035)),
    month: () => String(random.int(1, 12)),
    day: () => String(random.int(1, 28)),
  };
  return {
    make: (kind) => makers[kind](),
    another: (kind, value) => {
      for (let tries = 0; tries < 30; tries++) {
        const other = makers[kind === "home" ? "place" : kind]();
        if (other.length === value.length && other !== value && isLatin(other) === isLatin(value)) return other;
      }
      return null;
    },
  };
}

function isLatin(value: string): boolean {
  return /^[\d.]+$/.test(value);
}

/** 3000, 3.68, 12450 in the proportions of reports. */
function anyNumber(random: Random): string {
  switch (random.int(0, 9)) {
    case 0:
    case 1:
    case 2:
      return `${random.int(2, 80)}00`;
    case 3:
    case 4:
    case 5:
      return String(random.int(11, 999));
    case 6:
      return String(random.int(1000, 98_000));
    default:
      return decimal(random);
  }
}

function decimal(random: Random): string {
  const whole = random.pick([random.int(1, 9), random.int(10, 60), random.int(10, 99)]);
  return random.chance(0.5) ? `${whole}.${random.int(1, 9)}` : `${whole}.${random.int(0, 9)}${random.int(1, 9)}`;
}
