import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ClientSettings } from "../../../src/corpus/engine/engine-client.js";
import { openEngineCorpus } from "../../../src/corpus/engine/engine-corpus.js";
import { openEngineWriter } from "../../../src/corpus/engine/engine-writer.js";
import { FakeEngine, type Asked, type FakeFault } from "../../engine/fake-engine.js";
import type { Json } from "../../engine/fake-index.js";
import { documentCalled, FINGERPRINTS } from "../made-documents.js";

/** Puts a value into an object within others. */
function setAt(object: Json, [name, ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) setAt(object[name] as Json, rest, value);
  else object[name] = value;
}

/** So that nothing is waited for long. */
const QUICK: ClientSettings = { patience: 600, oneTry: 3_000, environment: {} };
const ASKED = Float64Array.of(FINGERPRINTS[1], FINGERPRINTS[2]);

describe("an engine that answers as it should not", () => {
  let engine: FakeEngine;
  let address: string;

  beforeEach(async () => {
    engine = await FakeEngine.start();
    address = `${engine.address}/news`;
    const writer = await openEngineWriter(address, QUICK);
    for (let at = 0; at < 5; at++) await writer.put(documentCalled(`文稿${at}`), Float64Array.of(FINGERPRINTS[1]));
    await writer.commit();
    await writer.close();
  });
  afterEach(() => engine.stop());

  /** What a search says, or the one line about why it says nothing. */
  async function searched(settings: ClientSettings & { readonly allowPartial?: boolean } = {}): Promise<unknown> {
    try {
      const corpus = await openEngineCorpus(address, { ...QUICK, ...settings });
      try {
        const { hits, missing } = await corpus.candidates(ASKED, { limit: 9, budget: 99 });
        return missing === null ? hits.length : `${hits.length}; ${missing.en}`;
      } finally {
        await corpus.close();
      }
    } catch (error) {
      return error instanceof Error && error.name === "Trouble" ? error.message : error;
    }
  }

  const always =
    (fault: FakeFault, path = "/_msearch") =>
    (asked: Asked) =>
      asked.path.includes(path) ? fault : null;
  const answer = (status: number, body: unknown): FakeFault => ({ kind: "answer", status, body: JSON.stringify(body) });
  const error = (status: number, type: string, reason = ""): FakeFault =>
    answer(status, { error: { type, reason }, status });

  it("answers whole where nothing is wrong", async () => {
    expect(await searched()).toBe(5);
  });

  it("counts nothing of a commit that was not published and was taken back", async () => {
    const corpus = await openEngineCorpus(address, QUICK);
    const writer = await openEngineWriter(address, QUICK);
    await writer.put(documentCalled("文稿9"), Float64Array.of(FINGERPRINTS[1]));
    engine.fault = ({ method, path }) =>
      method === "PUT" && path.includes("~head") ? error(403, "security_exception") : null;
    await expect(writer.commit()).rejects.toThrow("permission denied");
    engine.fault = () => null;
    await writer.close();
    const again = await openEngineCorpus(address, QUICK);
    expect(Array.from(await again.frequencies(Float64Array.of(FINGERPRINTS[1])))).toEqual([5]);
    await again.close();
    expect(Array.from(await corpus.frequencies(Float64Array.of(FINGERPRINTS[1])))).toEqual([5]);
    await corpus.close();
  });

  const PAGE = "<!DOCTYPE html><html><title>Login</title></html>";
  it.each<[string, FakeFault, string]>([
    ["a web page", { kind: "answer", status: 200, body: PAGE }, "a web page answered"],
    ["a login page", { kind: "answer", status: 401, body: PAGE }, "credentials are wrong or missing"],
    ["half a JSON", { kind: "half" }, "cut before the answer was whole"],
    ["half a JSON that ends well", { kind: "answer", status: 200, body: '{"responses":[{"hits' }, "no whole JSON"],
    ["nothing, and hangs up", { kind: "hang up" }, "cut before the answer was whole"],
    ["nothing, and does not hang up", { kind: "silent" }, "did not answer in time"],
    ["no credentials", error(401, "security_exception"), "credentials are wrong or missing (401)"],
    ["no permission", error(403, "security_exception"), "permission denied (403)"],
    ["too busy", error(429, "es_rejected_execution_exception"), "stayed busy and refused (429)"],
    ["no shard", error(503, "no_shard_available_action_exception"), "no copy that answers"],
    ["a gateway without an engine", { kind: "answer", status: 502, body: PAGE }, "a web page answered"],
    [
      "a redirect",
      { kind: "answer", status: 302, body: "", headers: { location: "http://127.0.0.1:1/" } },
      "redirects",
    ],
    ["a text", answer(200, "yes"), "not the form of one of a search engine"],
    ["null", answer(200, null), "not the form of one of a search engine"],
    ["a list of nothing", answer(200, { responses: [] }), "not the form of one of a search engine"],
    ["other types", answer(200, { responses: "5" }), "not the form of one of a search engine"],
    ["an unknown error", error(400, "\u001B[31mboom", "x".repeat(900)), "answered with error 400"],
  ])("%s: one line with the remedy", async (_, fault, said) => {
    engine.fault = always(fault);
    const line = String(await searched());
    expect(line).toContain(said);
    expect(line.startsWith(`${address}: `)).toBe(true);
    expect(line.length).toBeLessThan(500);
    expect(line).not.toContain("\n");
  });

  it("reads no answer that is too large", async () => {
    engine.fault = always({ kind: "answer", status: 200, body: `"${"x".repeat(100_000)}"` });
    expect(await searched({ largest: 50_000 })).toContain("too large");
  });

  it("waits for an engine that is busy or restarts for a while", async () => {
    let left = 2;
    engine.fault = ({ path }) => (path === "/_msearch" && left-- > 0 ? error(left === 0 ? 503 : 429, "busy") : null);
    expect(await searched({ patience: 5_000 })).toBe(5);
  });

  it("says where nobody listens", async () => {
    await engine.stop();
    expect(await searched()).toContain("can't be reached");
    engine = await FakeEngine.start();
  });

  const shards = (change: object) => (body: Record<string, unknown>) => ({
    ...body,
    responses: (body["responses"] as object[]).map((one) => ({ ...one, ...change })),
  });
  /** Where there are hits. */
  const hits = (change: object) => (body: Record<string, unknown>) => ({
    ...body,
    responses: (body["responses"] as { hits: { hits: unknown[] } }[]).map((one) =>
      one.hits.hits.length > 0 ? { ...one, ...change } : one,
    ),
  });
  it.each<[string, object]>([
    ["failed shards", { _shards: { total: 3, successful: 2, skipped: 0, failed: 1 } }],
    ["shards that are gone without a word", { _shards: { total: 3, successful: 2, skipped: 0, failed: 0 } }],
    ["a search that ran out of time", { timed_out: true }],
    ["a search that was ended early", { terminated_early: true }],
  ])("%s: never a short answer without a word", async (_, change) => {
    engine.fault = always({ kind: "changed", change: shards(change) });
    expect(await searched()).toMatch(/^\S+: \d of \d shards of the index did not answer/);
    expect(await searched({ allowPartial: true })).toMatch(/^5; \d of \d shards .* were searched, the others were not/);
  });

  it("says where the engine lost documents, and an addition adds them again", async () => {
    engine.index("news")?.lose(2);
    expect(await searched()).toContain("the index should have 5 texts, and the engine shows 3");
    expect(await searched({ allowPartial: true })).toContain("3 of 5 texts were searched");
    const writer = await openEngineWriter(address, QUICK);
    for (let at = 0; at < 5; at++) await writer.put(documentCalled(`文稿${at}`), Float64Array.of(FINGERPRINTS[1]));
    await writer.commit();
    await writer.close();
    expect(await searched()).toBe(5);
  });

  it("refuses what is no such index, and engines that were never tried", async () => {
    expect(await openEngineCorpus(`${engine.address}/none`, QUICK).catch(String)).toContain("no such index");
    engine.fault = always(
      { kind: "changed", change: () => ({ news: { mappings: { _meta: { duizhao: "engine9/k5w8h48n1" } } } }) },
      "/news",
    );
    expect(await searched()).toContain("the index is of format engine9/k5w8h48n1");
    engine.fault = always({ kind: "changed", change: () => ({ news: { mappings: {} } }) }, "/news");
    expect(await searched()).toContain("not made by duizhao");
    engine.fault = () => null;
    for (const number of ["1.3.0", "2.3.0", "4.0.0"]) {
      engine.version = { number, distribution: "opensearch" };
      expect(await searched()).toContain(`this is OpenSearch ${number}`);
    }
    engine.version = { number: "7.17.0" };
    expect(await searched()).toContain("this is Elasticsearch 7.17.0");
    for (const version of [{ number: "8.0.0" }, { number: "9.2.1" }, { number: "2.4.0", distribution: "opensearch" }]) {
      engine.version = version;
      expect(await searched()).toBe(5);
    }
  });

  it("drops nothing where the index has lost its head", async () => {
    await fetch(`${address}/_doc/~head`, { method: "DELETE" });
    await fetch(`${address}/_refresh`, { method: "POST" });
    expect(await searched()).toContain("has lost its head");
    await expect(openEngineWriter(address, QUICK)).rejects.toThrow("has lost its head");
    expect(
      await (
        await fetch(`${address}/_search`, { method: "POST", body: '{"query":{"exists":{"field":"born"}}}' })
      ).json(),
    ).toMatchObject({ hits: { total: { value: 5 } } });
  });

  it.each<[string, (index: { mappings: Json; settings: { index: Json } }) => void, string]>([
    [
      "fingerprints that are no words",
      ({ mappings }) => setAt(mappings, ["properties", "terms", "type"], "keyword"),
      "index template",
    ],
    [
      "no commit in its documents",
      ({ mappings }) => setAt(mappings, ["properties", "born"], undefined),
      "index template",
    ],
    ["no documents in it", ({ mappings }) => setAt(mappings, ["_source"], { enabled: false }), "index template"],
    ["no number of shards", ({ settings }) => setAt(settings.index, ["number_of_shards"], "many"), "not the form"],
    ["no shards", ({ settings }) => setAt(settings.index, ["number_of_shards"], "0"), "not the form"],
  ])("refuses an index with %s", async (_, change, said) => {
    engine.fault = ({ method, path }) =>
      method === "GET" && path === "/news"
        ? {
            kind: "changed",
            change: (body) => {
              const copy = structuredClone(body) as { news: { mappings: Json; settings: { index: Json } } };
              change(copy.news);
              return copy;
            },
          }
        : null;
    expect(await searched()).toContain(said);
    expect(await openEngineWriter(address, QUICK).catch(String)).toContain(said);
  });

  it("ends where an engine gives the same hits for ever", async () => {
    const corpus = await openEngineCorpus(address, QUICK);
    const hit = { _id: "x", _source: { ...documentCalled("文稿0"), packed: "", born: 1 }, sort: [7] };
    const page = { hits: { total: { value: 5 }, hits: Array.from({ length: 300 }, () => hit) } };
    engine.fault = always({ kind: "changed", change: shards(page) });
    await expect(corpus.verify()).rejects.toThrow("the index should have 5 texts");
    engine.fault = () => null;
    await corpus.close();
  });

  it("says which Elasticsearch can't search a part", async () => {
    const partly = async (number: string): Promise<unknown> => {
      engine.version = { number };
      return searched({ allowPartial: true });
    };
    expect(await partly("8.15.5")).toContain("Elasticsearch 8.15.5 can't search a part of an index");
    expect(await partly("8.16.0")).toBe(5);
    expect(await partly("9.0.0")).toBe(5);
  });

  it("takes nothing of an answer that is not what was asked for", async () => {
    engine.fault = always({
      kind: "changed",
      change: hits({
        hits: { total: { value: 5 }, hits: [{ _id: 7, _source: { __proto__: { id: 1 } } }, null, "x"] },
      }),
    });
    expect(await searched()).toContain("not the form of one of a search engine");
    expect(({} as Record<string, unknown>)["id"]).toBeUndefined();
  });
});

