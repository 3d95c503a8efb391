import http from "node:http";
import https from "node:https";
import type { Credentials } from "./credentials.js";
import type { EngineAddress } from "./engine-address.js";

export interface Request {
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  /** From the name of the index on, or from the root of the engine if it begins with a slash. */
  readonly path: string;
  readonly body?: string;
  /** Whether the body is JSON Lines. */
  readonly isLines?: boolean;
  /** Milliseconds that an answer may take, from the first byte sent to the last one received. */
  readonly patience: number;
}

/** An answer as it came. Nothing in it is trusted. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Seconds that the engine asks to wait; null where it does not. */
  readonly retryAfter: number | null;
}

/** Why there is no answer. */
export type FaultKind =
  | "unreachable"
  | "timeout"
  | "cut"
  | "certificate"
  | "redirect"
  | "page"
  | "not json"
  | "not http"
  | "too large"
  | "unknown host";

export class Fault extends Error {
  readonly kind: FaultKind;
  readonly status: number;

  constructor(kind: FaultKind, status = 0, cause?: unknown) {
    super(kind, { cause });
    this.kind = kind;
    this.status = status;
  }
}

/** Bytes of an answer: 300 texts of 64 MiB have fewer fingerprints than that. */
const LARGEST = 256 * 1024 * 1024;
/** Of an error, of which the status says most. */
const LARGEST_ERROR = 1024 * 1024;
const MOST_SOCKETS = 8;

/**
 * Sends requests to one engine and nowhere else: no redirect is followed. `fetch` has no place for an authority of one's own
 * without another package.
 */
export class Transport {
  readonly #address: EngineAddress;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #agent: http.Agent;
  readonly #largest: number;

  constructor(address: EngineAddress, { authorization, authorities }: Credentials, largest = LARGEST) {
    this.#address = address;
    this.#headers = authorization === null ? {} : { authorization };
    const settings = { keepAlive: true, maxSockets: MOST_SOCKETS };
    this.#agent =
      address.protocol === "https:"
        ? new https.Agent({ ...settings, ...(authorities === null ? {} : { ca: authorities }) })
        : new http.Agent(settings);
    this.#largest = largest;
  }

  /** @throws Fault where no whole answer comes. */
  send({ method, path, body, isLines = false, patience }: Request): Promise<Answer> {
    const { protocol, hostname, port, prefix, index } = this.#address;
    const at = path.startsWith("/") ? `${prefix}${path}` : `${prefix}/${index}${path === "" ? "" : `/${path}`}`;
    const send = protocol === "https:" ? https.request : http.request;
    return new Promise((settle, fail) => {
      const request = send({
        agent: this.#agent,
        method,
        hostname: hostname.replace(/^\[|\]$/g, ""),
        port,
        path: at,
        headers: {
          ...this.#headers,
          accept: "application/json",
          ...(body === undefined
            ? {}
            : {
                "content-type": isLines ? "application/x-ndjson" : "application/json",
                "content-length": Buffer.byteLength(body),
              }),
        },
      });
      const clock = setTimeout(() => request.destroy(new Fault("timeout")), patience);
      const end = (how: () => void): void => {
        clearTimeout(clock);
        how();
      };
      request.on("error", (error) => end(() => fail(faultOf(error))));
      // Nobody asked for another protocol; without a listener nothing would ever come.
      request.on("upgrade", (_, socket) => {
        socket.destroy();
        end(() => fail(new Fault("not http")));
      });
      request.on("response", (response) => {
        read(response, this.#largest).then(
          (answer) => end(() => settle(answer)),
          (error: unknown) => {
            request.destroy();
            end(() => fail(faultOf(error)));
          },
        );
      });
      request.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

async function read(response: http.IncomingMessage, largest: number): Promise<Answer> {
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400) throw new Fault("redirect", status);
  const most = status < 400 ? largest : Math.min(largest, LARGEST_ERROR);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new Fault("too large", status);
    chunks.push(chunk);
  }
  if (!response.complete) throw new Fault("cut", status);
  const text = Buffer.concat(chunks).toString("utf8");
  const after = Number(response.headers["retry-after"]);
  const retryAfter = Number.isFinite(after) && after >= 0 ? after : null;
  if (text === "") return { status, body: null, retryAfter };
  try {
    return { status, body: JSON.parse(text) as unknown, retryAfter };
  } catch (error) {
    throw new Fault(/^\s*</.test(text) ? "page" : "not json", status, error);
  }
}

const KINDS = new Map<string, FaultKind>([
  ["ECONNREFUSED", "unreachable"],
  ["EHOSTUNREACH", "unreachable"],
  ["ENETUNREACH", "unreachable"],
  ["ENOTFOUND", "unknown host"],
  ["EAI_AGAIN", "unknown host"],
  ["ETIMEDOUT", "timeout"],
]);

function faultOf(error: unknown): Error {
  if (error instanceof Fault || !(error instanceof Error))
    return error instanceof Error ? error : new Error(String(error));
  const code = "code" in error ? String(error.code) : "";
  if (code.startsWith("HPE_")) return new Fault("not http", 0, error);
  const isCertificate = /CERT|SELF_SIGNED|UNABLE_TO|^ERR_TLS|^ERR_SSL|EPROTO/.test(code);
  return new Fault(isCertificate ? "certificate" : (KINDS.get(code) ?? "cut"), 0, error);
}
