/** Verbs with which a reporter brings in what somebody said. */
const SAYS = [
  "强调",
  "指出",
  "要求",
  "表示",
  "认为",
  "寄语",
  "说",
  "介绍",
  "提出",
  "希望",
  "透露",
  "坦言",
  "谈到",
  "呼吁",
  "重申",
] as const;

const SPEAKER = String.raw`(?:他|她|会议|大会|全会|报告|文章|\p{Script=Han}{2,4})`;
const REPORTING = new RegExp(
  String.raw`^[，。；]?(?:${SPEAKER})?(?:还|并|进一步|特别|最后|同时)?(?:${SAYS.join("|")})(?:道|称)?[，：,:]?$`,
  "u",
);

/**
 * Whether a stretch of text is a reporter's frame around a speech: `他强调，`,
 * `会议指出：`, `王某某表示`.
 */
export function isReportingVoice(text: string): boolean {
  return text.length <= 16 && REPORTING.test(text.trim());
}
