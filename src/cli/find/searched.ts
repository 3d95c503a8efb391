import type { Corpus } from "../../corpus/corpus.js";
import type { NotRead } from "../../index-files/fingerprinter.js";
import type { NameOf } from "../file-names.js";

/** What is searched. */
export interface Searched {
  readonly corpus: Corpus;
  /** Its files, where they are known: none of them may be written over. */
  readonly files: readonly string[];
  /** What of it could not be read. */
  readonly notRead: readonly NotRead[];
  readonly nameOf: NameOf;
}
