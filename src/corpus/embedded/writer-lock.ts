import { randomUUID } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isWrittenBy, lockWasTaken } from "./store-troubles.js";

export const LOCK = "writer.lock";
/** Two that take over a lock at once both find the later one's name in it after this time, in milliseconds. */
const SETTLED = 100;

/** Who writes. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  /** What tells the process from a later one with its number, where the system says it. */
  readonly started: string | null;
  /** Tells this lock from any other. */
  readonly token: string;
}

/** The right to write an index: a file that names who has it. */
export class WriterLock {
  readonly #folder: string;
  readonly #own: Holder;

  private constructor(folder: string, own: Holder) {
    this.#folder = folder;
    this.#own = own;
  }

  /** @throws Trouble if another process has it, and names that process. */
  static async take(folder: string): Promise<WriterLock> {
    const own: Holder = {
      pid: process.pid,
      host: hostname(),
      since: new Date().toISOString(),
      started: startOf(process.pid),
      token: randomUUID(),
    };
    const lock = new WriterLock(folder, own);
    if (lock.#create()) return lock;
    // An empty file may be one that is being written.
    if (holderOf(folder) === null) await wait(SETTLED);
    const holder = holderOf(folder);
    if (holder === undefined && lock.#create()) return lock;
    if (holder && !isGone(holder)) throw isWrittenBy(folder, named(holder));
    await lock.#takeOver();
    return lock;
  }

  /** Whether no other process took it over. */
  get isOurs(): boolean {
    return holderOf(this.#folder)?.token === this.#own.token;
  }

  /** @throws Trouble where another process took it over. */
  check(): void {
    if (!this.isOurs) throw lockWasTaken(this.#folder);
  }

  release(): void {
    if (this.isOurs) rmSync(join(this.#folder, LOCK), { force: true });
  }

  /** Answers whether there was none. */
  #create(): boolean {
    try {
      writeFileSync(join(this.#folder, LOCK), JSON.stringify(this.#own), { flag: "wx" });
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
      throw error;
    }
  }

  async #takeOver(): Promise<void> {
    const mine = join(this.#folder, `${LOCK}.${this.#own.token}`);
    writeFileSync(mine, JSON.stringify(this.#own));
    renameSync(mine, join(this.#folder, LOCK));
    await wait(SETTLED);
    const holder = holderOf(this.#folder);
    if (holder?.token !== this.#own.token)
      throw holder ? isWrittenBy(this.#folder, named(holder)) : lockWasTaken(this.#folder);
  }
}

/** Who has the lock: null where the file does not say, undefined where there is none. */
function holderOf(folder: string): Holder | null | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, LOCK), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}

/** Whether the process has ended for sure. Of another machine's that can't be known. */
function isGone({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
  const now = startOf(pid);
  return started !== null && now !== null && started !== now;
}

/** When a process was started, in the system's own count since it was booted; null where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    const afterName = status.slice(status.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${afterName[19] ?? ""}`;
  } catch {
    return null;
  }
}

function named({ pid, host, since }: Holder): string {
  return `pid ${pid}, ${host}, ${since}`;
}
