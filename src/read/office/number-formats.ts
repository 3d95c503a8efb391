/** How the numbers of a list are written, by the names of Office Open XML. */
const DIGITS = "〇一二三四五六七八九";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];
/** Of more than so many no list is written in letters or signs. */
const MOST_LETTERS = 780;

type Write = (number: number) => string;

const FORMATS: Readonly<Record<string, Write>> = {
  decimalZero: (number) => String(number).padStart(2, "0"),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  upperLetter: letters,
  lowerLetter: (number) => letters(number).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  koreanDigital2: digits,
  ideographTraditional: (number) => STEMS.charAt((number - 1) % STEMS.length),
  ideographZodiac: (number) => BRANCHES.charAt((number - 1) % BRANCHES.length),
  ideographEnclosedCircle: circled,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (number) => (number <= 20 ? String.fromCodePoint(0x2473 + number) : `(${number})`),
  decimalEnclosedFullstop: (number) => (number <= 20 ? String.fromCodePoint(0x2487 + number) : `${number}.`),
  bullet: () => "",
  none: () => "",
};

/** A number of a list as it is shown. What is not known is written in digits. */
export function numberAs(format: string, number: number): string {
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return number < 1 || write === undefined ? String(number) : write(number);
}

function wide(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

function digits(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
}

function circled(number: number): string {
  return number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
}

/** a to z, then aa, bb. */
function letters(number: number): string {
  if (number > MOST_LETTERS) return String(number);
  const letter = String.fromCodePoint(0x41 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  if (number >= 4000) return String(number);
  let rest = number;
  let written = "";
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  return written;
}

const PLACES = ["", "十", "百", "千"];

/** 一, 十, 十二, 二十一, 一百零三. */
function counting(number: number): string {
  if (number >= 10_000) return String(number);
  let written = "";
  let isZero = false;
  String(number)
    .split("")
    .forEach((digit, index, all) => {
      const place = all.length - 1 - index;
      if (digit === "0") {
        isZero = true;
        return;
      }
      if (isZero && written !== "") written += "零";
      isZero = false;
      const isTen = place === 1 && digit === "1" && written === "";
      written += (isTen ? "" : DIGITS.charAt(Number(digit))) + PLACES[place];
    });
  return written;
}
