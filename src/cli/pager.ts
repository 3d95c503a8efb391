import { spawn } from "node:child_process";
import type { Output } from "./output.js";
import { writeToStdout } from "./output/write-to-stdout.js";

/** `-F` shows a short text without stopping, `-R` lets colours through, `-X` leaves the text on the screen. */
const LESS = "less -FRX";

/** A pager as an output: it is given the whole. */
export function openPager(environment: NodeJS.ProcessEnv): Output {
  const parts: string[] = [];
  return {
    write: (text) => Promise.resolve(parts.push(text) > 0),
    close: () => page(parts.join(""), environment),
    abandon: () => Promise.resolve(),
  };
}

/** Shows a text through `$PAGER`, or less; on the terminal itself where there is no such program. */
async function page(text: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const command = environment["PAGER"]?.trim() || LESS;
  if (command === "cat") return void (await writeToStdout(text));
  const hasRun = await new Promise<boolean>((done) => {
    const pager = spawn(command, {
      shell: true,
      stdio: ["pipe", "inherit", "inherit"],
      env: { LESSCHARSET: "utf-8", ...environment },
    });
    pager.on("error", () => done(false));
    pager.on("close", (code) => done(code !== NOT_FOUND));
    // Who quits early has read enough.
    pager.stdin.on("error", () => undefined);
    pager.stdin.end(text);
  });
  if (!hasRun) await writeToStdout(text);
}

/** What a shell answers for a command that is not there. */
const NOT_FOUND = 127;
