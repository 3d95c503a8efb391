import { randomUUID } from "node:crypto";
import { isGone, named, ownMark, type ProcessMark } from "../process-mark.js";
import type { EngineClient } from "./engine-client.js";
import { isWrittenThere, strangeAnswer } from "./engine-troubles.js";
import { onlyAt, versionIn, WRITER, type Version } from "./head.js";
import { at, countAt, textAt } from "./read-answer.js";

/** Tries where the right is given back between two looks at it. */
const MOST_TRIES = 20;

/** The right to write an index: a document that names who has it. */
export class EngineLock {
  readonly #client: EngineClient;
  readonly #token: string;

  private constructor(client: EngineClient, token: string) {
    this.#client = client;
    this.#token = token;
  }

  /** @throws Trouble if another process has it, and names that process. */
  static async take(client: EngineClient): Promise<EngineLock> {
    const token = randomUUID();
    const body = JSON.stringify({ writer: { ...ownMark(), token } });
    let holder: Holder | null = null;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const only = holder === null ? "op_type=create" : onlyAt(holder.version);
      const { status } = await client.ask({ method: "PUT", path: `_doc/${WRITER}?${only}`, body, allowed: [409] });
      if (status !== 409) return new EngineLock(client, token);
      const isFirst = holder === null;
      holder = await holderOf(client);
      // What was sent twice finds itself.
      if (holder?.token === token) return new EngineLock(client, token);
      // It is taken from a process that has ended, but by one of several that try.
      if (holder !== null && !(isFirst && isGone(holder.mark))) throw isWrittenThere(client.shown, named(holder.mark));
    }
    throw strangeAnswer(client.shown);
  }

  async isOurs(): Promise<boolean> {
    return (await holderOf(this.#client))?.token === this.#token;
  }

  async release(): Promise<void> {
    const holder = await holderOf(this.#client);
    if (holder === null || holder.token !== this.#token) return;
    const path = `_doc/${WRITER}?${onlyAt(holder.version)}`;
    await this.#client.ask({ method: "DELETE", path, allowed: [404, 409], isImpatient: true });
  }
}

interface Holder {
  readonly mark: ProcessMark;
  readonly token: string | null;
  readonly version: Version;
}

/** Null where nobody has it. */
async function holderOf(client: EngineClient): Promise<Holder | null> {
  const { status, body } = await client.ask({ method: "GET", path: `_doc/${WRITER}`, allowed: [404] });
  const version = versionIn(body);
  if (status === 404 || version === null) return null;
  const said = at(body, "_source", "writer");
  const mark = {
    pid: countAt(said, "pid") ?? 0,
    host: textAt(said, "host") ?? "?",
    since: textAt(said, "since") ?? "?",
    started: textAt(said, "started"),
  };
  return { mark, token: textAt(said, "token"), version };
}
