import { describe, inject } from "vitest";
import { openEngineCorpus } from "../../../src/corpus/engine/engine-corpus.js";
import { openEngineWriter } from "../../../src/corpus/engine/engine-writer.js";
import { inNewIndex } from "../../engine/in-new-index.js";
import { keepsTheLawsOfStores } from "../store-laws.js";

const engine = inject("engine");

describe.skipIf(engine === null)("the store on a search engine", () => {
  keepsTheLawsOfStores({
    inNewPlace: (work) => inNewIndex(engine ?? "", {}, work),
    runs: 10,
    openWriter: openEngineWriter,
    open: openEngineCorpus,
  });
});

describe.skipIf(engine === null)("the store on a search engine, in three shards", () => {
  keepsTheLawsOfStores({
    inNewPlace: (work) => inNewIndex(engine ?? "", { number_of_shards: 3 }, work),
    runs: 5,
    openWriter: openEngineWriter,
    open: openEngineCorpus,
  });
});
