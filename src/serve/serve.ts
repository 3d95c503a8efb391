import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { openCorpus } from "../corpus/open-corpus.js";
import { Trouble } from "../text/trouble.js";
import { packageFolder } from "../words/package-folder.js";
import { appOf } from "./app.js";
import { hostsAt, refusalAtGate, refusalJson } from "./gate.js";
import { HEADERS } from "./headers.js";
import { JobPool } from "./jobs/job-pool.js";
import { readPage } from "./page.js";
import { REFUSALS } from "./refusal.js";
import { Roots } from "./roots.js";
import type { Served } from "./served.js";
import { newToken, OneTimeLink } from "./token.js";

export interface ServeSettings {
  readonly index: string | null;
  /** Files and folders that may be read. */
  readonly paths: readonly string[];
  /** 0 takes any that is free. */
  readonly port: number;
  /** Whether a link for a browser is wanted that is good once. */
  readonly once: boolean;
  readonly warn: Served["warn"];
}

/** A server that runs. */
export interface Running {
  /** The address of the page, without the token. */
  readonly address: string;
  readonly token: string;
  /** A link that is good once; null where none was wanted. */
  readonly once: string | null;
  readonly pool: JobPool;
  /** Ends it, and all jobs, at once. */
  end(): Promise<void>;
}

const MIB = 1024 * 1024;
const SECOND = 1000;
/** Connections at a time: more than those that may be stalled on purpose, and fewer than a process may have files. */
const MOST_CONNECTIONS = 600;
const MOST_HEADERS = 100;
const LARGEST_HEADERS = 16 * 1024;
/** A job of this time is given up. By hand. */
const PATIENCE = 600 * SECOND;
const MOST_AT_ONCE = 4;
const MOST_WAITING = 256;
const MOST_WAITING_BYTES = 256 * MIB;

/**
 * Serves the page and the API on this machine's own address.
 *
 * @throws Trouble where the index or a path can't be read, or the port is taken.
 */
export async function serve({ index, paths, port, once, warn }: ServeSettings): Promise<Running> {
  if (index !== null) await (await openCorpus(index)).close();
  const roots = await Roots.open(paths);
  const pool = new JobPool({
    place: { index, roots: roots.paths },
    script: join(packageFolder(), "dist", "serve", "job-process.js"),
    width: Math.max(1, Math.min(MOST_AT_ONCE, availableParallelism())),
    mostWaiting: MOST_WAITING,
    mostBytes: MOST_WAITING_BYTES,
    patience: PATIENCE,
  });
  const token = newToken();
  const link = once ? new OneTimeLink() : null;
  const served = { page: readPage(), token, link, roots, index, pool, warn };
  const server = serverOf(served);
  const { address, port: taken } = await listening(server, port);
  const place = `http://${hostsAt(address, taken)[0] ?? ""}/`;
  return {
    address: place,
    token,
    once: link === null ? null : `${place}open/${link.code}`,
    pool,
    end: async () => {
      pool.end();
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function serverOf(served: Served): Server {
  const answer = getRequestListener(appOf(served).fetch, { overrideGlobalObjects: false });
  const gated = (request: IncomingMessage, response: ServerResponse, whenIn: () => void): void => {
    const refusal = refusalAtGate(askedOf(request), hostsOf(server));
    if (refusal === null) whenIn();
    else refuse(response, refusal);
  };
  const server = createServer(
    {
      maxHeaderSize: LARGEST_HEADERS,
      headersTimeout: 10 * SECOND,
      requestTimeout: 60 * SECOND,
      keepAliveTimeout: 5 * SECOND,
      connectionsCheckingInterval: 2 * SECOND,
      // A request without a Host is refused like one with a wrong one.
      requireHostHeader: false,
    },
    (request, response) => gated(request, response, () => void answer(request, response)),
  );
  // Node would answer these two by itself, before anybody has looked at where they come from.
  server.on("checkContinue", (request, response) =>
    gated(request, response, () => {
      response.writeContinue();
      void answer(request, response);
    }),
  );
  server.on("checkExpectation", (request, response) => gated(request, response, () => void answer(request, response)));
  server.maxConnections = MOST_CONNECTIONS;
  server.maxHeadersCount = MOST_HEADERS;
  return server;
}

function askedOf({ method = "", url = "", rawHeaders }: IncomingMessage): Parameters<typeof refusalAtGate>[0] {
  return { method, url, rawHeaders };
}

function hostsOf(server: Server): string[] {
  const { address, port } = server.address() as AddressInfo;
  return hostsAt(address, port);
}

function refuse(response: ServerResponse, code: keyof typeof REFUSALS): void {
  response.writeHead(REFUSALS[code].status, {
    ...Object.fromEntries(HEADERS),
    "Content-Type": "application/json; charset=utf-8",
    "Connection": "close",
  });
  response.end(refusalJson(code));
}

/** Where it listens: 127.0.0.1, or ::1 where this machine has no other. */
async function listening(server: Server, port: number): Promise<AddressInfo> {
  for (const host of ["127.0.0.1", "::1"]) {
    const fault = await new Promise<NodeJS.ErrnoException | null>((done) => {
      server.once("error", done);
      server.listen({ host, port }, () => {
        server.off("error", done);
        done(null);
      });
    });
    if (fault === null) return server.address() as AddressInfo;
    if (fault.code !== "EADDRNOTAVAIL") throw notFree(port, fault);
  }
  throw notFree(port);
}

function notFree(port: number, cause?: NodeJS.ErrnoException): Trouble {
  if (cause?.code === "EADDRINUSE") {
    const zh = `端口 ${port} 已被占用：请用 --port 另选一个，--port 0 任选`;
    return new Trouble(
      null,
      { zh, en: `port ${port} is taken: choose another with --port, or any with --port 0` },
      cause,
    );
  }
  const code = cause?.code ?? "";
  return new Trouble(
    null,
    {
      zh: `端口 ${port} 无法使用（${code}）：请用 --port 另选一个`,
      en: `port ${port} can't be used (${code}): choose another with --port`,
    },
    cause,
  );
}
