import { byLeast } from "./by-least.js";
import { NumberFile, type NumberReader } from "./number-file.js";
import { ScratchFile } from "./scratch-file.js";

/** A name, and the number that was given with it. */
export interface NumberedName {
  readonly name: string;
  readonly number: number;
}

/** What one takes in memory beside its characters, about. */
const BYTES_A_NAME = 150;
const BLOCK = 2 ** 16;

/** Sorts names by their code units: those that do not fit into memory are written down in sorted runs, and these merged. */
export class NameSorter {
  readonly #scratch: ScratchFile;
  readonly #most: number;
  readonly #runs: NumberFile[] = [];
  #held: NumberedName[] = [];
  #bytes = 0;

  /** @param most bytes that names may take at a time. */
  constructor(scratch: ScratchFile, most: number) {
    this.#scratch = scratch;
    this.#most = most;
  }

  add(name: string, number: number): void {
    this.#held.push({ name, number });
    this.#bytes += BYTES_A_NAME + 2 * name.length;
    if (this.#bytes > this.#most) this.#writeRun();
  }

  /** All of them in order; no more can be added. */
  sorted(): Iterable<NumberedName> {
    if (this.#runs.length === 0) return this.#held.sort(inOrder);
    this.#writeRun();
    return byLeast(
      this.#runs.map((run) => namesIn(run.read())),
      inOrder,
    );
  }

  #writeRun(): void {
    const run = new NumberFile(this.#scratch, BLOCK);
    for (const { name, number } of this.#held.sort(inOrder)) {
      writeName(run, name);
      run.write(number);
    }
    this.#runs.push(run);
    this.#held = [];
    this.#bytes = 0;
  }
}

export function writeName(to: NumberFile, name: string): void {
  to.write(name.length);
  for (let at = 0; at < name.length; at++) to.write(name.charCodeAt(at));
}

export function readName(from: NumberReader): string {
  const units: number[] = [];
  for (let left = from.next(); left > 0; left--) units.push(from.next());
  let name = "";
  for (let at = 0; at < units.length; at += UNITS_AT_ONCE)
    name += String.fromCharCode(...units.slice(at, at + UNITS_AT_ONCE));
  return name;
}

const UNITS_AT_ONCE = 1024;

function* namesIn(run: NumberReader): Generator<NumberedName> {
  while (run.hasMore) yield { name: readName(run), number: run.next() };
}

function inOrder(one: NumberedName, other: NumberedName): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : one.number - other.number;
}
