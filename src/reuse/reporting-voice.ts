import { oneOf } from "../lexicons/one-of.js";

const SPEAKER = String.raw`(?:他|她|会议|大会|全会|报告|文章|\p{Script=Han}{2,4})`;
const REPORTING = new RegExp(
  String.raw`^[，。；]?(?:${SPEAKER})?(?:还|并|进一步|特别|最后|同时)?${oneOf("reporting-verbs", "speech")}(?:道|称)?[，：,:]?$`,
  "u",
);

/**
 * Whether a stretch of text is a reporter's frame around a speech: `他强调，`,
 * `会议指出：`, `王某某表示`.
 */
export function isReportingVoice(text: string): boolean {
  return text.length <= 16 && REPORTING.test(text.trim());
}
