/** Which documents of a segment were removed or replaced. */
export class Removals {
  count: number;
  readonly bits: Uint8Array;

  constructor(documents: number, bits = new Uint8Array(Math.ceil(documents / 8)), count = 0) {
    this.bits = bits;
    this.count = count;
  }

  has(document: number): boolean {
    return (this.bits[document >>> 3] & (1 << (document & 7))) !== 0;
  }

  add(document: number): void {
    if (this.has(document)) return;
    this.bits[document >>> 3] |= 1 << (document & 7);
    this.count++;
  }
}
