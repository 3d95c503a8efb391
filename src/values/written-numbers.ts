/** How a number is written in a value, as parts of expressions. */
export const NUMBER = "[0-9０-９]{1,24}(?:[.．,，·][0-9０-９]{1,24}){0,6}";
export const CHINESE_NUMBER = "[〇○零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟兩貳參陸點点半]{1,16}";
export const UNITS =
  "(?:[%％‰]|[万亿千百萬億]{1,2}|余|多|个百分点|分之.{1,4}|元|倍|家|个|人|户|项|条|吨|公里|平方米|米|亩|公顷){0,3}";
