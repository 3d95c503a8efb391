import { loadGazetteer, type Gazetteer } from "./gazetteer.js";
import { indexPlaceNames, type PlaceNames } from "./named-places.js";
import { indexStockPhrases, type StockPhrases } from "./stock.js";

/** What a scan knows of the world: names of places, and the wording that everybody uses. */
export interface Knowledge {
  /** The administrative divisions. */
  readonly gazetteer: Gazetteer;
  readonly names: PlaceNames;
  readonly stock: StockPhrases;
}

/** Loads the tables, some 1 MB, and indexes them: once for any number of texts. Some 100 milliseconds. */
export async function loadKnowledge(): Promise<Knowledge> {
  const [gazetteer, { eachLandmark }, { stockPhraseLines }] = await Promise.all([
    loadGazetteer(),
    import("./landmarks.js"),
    import("./stock-phrases.generated.js"),
  ]);
  return {
    gazetteer,
    names: indexPlaceNames(gazetteer, eachLandmark()),
    stock: indexStockPhrases(stockPhraseLines.split("\n")),
  };
}
