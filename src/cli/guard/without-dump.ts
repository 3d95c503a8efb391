import type { Readable, Writable } from "node:stream";

/** What V8 writes when memory has ended begins with one of these. */
const DUMP = /\s{0,8}(?:<--- Last few GCs --->|<--- JS stacktrace --->|FATAL ERROR: |# Fatal )/;

/** Passes on what a process says, as it says it, but not what V8 says at its end. */
export async function withoutDump(said: Readable, target: Writable): Promise<void> {
  said.setEncoding("utf8");
  let isDump = false;
  for await (const text of said as AsyncIterable<string>) {
    const at: number = isDump ? 0 : text.search(DUMP);
    isDump ||= at >= 0;
    const own = at < 0 ? text : isDump ? text.slice(0, at) : text;
    if (own !== "") target.write(own);
  }
}
