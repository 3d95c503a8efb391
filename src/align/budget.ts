/** How much work an alignment may still do. If it runs out the result says so. */
export class Budget {
  #left: number;
  #ranOut = false;

  /** `units` is in elementary steps: a character compared, a cell filled. */
  constructor(units: number) {
    this.#left = units;
  }

  /** Takes `units` if they are there. */
  spend(units: number): boolean {
    if (units > this.#left) {
      this.#ranOut = true;
      return false;
    }
    this.#left -= units;
    return true;
  }

  get ranOut(): boolean {
    return this.#ranOut;
  }
}
