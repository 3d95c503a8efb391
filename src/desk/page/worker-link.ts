import type { Bilingual } from "../../text/language.js";
import type { Answered, Looked, Reply, Request, Sent, Step } from "../worker/messages.js";
import { blockText } from "./blocks.js";

/** How far the work is. */
export interface Progress {
  readonly step: Step;
  readonly done: number;
  readonly total: number;
}

/** Why there is no answer. */
export class Failure extends Error {
  override readonly name = "Failure";

  constructor(
    readonly said: Bilingual,
    readonly isBug: boolean,
  ) {
    super(said.en);
  }
}

/** The reader has stopped the work. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

interface Open {
  readonly settle: (result: Looked[] | Answered | Blob) => void;
  readonly fail: (error: Error) => void;
  readonly tell: (progress: Progress) => void;
}

/** The worker of the page. Stopping ends it; the next question starts another. */
export class WorkerLink {
  readonly #page: Document;
  #worker: Promise<Worker> | null = null;
  #code: Promise<string> | null = null;
  #number = 0;
  readonly #open = new Map<number, Open>();

  constructor(page: Document) {
    this.#page = page;
  }

  /** Starts the worker before it is needed. */
  prepare(): void {
    void (this.#worker ??= this.#start());
  }

  look(request: Extract<Request, { kind: "look" }>, tell: Open["tell"]): Promise<Looked[]> {
    return this.#ask(request, tell) as Promise<Looked[]>;
  }

  answer(request: Extract<Request, { kind: "answer" }>, tell: Open["tell"]): Promise<Answered> {
    return this.#ask(request, tell) as Promise<Answered>;
  }

  write(request: Extract<Request, { kind: "write" }>, tell: Open["tell"]): Promise<Blob> {
    return this.#ask(request, tell) as Promise<Blob>;
  }

  /** Ends whatever is being done. */
  stop(): void {
    this.#end(new Stopped("stopped"));
  }

  async #ask(request: Request, tell: Open["tell"]): Promise<unknown> {
    const worker = await (this.#worker ??= this.#start());
    const number = ++this.#number;
    return new Promise((settle, fail) => {
      this.#open.set(number, { settle, fail, tell });
      worker.postMessage({ kind: "request", number, request } satisfies Sent);
    });
  }

  async #start(): Promise<Worker> {
    const code = await (this.#code ??= blockText(this.#page, "worker"));
    const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    const worker = new Worker(address);
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => this.#hear(worker, data));
    worker.addEventListener("error", ({ message }) => {
      this.#end(new Failure({ zh: `程序出错：${message}`, en: `a bug in the program: ${message}` }, true));
    });
    return worker;
  }

  #hear(worker: Worker, reply: Reply): void {
    if (reply.kind === "want") {
      const { block } = reply;
      void blockText(this.#page, block).then((text) => {
        worker.postMessage({ kind: "block", block, text } satisfies Sent);
      });
      return;
    }
    const open = this.#open.get(reply.number);
    if (open === undefined) return;
    if (reply.kind === "step") {
      open.tell(reply);
      return;
    }
    this.#open.delete(reply.number);
    if (reply.kind === "done") open.settle(reply.result);
    else open.fail(new Failure(reply.message, reply.isBug));
  }

  #end(error: Error): void {
    const ended = this.#worker;
    this.#worker = null;
    void ended?.then((worker) => worker.terminate());
    for (const { fail } of this.#open.values()) fail(error);
    this.#open.clear();
  }
}
