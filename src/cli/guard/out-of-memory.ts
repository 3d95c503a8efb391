import { Trouble } from "../../text/trouble.js";

/** The message for texts that memory does not hold; `path` is the largest of them. */
export function outOfMemory(path: string, cause?: unknown): Trouble {
  return new Trouble(
    path,
    {
      zh: "太大，内存不够：请分成几份比对，或放宽 NODE_OPTIONS=--max-old-space-size（单位 MB）",
      en: "too large for the memory there is: compare it in parts, or raise NODE_OPTIONS=--max-old-space-size (in MB)",
    },
    cause,
  );
}

/** What V8 throws where a string, a list or a table gets longer than it can be. */
const LIMITS =
  /^(?:Invalid (?:string|array|typed array) length|(?:Map|Set) maximum size exceeded|Array buffer allocation failed)/;

/** An error that says that memory has ended as the message that does, any other as it is. */
export function orOutOfMemory(error: unknown, path: string): unknown {
  return error instanceof RangeError && LIMITS.test(error.message) ? outOfMemory(path, error) : error;
}