describe("an engine that fails while it is written", () => {
  let engine: FakeEngine;
  beforeEach(async () => {
    engine = await FakeEngine.start();
  });
  afterEach(() => engine.stop());

  async function written(settings: ClientSettings = {}): Promise<unknown> {
    const address = `${engine.address}/news`;
    try {
      const writer = await openEngineWriter(address, { ...QUICK, ...settings });
      try {
        for (let at = 0; at < 300; at++) await writer.put(documentCalled(`文稿${at}`), ASKED);
        await writer.commit();
      } finally {
        await writer.close();
      }
      engine.fault = () => null;
      const corpus = await openEngineCorpus(address, QUICK);
      const { documents } = await corpus.status();
      await corpus.close();
      return documents;
    } catch (caught) {
      return caught instanceof Error && caught.name === "Trouble" ? caught.message : caught;
    }
  }

  const bulk = (times: number, fault: FakeFault) => {
    let left = times;
    return ({ path }: Asked) => (path.endsWith("/_bulk") && left-- > 0 ? fault : null);
  };
  const refused = (status: number, type: string, reason = ""): FakeFault => ({
    kind: "answer",
    status,
    body: JSON.stringify({ error: { type, reason }, status }),
  });
  const refusal = (type: string, reason: string): FakeFault => refused(429, type, reason);

  it("sends again what a busy engine refused, and what it may have carried out", async () => {
    engine.fault = bulk(2, refusal("circuit_breaking_exception", "[parent] Data too large"));
    expect(await written({ patience: 5_000 })).toBe(300);
    engine.fault = bulk(1, { kind: "hang up" });
    expect(await written({ patience: 5_000 })).toBe(300);
    engine.fault = bulk(1, { kind: "half" });
    expect(await written({ patience: 5_000 })).toBe(300);
  });

  it("sends those again that were refused one by one", async () => {
    engine.fault = bulk(1, {
      kind: "changed",
      change: (body) => ({
        ...body,
        errors: true,
        items: (body["items"] as { index: object }[]).map(({ index }, at) => ({
          index: at % 3 > 0 ? index : { ...index, status: 429, error: { type: "es_rejected_execution_exception" } },
        })),
      }),
    });
    expect(await written({ patience: 5_000 })).toBe(300);
  });

  it.each([
    ["a full disk", "disk usage exceeded flood-stage watermark, index has read-only-allow-delete block", "make room"],
    ["a read-only index", "blocked by: [FORBIDDEN/5/index read-only (api)];", "set read-only"],
  ])("%s: one line at once, and nothing is published", async (_, reason, said) => {
    engine.fault = bulk(Infinity, refusal("cluster_block_exception", `index [news] blocked by: ${reason}`));
    const start = performance.now();
    expect(await written({ patience: 60_000 })).toContain(said);
    expect(performance.now() - start).toBeLessThan(20_000);
    engine.fault = () => null;
    const corpus = await openEngineCorpus(`${engine.address}/news`, QUICK);
    expect((await corpus.status()).documents).toBe(0);
    await corpus.close();
  });

  it("ends where the right to write is had by nobody and not given", async () => {
    engine.fault = ({ method, path }) =>
      method === "PUT" && path.endsWith("/~writer") ? refused(409, "version_conflict_engine_exception") : null;
    expect(await written()).toContain("not the form of one of a search engine");
  });

  it("ends where a document can't be taken back", async () => {
    const address = `${engine.address}/news`;
    await (await openEngineWriter(address, QUICK)).close();
    await fetch(`${address}/_doc/foreign`, { method: "PUT", body: JSON.stringify({ born: 0, died: 99 }) });
    await fetch(`${address}/_refresh`, { method: "POST" });
    expect(await written()).toContain("not the form of one of a search engine");
  });

  it("publishes nothing once another process has taken over", async () => {
    const address = `${engine.address}/news`;
    const writer = await openEngineWriter(address, QUICK);
    await writer.put(documentCalled("一"), ASKED);
    await fetch(`${address}/_doc/~writer`, { method: "DELETE" });
    const other = await openEngineWriter(address, QUICK);
    await expect(writer.commit()).rejects.toThrow("another process");
    await writer.close();
    await other.put(documentCalled("二"), ASKED);
    // What the first has written meanwhile is of no commit, and must not become part of this one.
    await expect(other.commit()).rejects.toThrow("another process");
    await other.close();
    const third = await openEngineWriter(address, QUICK);
    await third.put(documentCalled("二"), ASKED);
    await third.commit();
    await third.close();
    const corpus = await openEngineCorpus(address, QUICK);
    expect(await corpus.documents(["一", "二"])).toEqual([null, documentCalled("二")]);
    await corpus.close();
  });

  it("goes on where a process was ended in the middle of a commit", async () => {
    const address = `${engine.address}/news`;
    const first = await openEngineWriter(address, QUICK);
    await first.put(documentCalled("一"), ASKED);
    await first.commit();
    await first.put(documentCalled("一", { title: "改" }), ASKED);
    await first.put(documentCalled("二"), ASKED);
    engine.fault = ({ method, path }) => (method === "PUT" && path.endsWith("/~head") ? { kind: "silent" } : null);
    await expect(first.commit()).rejects.toThrow("in time");
    engine.fault = () => null;
    await fetch(`${address}/_doc/~writer`, { method: "DELETE" });
    const reader = await openEngineCorpus(address, QUICK);
    expect(await reader.documents(["一", "二"])).toEqual([documentCalled("一"), null]);
    expect(Array.from(await reader.frequencies(ASKED))).toEqual([1, 1]);
    await reader.close();
    const second = await openEngineWriter(address, QUICK);
    expect(await second.documents(["一", "二"])).toEqual([documentCalled("一"), null]);
    await second.close();
    const after = await openEngineCorpus(address, QUICK);
    expect(await after.documents(["一", "二"])).toEqual([documentCalled("一"), null]);
    await after.verify();
    await after.close();
  });
});
