/** Numbers and names of years: 1931, 一九三一, 民国二十. */
const YEAR = String.raw`(?:\d{2,4}|[〇○零一二三四五六七八九]{4}|(?:民国|光绪|宣统|同治|咸丰|道光|嘉庆|乾隆|雍正|康熙)[元〇一二三四五六七八九十]{1,3})`;
/** What parts a year is divided into, by what is said behind it. By hand. */
const PART =
  "(?:\\d{1,2}月|\\d{1,2}[日号]|[一二三四五六七八九十]{1,3}[月日号]|农历|阴历|公历|正月|冬月|腊月|闰|初[一二三四五六七八九十]|廿[一二三四五六七八九]|元旦|春节|除夕|元宵|清明|端午|中秋|重阳|国庆|[春夏秋冬][天季日]?|[年月]?[初末底中]|上旬|中旬|下旬|[上下]半年|前后|前夕|之交|[夜晚]|深夜|清晨|早晨|上午|中午|下午|凌晨|傍晚|夜里|夜间|年间)";
const BEGINS_DATE = new RegExp(`^${YEAR}年(?:\\d{1,2}月)?(?:\\d{1,2}[日号])?$`, "u");
const ENDS_DATE = new RegExp(`^${PART}+$`, "u");
const BEHIND_YEAR = new RegExp(`^年${PART}*$`, "u");

/** Whether text before a value is the year of the part of it that the value is: 1931年[冬], and not 1931年[湄潭]. */
export function isYearOf(before: string, value: string): boolean {
  return BEGINS_DATE.test(before) && ENDS_DATE.test(value);
}

/** Whether text behind a value says which part of it, where the value is a year: [1931]年冬. */
export function isPartOfYear(value: string, behind: string): boolean {
  return /^(?:1[0-9]|20)\d{2}$/u.test(value) && BEHIND_YEAR.test(behind);
}
