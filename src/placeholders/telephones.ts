import type { Candidate } from "./candidate.js";

/** The number of a town before that of a telephone: 0743-, (0743), 400-. */
const TOWN = /(?:^|[^0-9])[（(]?(?:0[0-9]{2,3}|[48]00)(?:[-—–－]|[)）]-?)$/;
/** Words before a number that is called. */
const CALLED = /(?:电话|手机|热线|号码|拨打|致电|传真|联系|微信|座机|[Tt][Ee][Ll])[^，。；0-9]{0,3}$/;
/** A type, a part of a longer number. */
const BESIDE = /[A-Za-z0-9.×]/;
/** Characters that they look at. */
const REACH = 12;
/** 400-820-××××. */
const SERVICE = /(?:^|[^0-9])[48]00-[0-9]{3}-$/;
const LAST_GROUP = 4;
const MOBILE = 11;
const SHORTEST = 7;

/**
 * Whether digits and signs are the number of a telephone: 82XX116 and 139XX112290, in which a few digits are hidden,
 * and 826XXXX behind the number of a town.
 */
export function isTelephone(text: string, { start, end, shape, signs, pattern }: Candidate): boolean {
  if (shape === "code" || BESIDE.test(text[start - 1] ?? "") || BESIDE.test(text[end] ?? "")) return false;
  const left = text.slice(Math.max(0, start - REACH), start);
  if (shape === "run" && signs === LAST_GROUP && SERVICE.test(left)) return true;
  if ((pattern?.length ?? signs) < SHORTEST) return false;
  const written = pattern ?? Array.from({ length: signs }, () => null);
  if (written.some((kept) => kept !== null && !/[0-9]/.test(kept))) return false;
  const isOfTown = written.length <= SHORTEST + 1 && TOWN.test(left);
  if (shape === "run") return isOfTown;
  const isMobile = written.length === MOBILE && written[0] === "1";
  const isLong = written.length <= SHORTEST + 1 || isMobile;
  const keepsEnds = written[0] !== null && written.at(-1) !== null;
  return isOfTown || (isLong && (CALLED.test(left) || (keepsEnds && signs >= 2)));
}
