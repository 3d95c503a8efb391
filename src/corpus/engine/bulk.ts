import { setTimeout as wait } from "node:timers/promises";
import { Trouble } from "../../text/trouble.js";
import type { EngineClient } from "./engine-client.js";
import { answerTrouble, isPassing, itemTrouble, strangeAnswer } from "./engine-troubles.js";
import { at, countAt, listAt } from "./read-answer.js";

/** Characters of a request, and operations in it. */
const LARGEST = 4_000_000;
const MOST = 2_000;
/** Milliseconds that the engine may refuse before it is given up. */
const PATIENCE = 120_000;
const FIRST_WAIT = 200;
const LONGEST_WAIT = 8_000;

/** One change. The last one of a name counts, so each may be sent again. */
interface Operation {
  readonly name: string;
  /** Null where the document is deleted. */
  readonly source: string | null;
}

/**
 * Sends changes in requests of a few megabytes, one after the other, each while the next is gathered. What the engine is too
 * busy for is sent again, in smaller requests, after a pause.
 */
export class Bulk {
  readonly #client: EngineClient;
  readonly #patience: number;
  #gathered: Operation[] = [];
  #length = 0;
  #largest = LARGEST;
  #sending: Promise<void> = Promise.resolve();

  constructor(client: EngineClient, patience = PATIENCE) {
    this.#client = client;
    this.#patience = patience;
  }

  async index(name: string, source: string): Promise<void> {
    await this.#add({ name, source });
  }

  async delete(name: string): Promise<void> {
    await this.#add({ name, source: null });
  }

  /** Waits until the engine has acknowledged all. @throws Trouble where it did not. */
  async flush(): Promise<void> {
    await this.#next();
    await this.#sending;
  }

  /** Forgets what was not sent. */
  async drop(): Promise<void> {
    this.#gathered = [];
    this.#length = 0;
    await this.#sending.catch(() => undefined);
  }

  async #add(operation: Operation): Promise<void> {
    this.#gathered.push(operation);
    this.#length += lengthOf(operation);
    if (this.#length >= this.#largest || this.#gathered.length >= MOST) await this.#next();
  }

  async #next(): Promise<void> {
    await this.#sending;
    const operations = this.#gathered;
    this.#gathered = [];
    this.#length = 0;
    if (operations.length === 0) return;
    this.#sending = this.#send(operations);
    // Whoever waits for it next gets the error; until then it is not unhandled.
    this.#sending.catch(() => undefined);
  }

  async #send(operations: readonly Operation[]): Promise<void> {
    let left = operations;
    let [pause, lastDone] = [FIRST_WAIT, performance.now()];
    while (left.length > 0) {
      const part = firstOf(left, this.#largest);
      const { refused, after } = await this.#sendPart(part);
      if (refused.length < part.length) [pause, lastDone] = [FIRST_WAIT, performance.now()];
      left = [...refused, ...left.slice(part.length)];
      if (refused.length === 0) continue;
      this.#largest = Math.max(lengthOf(refused[0]), this.#largest / 2);
      if (performance.now() - lastDone > this.#patience) throw answerTrouble(this.#client.shown, BUSY);
      await wait(Math.min(LONGEST_WAIT, Math.max(after * 1000, pause * (0.5 + Math.random() / 2))));
      pause *= 2;
    }
  }

  /** Answers which operations the engine was too busy for. */
  async #sendPart(
    part: readonly Operation[],
  ): Promise<{ readonly refused: readonly Operation[]; readonly after: number }> {
    const lines = part.flatMap(({ name, source }) =>
      source === null
        ? [JSON.stringify({ delete: { _id: name } })]
        : [JSON.stringify({ index: { _id: name } }), source],
    );
    const body = `${lines.join("\n")}\n`;
    const answer = await this.#client.ask({ method: "POST", path: "_bulk", body, isLines: true, allowed: [429, 413] });
    const { status } = answer;
    if (status === 413) {
      if (part.length > 1) return { refused: part, after: 0 };
      throw new Trouble(this.#client.shown, TOO_LARGE);
    }
    if (status === 429) {
      if (!isPassing(answer)) throw answerTrouble(this.#client.shown, answer);
      return { refused: part, after: answer.retryAfter ?? 0 };
    }
    const items = listAt(answer.body, "items");
    if (items.length !== part.length) throw strangeAnswer(this.#client.shown);
    const refused: Operation[] = [];
    for (const [order, item] of items.entries()) {
      const operation = part[order];
      const kind = operation.source === null ? "delete" : "index";
      const done = countAt(item, kind, "status");
      if (done === null || at(item, kind, "_id") !== operation.name) throw strangeAnswer(this.#client.shown);
      if ((done >= 200 && done < 300) || (done === 404 && kind === "delete")) continue;
      const error = at(item, kind, "error");
      if (!isPassing({ status: done, body: { error }, retryAfter: null }))
        throw itemTrouble(this.#client.shown, done, error);
      refused.push(operation);
    }
    return { refused, after: 0 };
  }
}

const BUSY = { status: 429, body: null, retryAfter: null };

function lengthOf({ name, source }: Operation): number {
  return name.length + (source?.length ?? 0);
}

function firstOf(operations: readonly Operation[], largest: number): readonly Operation[] {
  let length = 0;
  const end = operations.findIndex((operation, order) => (length += lengthOf(operation)) > largest && order > 0);
  return end < 0 ? operations : operations.slice(0, end);
}

const TOO_LARGE = {
  zh: "有一篇太长，引擎不收（413）：请把它分成几篇，或由管理员调大 http.max_content_length",
  en: "a text is too long for the engine (413): make several of it, or have http.max_content_length raised",
};
