import { openEngineCorpus } from "../../../src/corpus/engine/engine-corpus.js";
import { openEngineWriter } from "../../../src/corpus/engine/engine-writer.js";
import { inNewIndex } from "../../engine/in-new-index.js";
import { onEachEngine } from "../../engine/on-each-engine.js";
import { keepsTheLawsOfStores } from "../store-laws.js";

onEachEngine("the store", ({ address, isFirst }) => {
  keepsTheLawsOfStores({
    inNewPlace: (work) => inNewIndex(address, {}, work),
    runs: isFirst ? 10 : 2,
    openWriter: openEngineWriter,
    open: openEngineCorpus,
  });
});

onEachEngine("the store in three shards", ({ address, isFirst }) => {
  keepsTheLawsOfStores({
    inNewPlace: (work) => inNewIndex(address, { number_of_shards: 3 }, work),
    runs: isFirst ? 5 : 2,
    openWriter: openEngineWriter,
    open: openEngineCorpus,
  });
});
