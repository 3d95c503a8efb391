import { request, type Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { serve, type Running, type ServeSettings } from "../../src/serve/serve.js";

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Question {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders | readonly string[];
  readonly body?: string | Uint8Array;
  /** By default a connection of its own. */
  readonly agent?: Agent;
}

/** A server of the test's own, at any port; what it warns of is in `warned`. */
export async function served(settings: Partial<ServeSettings> = {}): Promise<Running & { readonly warned: string[] }> {
  const warned: string[] = [];
  const warn = (line: string): void => void warned.push(line);
  const running = await serve({ index: null, paths: [], port: 0, once: false, warn, ...settings });
  return { ...running, warned };
}

/** Asks with exactly these headers, as no browser would. */
export function ask({ address }: Pick<Running, "address">, path: string, question: Question = {}): Promise<Answered> {
  const { hostname, port } = new URL(address);
  const { method = "GET", headers = {}, body, agent = false } = question;
  return new Promise((done, failed) => {
    const asked = request({ hostname, port, path, method, headers: headers as OutgoingHttpHeaders, agent });
    asked.on("error", failed);
    asked.on("response", (response) => {
      const chunks: Uint8Array[] = [];
      response.on("data", (chunk: Uint8Array) => chunks.push(chunk));
      response.on("error", failed);
      response.on("end", () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() });
      });
    });
    asked.end(body);
  });
}

/** The same with the token. */
export function get(running: Running, path: string): Promise<Answered> {
  return ask(running, path, { headers: bearer(running) });
}

export function post(
  running: Running,
  path: string,
  body: unknown,
  headers: OutgoingHttpHeaders = {},
): Promise<Answered> {
  return ask(running, path, {
    method: "POST",
    headers: { ...bearer(running), "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

export function bearer({ token }: Pick<Running, "token">): { readonly Authorization: string } {
  return { Authorization: `Bearer ${token}` };
}

/** A file as a text of a question. */
export function fileText(path: string): { readonly name: string; readonly base64: string } {
  return { name: basename(path), base64: readFileSync(path).toString("base64") };
}

/** A pair that is compared in no time. */
export const SMALL_PAIR = {
  anonymised: { name: "a.txt", text: "规模超XXX亿元的产业集群已经形成。" },
  published: [{ name: "b.txt", text: "规模超3000亿元的产业集群已经形成。" }],
};
