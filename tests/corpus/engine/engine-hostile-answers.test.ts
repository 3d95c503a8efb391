import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClientSettings } from "../../../src/corpus/engine/engine-client.js";
import { openEngineCorpus } from "../../../src/corpus/engine/engine-corpus.js";
import { engineHealth } from "../../../src/corpus/engine/engine-health.js";
import { openEngineWriter } from "../../../src/corpus/engine/engine-writer.js";
import { FakeEngine } from "../../engine/fake-engine.js";
import type { Json } from "../../engine/fake-index.js";
import { documentCalled, FINGERPRINTS } from "../made-documents.js";

const QUICK: ClientSettings = { patience: 100, oneTry: 2_000, environment: {} };
const RUNS = Number(process.env["DUIZHAO_RUNS"] ?? 150);
const ASKED = Float64Array.of(FINGERPRINTS[1], FINGERPRINTS[2]);
const STRANGE: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  0,
  0.5,
  2 ** 53,
  1e300,
  "",
  "\u001B[31mred\nline",
  "x".repeat(5000),
  [],
  [[]],
  {},
  JSON.parse('{"__proto__": {"id": "x"}}'),
];

interface Change {
  /** Of which request, of those that come. */
  readonly request: number;
  /** At which place of its answer, of all that there are. */
  readonly place: number;
  readonly value: number;
}

/** The same with another value at one of its places. */
function changed(body: Json, { place, value }: Change): unknown {
  const copy = { all: structuredClone(body) as unknown };
  const places: (readonly [object: Record<string, unknown>, key: string])[] = [];
  const visit = (object: Record<string, unknown>): void => {
    for (const key of Object.keys(object)) {
      places.push([object, key]);
      const found = object[key];
      if (typeof found === "object" && found !== null) visit(found as Record<string, unknown>);
    }
  };
  visit(copy);
  const [object, key] = places[place % places.length];
  object[key] = STRANGE[value % STRANGE.length];
  return copy.all ?? null;
}

describe("whatever is changed in an answer", () => {
  let engine: FakeEngine;
  beforeAll(async () => {
    engine = await FakeEngine.start();
  });
  afterAll(() => engine.stop());

  let made = 0;
  /** Everything that is asked of an engine. */
  async function work(change: Change | null): Promise<void> {
    const address = `${engine.address}/news${made++}`;
    let left = change?.request ?? -1;
    engine.fault = () =>
      change !== null && left-- === 0 ? { kind: "changed", change: (body) => changed(body, change) } : null;
    const writer = await openEngineWriter(address, QUICK);
    try {
      for (const id of ["一", "二", "三"])
        await writer.put(documentCalled(id), Float64Array.of(FINGERPRINTS[1]), Uint8Array.of(1, 2));
      await writer.commit();
      await writer.remove("二");
      await writer.put(documentCalled("三", { title: "改" }), ASKED);
      await writer.commit();
      await writer.compact();
    } finally {
      await writer.close();
    }
    const corpus = await openEngineCorpus(address, QUICK);
    try {
      await corpus.status();
      await corpus.candidates(ASKED, { limit: 9, budget: 99 });
      await corpus.documents(["一", "没有"]);
      await corpus.kept("一");
      for await (const list of corpus.eachPostingList()) expect(list.documents.length).toBeGreaterThan(0);
      await corpus.verify();
    } finally {
      await corpus.close();
    }
    await engineHealth(address, QUICK);
  }

  it("the work is done, or one line says why not", { timeout: 120_000 }, async () => {
    const before = engine.asked.length;
    await work(null);
    const requests = engine.asked.length - before;
    expect(requests).toBeGreaterThan(30);
    const changes = fc.record({
      request: fc.nat(requests - 1),
      place: fc.nat(200),
      value: fc.nat(STRANGE.length - 1),
    });
    await fc.assert(
      fc.asyncProperty(changes, async (change) => {
        try {
          await work(change);
        } catch (error) {
          if (!(error instanceof Error) || error.name !== "Trouble") throw error;
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(({} as Json)["id"]).toBeUndefined();
  });
});
