import { READERS } from "./readers.js";

/** How the names of files end that may be texts in an archive. */
export const READABLE_ENDINGS: readonly string[] = READERS.flatMap(({ endings }) => endings);
