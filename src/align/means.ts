import type { Budget } from "./budget.js";
import { LONGEST_VALUE } from "./fields.js";

/** Worse than any score. */
export const NONE = -1e9;

/** What a gap is filled in; see `fillGap`. */
export interface Matrix {
  /** The best score that ends in each cell, whatever the state. */
  readonly best: Float32Array;
  /** The best that ends in each cell without a gap, which may be less: a value beside a gap costs more. */
  readonly clean: Float32Array;
  /** The state of the best score, and bits for what led there. */
  readonly trace: Uint8Array;
  /** Units of the other text that a placeholder takes; 0 where a unit is matched with a unit. */
  readonly value: Uint8Array;
  /** By column, the best score that ends in a gap on the left. */
  readonly leftOnly: Float32Array;
  readonly costs: Float64Array;
}

/** Cells to begin with: most gaps have fewer. By hand. */
const FEW_CELLS = 1 << 14;

type Name = "first" | "last" | "count" | "next" | "reached";

/** Memory that is used again and again: a text of a million characters has a hundred thousand gaps. */
export class Buffers {
  #best = new Float32Array(FEW_CELLS);
  #clean = new Float32Array(FEW_CELLS);
  #trace = new Uint8Array(FEW_CELLS);
  #value = new Uint8Array(FEW_CELLS);
  #leftOnly = new Float32Array(FEW_CELLS);
  readonly #costs = new Float64Array(LONGEST_VALUE + 1);
  readonly #numbers = new Map<Name, Int32Array>();
  readonly #bytes = new Map<"left" | "right", Uint8Array>();

  /** `size` numbers, all of them `value` or, if that is null, anything. They are good until the next call with this name. */
  numbers(name: Name, size: number, value: number | null): Int32Array {
    let known = this.#numbers.get(name);
    if (known === undefined || known.length < size) {
      known = new Int32Array(size);
      this.#numbers.set(name, known);
      if (value === 0) return known;
    }
    return value === null ? known : known.fill(value, 0, size);
  }

  /** `size` bytes, all of them 0. They are good until the next call with this name. */
  bytes(name: "left" | "right", size: number): Uint8Array {
    const known = this.#bytes.get(name);
    if (known !== undefined && known.length >= size) return known.subarray(0, size).fill(0);
    const bytes = new Uint8Array(size);
    this.#bytes.set(name, bytes);
    return bytes;
  }

  /** A matrix of that many cells in rows of that many columns. It is good until the next call. */
  cleared(cells: number, columns: number): Matrix {
    if (cells > this.#best.length) {
      const size = 1 << Math.ceil(Math.log2(cells));
      this.#best = new Float32Array(size);
      this.#clean = new Float32Array(size);
      this.#trace = new Uint8Array(size);
      this.#value = new Uint8Array(size);
    }
    if (columns > this.#leftOnly.length) this.#leftOnly = new Float32Array(1 << Math.ceil(Math.log2(columns)));
    return {
      best: this.#best.fill(NONE, 0, cells),
      clean: this.#clean.fill(NONE, 0, cells),
      trace: this.#trace.fill(0, 0, cells),
      value: this.#value.fill(0, 0, cells),
      leftOnly: this.#leftOnly.fill(NONE, 0, columns),
      costs: this.#costs,
    };
  }
}

/** What an alignment works with. */
export interface Means {
  readonly budget: Budget;
  readonly buffers: Buffers;
}
