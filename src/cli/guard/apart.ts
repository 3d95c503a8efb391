/** Says to a process that it works apart from the one that was called, and whether somebody looks at what it reports. */
export const APART = "DUIZHAO_APART";
export const WATCHED = "watched";

/** Whether this process was begun by another one, which waits for it. */
export function isApart({ [APART]: apart }: NodeJS.ProcessEnv): boolean {
  return apart !== undefined;
}

/** Whether somebody looks at standard error. */
export function isWatched({ [APART]: apart }: NodeJS.ProcessEnv): boolean {
  return apart === undefined ? process.stderr.isTTY : apart === WATCHED;
}

/** Whether somebody has said how large the heap of V8 may be. */
export function isHeapNamed({ NODE_OPTIONS = "" }: NodeJS.ProcessEnv): boolean {
  return [NODE_OPTIONS, ...process.execArgv].some((option) => /--max[-_]old[-_]space[-_]size/.test(option));
}
