import { createHmac, randomBytes } from "node:crypto";
import { realpath, stat } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { namesBelow } from "../cli/find/open-searched.js";
import type { NameOf } from "../cli/file-names.js";
import { Walk } from "../index-files/walk.js";
import { asTrouble, openFile } from "../read/open-file.js";
import { Trouble } from "../text/trouble.js";
import { Refusal } from "./refusal.js";

/** The most files that are listed. */
const MOST_LISTED = 20_000;

/** A file as the API lists it. */
export interface ListedFile {
  /** Stands for its path in later questions: nobody can make one up. */
  readonly id: string;
  /** From the folder on that was named. */
  readonly path: string;
  readonly bytes: number;
}

export interface FileList {
  readonly files: readonly ListedFile[];
  /** Whether there are more than are listed. */
  readonly isCut: boolean;
}

/** The files and folders that were named at the start, and nothing else of the machine. */
export class Roots {
  readonly paths: readonly string[];
  readonly #real: readonly string[];
  readonly #nameOf: NameOf;
  readonly #key = randomBytes(32);
  /** By their ids, as they were listed last. */
  #known: Map<string, string> | null = null;

  private constructor(paths: readonly string[], real: readonly string[]) {
    this.paths = paths;
    this.#real = real;
    this.#nameOf = namesBelow(paths);
  }

  /** @throws Trouble where one of them is not there. */
  static async open(named: readonly string[]): Promise<Roots> {
    const real: string[] = [];
    for (const path of named) {
      try {
        real.push(await realpath(path));
      } catch (error) {
        throw asTrouble(path, error);
      }
    }
    return new Roots(
      named.map((path) => resolve(path)),
      real,
    );
  }

  /** The files that are there now, each once. Those that a link leads out to are none of them. */
  async list(): Promise<FileList> {
    const known = new Map<string, string>();
    const files: ListedFile[] = [];
    let isCut = false;
    for await (const path of new Walk("").filesIn(this.paths)) {
      if (typeof path !== "string") continue;
      const id = this.#idOf(path);
      const bytes = known.has(id) ? null : await this.#sizeOf(path);
      if (bytes === null) continue;
      isCut = files.length >= MOST_LISTED;
      if (isCut) break;
      known.set(id, path);
      files.push({ id, path: this.#nameOf(path), bytes });
    }
    this.#known = known;
    return { files, isCut };
  }

  /**
   * The bytes of a file by its id, and its name.
   *
   * @throws Refusal where no such file was listed, or it is no longer within the roots; Trouble where it can't be read.
   */
  async read(id: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    if (this.#known === null) await this.list();
    const path = this.#known?.get(id);
    const real = path === undefined ? null : await this.#within(path);
    if (path === undefined || real === null) throw new Refusal("nowhere");
    const name = this.#nameOf(path);
    try {
      return { name, bytes: (await openFile(real)).bytes };
    } catch (error) {
      // The page has no business with where on this machine it is.
      throw error instanceof Trouble ? new Trouble(name, error.said, error) : error;
    }
  }

  #idOf(path: string): string {
    return createHmac("sha256", this.#key).update(path).digest("base64url").slice(0, 32);
  }

  async #sizeOf(path: string): Promise<number | null> {
    const real = await this.#within(path);
    if (real === null) return null;
    return stat(real).then(
      ({ size }) => size,
      () => null,
    );
  }

  /** Where a path really leads; null where that is outside. */
  async #within(path: string): Promise<string | null> {
    const real = await realpath(path).catch(() => null);
    if (real === null) return null;
    return this.#real.some((root) => real === root || real.startsWith(root.endsWith(sep) ? root : root + sep))
      ? real
      : null;
  }
}
