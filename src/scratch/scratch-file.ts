import { closeSync, readSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Bilingual } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import { namelessFile } from "./nameless-file.js";

/** Bytes that need no file. */
const MOST_IN_MEMORY = 4 * 2 ** 20;

/**
 * Bytes that are needed for a while, and are more than memory should hold: written one behind the other, and read from
 * anywhere. Few of them stay in memory; more are in a file of the folder for temporary files that has no name.
 */
export class ScratchFile {
  /** Bytes that were written. */
  size = 0;
  readonly #folder: string;
  readonly #most: number;
  #held = new Uint8Array();
  #file: number | null = null;

  constructor(folder = tmpdir(), mostInMemory = MOST_IN_MEMORY) {
    this.#folder = folder;
    this.#most = mostInMemory;
  }

  /**
   * Answers where they begin.
   *
   * @throws Trouble where there is no room.
   */
  write(bytes: Uint8Array): number {
    const start = this.size;
    if (this.#file === null && start + bytes.length > this.#most) this.#leaveMemory();
    if (this.#file === null) this.#hold(bytes);
    else this.#append(this.#file, bytes, start);
    this.size = start + bytes.length;
    return start;
  }

  /** Fills `into` with what begins at `start`. */
  read(into: Uint8Array, start: number): void {
    if (this.#file === null) {
      into.set(this.#held.subarray(start, start + into.length));
      return;
    }
    for (let at = 0; at < into.length;) {
      const bytes = readSync(this.#file, into, at, into.length - at, start + at);
      if (bytes === 0) throw new Error("a scratch file ends too early");
      at += bytes;
    }
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
    this.#held = new Uint8Array();
  }

  #hold(bytes: Uint8Array): void {
    const least = this.size + bytes.length;
    if (least > this.#held.length) {
      const wider = new Uint8Array(Math.min(this.#most, Math.max(2 * this.#held.length, least)));
      wider.set(this.#held.subarray(0, this.size));
      this.#held = wider;
    }
    this.#held.set(bytes, this.size);
  }

  #leaveMemory(): void {
    const held = this.#held.subarray(0, this.size);
    try {
      this.#file = namelessFile(this.#folder);
    } catch (error) {
      throw this.#asTrouble(error);
    }
    this.#held = new Uint8Array();
    this.#append(this.#file, held, 0);
  }

  #append(file: number, bytes: Uint8Array, start: number): void {
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at, start + at);
    } catch (error) {
      throw this.#asTrouble(error);
    }
  }

  #asTrouble(error: unknown): unknown {
    if (!(error instanceof Error) || !("code" in error)) return error;
    return new Trouble(this.#folder, error.code === "ENOSPC" ? NO_ROOM : NOT_WRITTEN, error);
  }
}

const NO_ROOM: Bilingual = {
  zh: "临时文件没有空间：请腾出空间，或以环境变量 TMPDIR 指定另一个文件夹",
  en: "no space left for temporary files: make room, or name another folder with the variable TMPDIR",
};
const NOT_WRITTEN: Bilingual = {
  zh: "写不了临时文件：请检查这个文件夹，或以环境变量 TMPDIR 指定另一个",
  en: "temporary files cannot be written: check this folder, or name another one with the variable TMPDIR",
};
