import type { Sighting } from "./sighting.js";

const NUMBER = "[一二三四五六七八九十百0-9]{1,4}";
const LEVEL = "(?:省|市|区|县|州|盟|旗|镇|乡|街道|自治区|[师团])";

/** Meetings below the nation that a number distinguishes from others of their kind. */
const MEETINGS = new RegExp(
  [
    // 市委四届十二次全会, 区委五届三次全体（扩大）会议
    `${LEVEL}(?:党)?委(?:第)?${NUMBER}届(?:委员会)?(?:第)?${NUMBER}次(?:全会|全体(?:（扩大）|\\(扩大\\))?会议)(?:暨[^，。；]{2,12}会议)?`,
    // 省纪委十一届三次全会
    `${LEVEL}纪委(?:第)?${NUMBER}届(?:第)?${NUMBER}次(?:全会|全体(?:（扩大）|\\(扩大\\))?会议)`,
    // 市第十五次党代会, 中共某省第十四次代表大会
    `${LEVEL}第${NUMBER}次(?:党代会|党代表大会|代表大会)`,
    // 市十六届人大二次会议, 省政协十二届五次会议
    `${LEVEL}(?:第)?${NUMBER}届人(?:大|民代表大会)(?:常委会)?(?:第)?${NUMBER}次会议`,
    `${LEVEL}政协(?:第)?${NUMBER}届(?:委员会)?(?:第)?${NUMBER}次(?:全体)?会议`,
    `${LEVEL}人大(?:常委会)?(?:第)?${NUMBER}届(?:第)?${NUMBER}次会议`,
  ].join("|"),
  "gu",
);

/** `市委四届十二次全会`: one meeting of one level, to be looked up where the place is narrowed down. */
export function findMeetings(text: string): Sighting[] {
  return Array.from(text.matchAll(MEETINGS), ({ index, 0: meeting }) => ({
    kind: "meeting",
    start: index,
    end: index + meeting.length,
    text: meeting,
    places: [],
    strength: "moderate",
    time: null,
    reason: {
      zh: "带届次的地方会议：确定地方后即可据此查出时间",
      en: "a local meeting with its number: dates the text once the place is known",
    },
  }));
}
