/** What needs Node: reading files, scanning any number of them, all pairs of a corpus, and the words of a sentence. */
export * from "./index.js";
export { findPairs, type PairPart, type PairSettings } from "./find-pairs/find-pairs.js";
export { readDocument, type ReadOptions } from "./read/read-document.js";
export { scanMany, type ScanManySettings, type ScanPart, type ScanProgress } from "./scan-many.js";
export { loadWords, type Words } from "./words/words.js";
