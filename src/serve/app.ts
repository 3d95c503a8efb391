import type { HttpBindings } from "@hono/node-server";
import { Hono, type Context } from "hono";
import { streamSSE } from "hono/streaming";
import { openCorpus } from "../corpus/open-corpus.js";
import { basename } from "node:path";
import { Trouble } from "../text/trouble.js";
import { version } from "../version.js";
import { JOB_OPERATIONS, LOOK_UPS, type JobOperation } from "./api/operations.js";
import { openApi } from "./api/openapi.js";
import { Bodies } from "./body.js";
import { refusalJson } from "./gate.js";
import { HEADERS } from "./headers.js";
import { jobOf } from "./job-of.js";
import type { Job, JobAnswer } from "./jobs/job.js";
import { API } from "./page.js";
import { Refusal, REFUSALS } from "./refusal.js";
import type { Served } from "./served.js";
import { bearerOf, isToken } from "./token.js";

type Asked = Context<{ Bindings: HttpBindings }>;
type App = Hono<{ Bindings: HttpBindings }>;

/** All routes: the page, and those of the table of operations. */
export function appOf(served: Served): App {
  const app: App = new Hono();
  app.use(async (asked, next) => {
    await next();
    for (const [name, value] of HEADERS) if (!asked.res.headers.has(name)) asked.res.headers.set(name, value);
  });
  app.get("/", (asked) =>
    asked.body(served.page.html, 200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": served.page.policy,
    }),
  );
  app.get("/open/:code", (asked) => opened(asked, served));
  app.use(`${API}/*`, async (asked, next) => {
    const given = bearerOf(asked.req.header("Authorization"));
    if (given === null || !isToken(given, served.token)) throw new Refusal("token");
    await next();
  });
  addLookUps(app, served);
  addJobs(app, served);
  app.notFound(() => refused(new Refusal("nowhere"), served.warn));
  // Nobody is there any more to read an answer, and it is no trouble.
  app.onError((error, asked) => refused(error, asked.env.outgoing.destroyed ? () => undefined : served.warn));
  return app;
}

function addLookUps(app: App, { roots, index, pool }: Served): void {
  const { status, files, file, document, openapi } = LOOK_UPS;
  const at = ({ path }: { readonly path: string }): string => API + path.replace("{id}", ":id{.+}");
  app.get(at(openapi), (asked) => asked.json(openApi()));
  app.get(at(status), async (asked) => {
    const tool = { name: "duizhao", version };
    return asked.json({ tool, index: await indexStatus(index), roots: roots.paths.length, jobs: pool.load });
  });
  app.get(at(files), async (asked) => asked.json(await roots.list()));
  app.get(at(file), async (asked) => {
    const { bytes } = await roots.read(asked.req.param("id") ?? "");
    return asked.body(new Uint8Array(bytes), 200, { "Content-Type": file.answers });
  });
  app.get(at(document), async (asked) => {
    const texts = [{ kind: "document", name: asked.req.param("id") ?? "" }] as const;
    const job: Job = { kind: "document", texts, phrases: [], options: {} };
    const { bytes } = await pool.run(job, { signal: leaving(asked) });
    return asked.body(new Uint8Array(bytes), 200, { "Content-Type": `${document.answers}; charset=utf-8` });
  });
}

/** The index as it is now. */
async function indexStatus(index: string | null): Promise<unknown> {
  if (index === null) return null;
  const corpus = await openCorpus(index);
  try {
    return { path: basename(index), documents: (await corpus.status()).documents };
  } finally {
    await corpus.close();
  }
}

function addJobs(app: App, served: Served): void {
  const bodies = new Bodies();
  for (const operation of JOB_OPERATIONS) {
    app.post(API + operation.path, async (asked) => {
      const { incoming } = asked.env;
      const { headers } = incoming;
      // Whoever still sends what is too large has to be able to read why it is refused.
      const source = {
        type: headers["content-type"],
        length: headers["content-length"],
        bytes: incoming.iterator({ destroyOnReturn: false }),
      };
      const job = await jobOf(operation, await bodies.read(source, operation.body), served.roots);
      const signal = leaving(asked);
      if (asked.req.header("Accept")?.includes("text/event-stream") === true) {
        return streamed(asked, { operation, job, signal, served });
      }
      return answered(asked, operation, await served.pool.run(job, { signal }));
    });
  }
}

function answered(asked: Asked, { answers }: JobOperation, { bytes, counts }: JobAnswer): Response {
  for (const [name, count] of Object.entries(counts)) asked.header(`Duizhao-${name}`, String(count));
  return asked.body(new Uint8Array(bytes), 200, { "Content-Type": `${answers}; charset=utf-8` });
}

interface Stream {
  readonly operation: JobOperation;
  readonly job: Job;
  readonly signal: AbortSignal;
  readonly served: Served;
}

/** How far the job is, as it goes, and then its answer: a text that is no JSON as a string of JSON. */
function streamed(asked: Asked, { operation, job, signal, served }: Stream): Response {
  return streamSSE(asked, async (stream) => {
    const write = (event: string, data: unknown): Promise<void> =>
      stream.writeSSE({ event, data: typeof data === "string" ? data : JSON.stringify(data) });
    try {
      const onProgress = ({ step, done, total }: { step: string; done: number; total: number }): void =>
        void write("progress", { step, done, total });
      const { bytes, counts } = await served.pool.run(job, { signal, onProgress });
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      await write("counts", counts);
      await write("answer", operation.answers === "application/json" ? text : JSON.stringify(text));
    } catch (error) {
      if (!signal.aborted) await write("error", toldOf(error, served.warn).json.trimEnd());
    }
  });
}

/** Is aborted when whoever asked has gone before the answer was written. */
function leaving(asked: Asked): AbortSignal {
  const { outgoing } = asked.env;
  const left = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) left.abort(new Error("the connection was closed"));
  });
  if (outgoing.destroyed) left.abort(new Error("the connection was closed"));
  return left.signal;
}

/** Sends a browser on to the page with the token, once. */
function opened(asked: Asked, { link, token, warn }: Served): Response {
  const use = link?.use(asked.req.param("code") ?? "") ?? "wrong";
  if (use === "right") return asked.redirect(`/#token=${token}`, 302);
  if (use === "again") warn("the one-time link was opened again: if that was not you, end this server and begin anew");
  throw new Refusal(use === "again" ? "used" : "nowhere");
}

interface Told {
  readonly status: number;
  readonly json: string;
}

/** What is said of an error: nothing of its stack, and nothing of a text. */
function toldOf(error: unknown, warn: Served["warn"]): Told {
  if (error instanceof Trouble) {
    const { path, said } = error;
    return { status: 422, json: `${JSON.stringify({ error: { code: "unreadable", path, message: said } })}\n` };
  }
  const refusal = error instanceof Refusal ? error : new Refusal("bug", error instanceof Error ? error.name : null);
  const { code, place } = refusal;
  if (code === "bug") warn(`a request failed: ${place ?? ""}`);
  return { status: REFUSALS[code].status, json: refusalJson(code, code === "bug" ? null : place) };
}

function refused(error: unknown, warn: Served["warn"]): Response {
  const { status, json } = toldOf(error, warn);
  return new Response(json, {
    status,
    headers: {
      ...Object.fromEntries(HEADERS),
      "Content-Type": "application/json; charset=utf-8",
      ...(status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
      ...(status === 503 ? { "Retry-After": "2" } : {}),
    },
  });
}
