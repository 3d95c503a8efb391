/** What needs Node: reading files, and the words of a sentence. */
export * from "./index.js";
export { readDocument } from "./read/read-document.js";
export { scanMany, type ScanManySettings, type ScanPart, type ScanProgress } from "./scan-many.js";
export { loadWords, type Words } from "./words/words.js";
