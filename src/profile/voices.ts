import { oneOf } from "../lexicons/one-of.js";
import { isSurname } from "../lexicons/surnames.js";

/** Half-open, UTF-16 code units of a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Who is reported to speak; 省委 and the leaders of the nation are quoted by speakers as well. */
const SPEAKER =
  "(?:他|她|与会者|与会人员|会议|大会|全会|会上，?[^，。；]{0,8}|[\\p{Script=Han}]{2,4}(?:书记|市长|县长|区长|主任|局长)?)";
const VOICE = new RegExp(
  `(?<=^|[。！？；，\\n”]\\s{0,4})${SPEAKER}(?:还|并|进一步|特别|最后|同时|在[^，。；]{2,14}时)?${oneOf("reporting-verbs", "speech")}(?:道|称|广大[^，。：:]{2,10}|全市[^，。：:]{2,10}|大家)?[，：,:]`,
  "gmu",
);
/** Who is quoted by a speaker, which shows no reporter. */
const QUOTED_BY_SPEAKERS =
  /^(?:[^，。]{0,6}(?:总书记|主席|总理|中央|国务院|省委|市委|区委|县委|省政府|经济工作会议|党的|报告|我|我们|数据|研究|实践|历史|事实|文件|领导|同志|专家|群众|有人|大家|很多|不少)|.{0,4}(?:明确|需要|必须|一再|反复|多次|特别|再次|着重|这里|最后)(?:强调|指出|要求|提出|明确))/u;
/** Where a text itself brings meetings of others in: 中央经济工作会议强调. */
const MEETING_OF_OTHERS = /(?:中央|全国|全省|省委|市委|经济|工作|全体|次)$/u;

/** Who needs no name. */
const NAMED = /^(?:他|她|与会|会议|大会|全会|会上)/u;

/** A reporter's frames in a text: 他寄语, 会议指出, 陈某某强调. They show that somebody other than the speaker wrote the text. */
export function reportersVoices(text: string): Stretch[] {
  return Array.from(text.matchAll(VOICE), ({ index, 0: frame }) => ({
    start: index,
    end: index + frame.length - 1,
    text: frame.slice(0, -1),
  })).filter(
    ({ text: frame, start }) =>
      (NAMED.test(frame) || isSurname(frame[0])) &&
      !QUOTED_BY_SPEAKERS.test(frame) &&
      !MEETING_OF_OTHERS.test(text.slice(Math.max(0, start - 2), start)),
  );
}
