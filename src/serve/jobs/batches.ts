/** UTF-16 code units that are sent at a time. */
const BATCH = 64 * 1024;

/** Sends a text in batches of bytes, each as soon as it is full. */
export class Batches {
  readonly #send: (bytes: Uint8Array) => void;
  readonly #encoder = new TextEncoder();
  #parts: string[] = [];
  #length = 0;

  constructor(send: (bytes: Uint8Array) => void) {
    this.#send = send;
  }

  add(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    if (this.#length >= BATCH) this.#flush(false);
  }

  end(): void {
    if (this.#length > 0) this.#flush(true);
  }

  /** A pair of surrogates that a part has cut stays together: its first half waits for the next part. */
  #flush(isLast: boolean): void {
    const text = this.#parts.join("");
    const isCut = !isLast && /[\ud800-\udbff]$/.test(text);
    const kept = isCut ? text.slice(-1) : "";
    this.#parts = kept === "" ? [] : [kept];
    this.#length = kept.length;
    this.#send(this.#encoder.encode(isCut ? text.slice(0, -1) : text));
  }
}
