import { afterAll, beforeAll, describe } from "vitest";
import { openEngineCorpus } from "../../../src/corpus/engine/engine-corpus.js";
import { openEngineWriter } from "../../../src/corpus/engine/engine-writer.js";
import { FakeEngine } from "../../engine/fake-engine.js";
import { keepsTheLawsOfStores } from "../store-laws.js";

describe("the store on a search engine, which is feigned", () => {
  let engine: FakeEngine;
  let made = 0;
  beforeAll(async () => {
    engine = await FakeEngine.start();
  });
  afterAll(() => engine.stop());

  keepsTheLawsOfStores({
    inNewPlace: (work) => work(`${engine.address}/news${made++}`),
    runs: 8,
    openWriter: openEngineWriter,
    open: openEngineCorpus,
  });
});
