import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { FakeIndex, type Json } from "./fake-index.js";

/** What becomes of a request instead of an answer, or before it. */
export type FakeFault =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly body: string;
      readonly headers?: Record<string, string>;
    }
  /** Is carried out, and the answer is cut in the middle. */
  | { readonly kind: "half" }
  /** Is carried out, and nothing is answered. */
  | { readonly kind: "hang up" }
  | { readonly kind: "silent" }
  /** Is changed on its way. */
  | { readonly kind: "changed"; readonly change: (body: Json) => unknown };

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

/** An engine that knows what we ask of one, in memory, with faults where a test wants them. */
export class FakeEngine {
  readonly asked: Asked[] = [];
  /** Is asked about each request. */
  fault: (asked: Asked) => FakeFault | null = () => null;
  health: Json = { status: "green", number_of_nodes: 1, active_primary_shards: 1, unassigned_shards: 0 };
  disks: readonly Json[] = [];
  version: Json = { number: "3.8.0", distribution: "opensearch" };
  readonly #indexes = new Map<string, FakeIndex>();
  readonly #server: Server;
  readonly #isSecure: boolean;

  private constructor(isSecure: boolean) {
    const answer = (request: IncomingMessage, response: ServerResponse): void => void this.#answer(request, response);
    this.#isSecure = isSecure;
    this.#server = isSecure ? createSecureServer(SERVER(), answer) : createServer(answer);
  }

  /** Over https it has a certificate of an authority that nobody knows, `tests/engine/tls/authority.pem`. */
  static async start(protocol: "http" | "https" = "http"): Promise<FakeEngine> {
    const engine = new FakeEngine(protocol === "https");
    await new Promise<void>((settle) => engine.#server.listen(0, "127.0.0.1", settle));
    return engine;
  }

  get address(): string {
    return `${this.#isSecure ? "https" : "http"}://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The index of this name, if one was made. */
  index(name: string): FakeIndex | undefined {
    return this.#indexes.get(name);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((settle) => this.#server.close(settle));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const url = new URL(request.url ?? "/", "http://fake");
    const asked = { method: request.method ?? "", path: url.pathname, headers: request.headers };
    this.asked.push(asked);
    const fault = this.fault(asked);
    if (fault?.kind === "answer") {
      response.writeHead(fault.status, { "content-type": "application/json", ...fault.headers }).end(fault.body);
      return;
    }
    if (fault?.kind === "silent") return;
    const { status, body } = this.#carriedOut(asked, url.searchParams, Buffer.concat(chunks).toString());
    if (fault?.kind === "hang up") {
      request.socket.destroy();
      return;
    }
    const said = JSON.stringify(fault?.kind === "changed" ? fault.change(body as Json) : body);
    const length = Buffer.byteLength(said);
    response.writeHead(status, { "content-type": "application/json", "content-length": length });
    if (fault?.kind === "half") response.write(said.slice(0, said.length / 2), () => request.socket.destroy());
    else response.end(said);
  }

  #carriedOut({ method, path }: Asked, query: URLSearchParams, text: string): { status: number; body: unknown } {
    if (path === "/") return { status: 200, body: { version: this.version } };
    if (path === "/_msearch") return this.#indexes.get(indexOfPoint(text))?.msearch(text) ?? NO_POINT;
    if (path === "/_search/point_in_time" || path === "/_pit") return { status: 200, body: {} };
    if (path.startsWith("/_tasks/")) return { status: 200, body: { completed: true } };
    if (path.startsWith("/_cluster/health")) return { status: 200, body: this.health };
    if (path === "/_cat/allocation") return { status: 200, body: this.disks };
    const [, name, ...rest] = path.split("/");
    const index = this.#indexes.get(name);
    if (rest.length === 0 && method === "PUT") {
      this.#indexes.set(name, new FakeIndex(name, JSON.parse(text) as Json));
      return { status: 200, body: { acknowledged: true } };
    }
    if (index === undefined) return { status: 404, body: { error: { type: "index_not_found_exception" } } };
    return index.answer({ method, path: rest.join("/"), query, text });
  }
}

const SERVER = (): { readonly key: Buffer; readonly cert: Buffer } => ({
  key: readFileSync("tests/engine/tls/server.key"),
  cert: readFileSync("tests/engine/tls/server.pem"),
});
const NO_POINT = { status: 404, body: { error: { type: "search_context_missing_exception" } } };

/** The name of the index is the first word of the name of a point in time. */
function indexOfPoint(lines: string): string {
  return /"pit":{"id":"(\S+) /.exec(lines)?.[1] ?? "";
}
