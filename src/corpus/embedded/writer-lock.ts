import { randomUUID } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isGone, named, ownMark, type ProcessMark } from "../process-mark.js";
import { isWrittenBy, lockWasTaken } from "./store-troubles.js";

export const LOCK = "writer.lock";
/** Two that take over a lock at once both find the later one's name in it after this time, in milliseconds. */
const SETTLED = 100;

/** Who writes. */
interface Holder extends ProcessMark {
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
    const own: Holder = { ...ownMark(), token: randomUUID() };
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
