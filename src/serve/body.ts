import { faultIn, type Schema } from "./api/schema.js";
import { isIntricate } from "./intricate.js";
import { Refusal } from "./refusal.js";

const MIB = 1024 * 1024;
/** The largest body, in bytes. */
export const LARGEST_BODY = 32 * MIB;
/** Bodies that are read at a time have no more bytes than this together. */
const MOST_AT_ONCE = 256 * MIB;

/** What a body is read from. */
export interface BodySource {
  readonly type: string | undefined;
  readonly length: string | undefined;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Reads bodies, as many at a time as memory has room for. */
export class Bodies {
  #held = 0;

  /** @throws Refusal where it is no JSON, too large, or not as the schema says. */
  async read(source: BodySource, schema: Schema): Promise<Readonly<Record<string, unknown>>> {
    if (!/^application\/json\s*(?:;\s*charset=utf-8\s*)?$/i.test(source.type ?? "")) throw new Refusal("type");
    const announced = Number(source.length ?? 0);
    if (!(announced <= LARGEST_BODY)) throw new Refusal("large");
    const bytes = await this.#gather(source.bytes);
    if (isIntricate(bytes)) throw new Refusal("body", "$");
    const value = jsonOf(bytes);
    const fault = faultIn(value, schema);
    if (fault !== null) throw new Refusal("body", fault);
    return value as Readonly<Record<string, unknown>>;
  }

  async #gather(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    let length = 0;
    try {
      for await (const chunk of source) {
        length += chunk.length;
        this.#held += chunk.length;
        if (length > LARGEST_BODY) throw new Refusal("large");
        if (this.#held > MOST_AT_ONCE) throw new Refusal("busy");
        chunks.push(chunk);
      }
      return Buffer.concat(chunks, length);
    } finally {
      this.#held -= length;
    }
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Refusal("json");
  }
}
