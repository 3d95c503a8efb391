import { inflateSync } from "node:zlib";

/** In bytes. Of what has more, pdf.js unpacks as much as it needs. */
const MOST = 256 * 1024 * 1024;

/**
 * What pdf.js wants of a DecompressionStream, in one step: the streams of Node take a tenth of the time of a page. What
 * can't be unpacked is an error here too, and then pdf.js tries itself.
 */
class InflateAtOnce {
  #packed: Uint8Array = new Uint8Array();

  constructor(format: string) {
    if (format !== "deflate") throw new TypeError(`${format} is not unpacked`);
  }

  readonly writable = {
    getWriter: () => ({
      ready: Promise.resolve(),
      write: async (packed: Uint8Array): Promise<void> => void (this.#packed = packed),
      close: async (): Promise<void> => {},
    }),
  };

  /** Is read once all is written. */
  readonly readable = { [Symbol.iterator]: () => this.#unpacked() };

  *#unpacked(): Generator<Uint8Array> {
    yield inflateSync(this.#packed, { maxOutputLength: MOST });
  }
}

/** Has pdf.js unpack at once, in this thread alone. */
export function inflateAtOnce(): void {
  Object.assign(globalThis, { DecompressionStream: InflateAtOnce });
}
