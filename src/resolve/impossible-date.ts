/** Parts of a date or a time, by what is before and behind them in their own text, and the most that each can be. */
const PARTS: readonly (readonly [before: RegExp, behind: RegExp, most: number])[] = [
  [/年$/u, /^月(?:份|底|初|末|[0-9XxＸ×*_＿○□，。；、\s]|$)/u, 12],
  [/月$/u, /^[日号號]/u, 31],
  [/[日号號午晨晚上]$/u, /^[时時点點]/u, 24],
  [/[时時点點]$/u, /^分(?![之钟])/u, 59],
];

/**
 * Whether a number can't be that part of a date: where 年 was lost, 202311 is behind 年 and before 月.
 */
export function isImpossibleDate(value: string, before: string, behind: string): boolean {
  if (!/^[0-9]{1,8}$/.test(value)) return false;
  return PARTS.some(([left, right, most]) => left.test(before) && right.test(behind) && Number(value) > most);
}
