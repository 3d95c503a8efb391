/** What needs Node: reading files, scanning any number of them, and the words of a sentence. */
export * from "./index.js";
export { readDocument, type ReadOptions } from "./read/read-document.js";
export { scanMany, type ScanManySettings, type ScanPart, type ScanProgress } from "./scan-many.js";
export { loadWords, type Words } from "./words/words.js";
