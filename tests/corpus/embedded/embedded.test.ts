import { describe } from "vitest";
import { openEmbeddedCorpus } from "../../../src/corpus/embedded/embedded-corpus.js";
import { openEmbeddedWriter } from "../../../src/corpus/embedded/embedded-writer.js";
import { inNewFolder } from "../in-new-folder.js";
import { keepsTheLawsOfStores } from "../store-laws.js";

describe.each([
  ["one segment a commit", {}],
  ["segments of a few documents", { mostPostings: 20 }],
])("the embedded store, %s", (_, settings) => {
  keepsTheLawsOfStores({
    inNewPlace: inNewFolder,
    openWriter: (path) => openEmbeddedWriter(path, settings),
    open: async (path) => openEmbeddedCorpus(path),
  });
});
