import type { Bilingual } from "./language.js";

/**
 * What a user can mend: shown as one line that names the file, the place and the remedy; exit code 2.
 * Anything else that is thrown is a bug, and shows its stack.
 */
export class Trouble extends Error {
  override readonly name = "Trouble";
  /** What is wrong and what to do, in each language; without the file's name. */
  readonly said: Bilingual;
  /** The file it is about, as the user named it (not yet escaped for a terminal), or null. */
  readonly path: string | null;

  constructor(path: string | null, said: Bilingual, cause?: unknown) {
    super(path === null ? said.en : `${path}: ${said.en}`, { cause });
    this.path = path;
    this.said = said;
  }
}
