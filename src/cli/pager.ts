import { spawn, type ChildProcess } from "node:child_process";
import type { Writable } from "node:stream";
import { STDOUT, type Output } from "./output.js";
import { writeToStdout } from "./output/write-to-stdout.js";

/** `-F` shows a short text without stopping, `-R` lets colours through, `-X` leaves the text on the screen. */
const LESS = "less -FRX";

/** Opens `$PAGER`, or less, as an output; where there is no such program it is the terminal itself. */
export function openPager(environment: NodeJS.ProcessEnv): Output {
  const command = environment["PAGER"]?.trim() || LESS;
  if (command === "cat") return STDOUT;
  let pager: Pager | null = null;
  return {
    // Only texts are paged.
    write: (part) =>
      typeof part === "string" ? (pager ??= new Pager(command, environment)).write(part) : writeToStdout(part),
    close: () => pager?.close() ?? Promise.resolve(),
    abandon: () => pager?.close() ?? Promise.resolve(),
  };
}

/** What a shell answers for a command that is not there. */
const NOT_FOUND = 127;
/** UTF-16 code units. No pipe holds as much: when more has been taken, somebody reads. */
const MOST_KEPT = 1024 * 1024;

/** A program that is given a text part by part, each when it has taken the one before. */
class Pager {
  readonly #stdin: Writable | null;
  /** Answers whether it has run. */
  readonly #ended: Promise<boolean>;
  /** Whether it has run; null while it does. */
  #hasRun: boolean | null = null;
  /** What is lost if it turns out not to be there. */
  #kept: string[] = [];
  #given = 0;

  constructor(command: string, environment: NodeJS.ProcessEnv) {
    const child: ChildProcess = spawn(command, {
      shell: true,
      stdio: ["pipe", "inherit", "inherit"],
      env: { LESSCHARSET: "utf-8", ...environment },
    });
    this.#stdin = child.stdin;
    this.#ended = new Promise((done) => {
      const end = (hasRun: boolean): void => {
        this.#hasRun = hasRun;
        done(hasRun);
      };
      child.on("error", () => end(false));
      child.on("close", (code) => end(code !== NOT_FOUND));
    });
    // Who quits early has read enough.
    child.stdin?.on("error", () => undefined);
  }

  /** Answers whether anybody still reads. */
  async write(text: string): Promise<boolean> {
    if (this.#hasRun !== null) return this.#hasRun ? false : this.#writeInstead(text);
    this.#given += text.length;
    if (this.#given <= MOST_KEPT) this.#kept.push(text);
    const isTaken = await new Promise<boolean>((done) => {
      this.#stdin?.write(text, (error) => done(error === null || error === undefined));
      void this.#ended.then(() => done(false));
    });
    return isTaken || ((await this.#ended) ? false : this.#writeInstead(""));
  }

  /** Waits until its user has read. */
  async close(): Promise<void> {
    this.#stdin?.end();
    if (!(await this.#ended)) await this.#writeInstead("");
  }

  async #writeInstead(text: string): Promise<boolean> {
    const kept = this.#kept.join("");
    this.#kept = [];
    return writeToStdout(kept + text);
  }
}
