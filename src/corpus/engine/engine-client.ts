import { setTimeout as wait } from "node:timers/promises";
import type { Trouble } from "../../text/trouble.js";
import { credentialsFor } from "./credentials.js";
import { engineAddressOf } from "./engine-address.js";
import { answerTrouble, faultTrouble, isPassing, strangeAnswer } from "./engine-troubles.js";
import { countAt } from "./read-answer.js";
import { Fault, Transport, type Answer, type FaultKind, type Request } from "./transport.js";

export interface ClientSettings {
  /** Milliseconds that a request may take together with all its repetitions. */
  readonly patience?: number;
  /** Milliseconds that one try of it may take. */
  readonly oneTry?: number;
  /** Is called with the milliseconds that the engine says it took. */
  readonly onTook?: (path: string, took: number) => void;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Bytes of an answer. */
  readonly largest?: number;
}

/** A node that is lost is replaced within some 30 seconds. */
const PATIENCE = 90_000;
const ONE_TRY = 30_000;
const FIRST_WAIT = 200;
const LONGEST_WAIT = 5_000;

/** Nothing of these mends itself while somebody waits. */
const LASTING: ReadonlySet<FaultKind> = new Set([
  "certificate",
  "redirect",
  "page",
  "not http",
  "too large",
  "unknown host",
]);

export interface Asking extends Omit<Request, "patience"> {
  /** What an answer may be beside a good one. */
  readonly allowed?: readonly number[];
  /** Whether to give up at once where the engine is not reached or busy. */
  readonly isImpatient?: boolean;
}

/** Asks one engine. What passes is waited for, a while; all requests may be repeated without harm. */
export class EngineClient {
  readonly shown: string;
  readonly index: string;
  readonly #transport: Transport;
  readonly #settings: ClientSettings;
  /** How often it had to ask again without knowing what became of the first time. */
  repeated = 0;

  /** @throws Trouble where the address or the credentials are not as they should be. */
  constructor(address: string, settings: ClientSettings = {}) {
    const parsed = engineAddressOf(address);
    this.shown = parsed.shown;
    this.index = parsed.index;
    this.#transport = new Transport(parsed, credentialsFor(parsed, settings.environment), settings.largest);
    this.#settings = settings;
  }

  /** @throws Trouble where there is no good answer, and none of those that are allowed. */
  async ask({ allowed = [], isImpatient = false, ...request }: Asking): Promise<Answer> {
    const { patience = PATIENCE, oneTry = ONE_TRY, onTook } = this.#settings;
    const start = performance.now();
    for (let pause = FIRST_WAIT; ; pause = Math.min(LONGEST_WAIT, pause * 2)) {
      const tried = await this.#try({ ...request, patience: oneTry }, allowed);
      if (tried.kind === "answer") {
        const took = countAt(tried.answer.body, "took");
        if (took !== null) onTook?.(request.path, took);
        return tried.answer;
      }
      const pausing = Math.min(LONGEST_WAIT, Math.max(tried.wait, pause * (0.5 + Math.random() / 2)));
      if (!tried.isPassing || isImpatient || performance.now() - start + pausing > patience) throw tried.trouble;
      await wait(pausing);
    }
  }

  close(): void {
    this.#transport.close();
  }

  async #try(request: Request, allowed: readonly number[]): Promise<Tried> {
    try {
      const answer = await this.#transport.send(request);
      const { status } = answer;
      if ((status >= 200 && status < 300) || allowed.includes(status)) {
        if (typeof answer.body !== "object") throw strangeAnswer(this.shown);
        return { kind: "answer", answer };
      }
      return {
        kind: "trouble",
        trouble: answerTrouble(this.shown, answer),
        isPassing: isPassing(answer),
        wait: (answer.retryAfter ?? 0) * 1000,
      };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const { kind, status } = error;
      if (kind !== "unreachable") this.repeated++;
      const isPage = kind === "page" || kind === "too large";
      // A gateway says in a page that what is behind it is gone, or that it is busy.
      const isGateway = isPage && (status === 429 || status >= 502);
      const isRefused = status === 401 || status === 403;
      const trouble = isRefused
        ? answerTrouble(this.shown, { status, body: null, retryAfter: null })
        : faultTrouble(this.shown, kind, error);
      return { kind: "trouble", trouble, isPassing: !isRefused && (isGateway || !LASTING.has(kind)), wait: 0 };
    }
  }
}

type Tried =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "trouble"; readonly trouble: Trouble; readonly isPassing: boolean; readonly wait: number };
