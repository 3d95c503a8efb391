import type { Find } from "../../answer/find.js";
import type { Compared } from "../compare/compared.js";

/** An answer, and for a page the texts themselves. */
export interface FoundReport {
  readonly find: Find;
  /** Each query against each of its results, in their order. Empty where no page is made of it. */
  readonly compared: readonly (readonly Compared[])[];
}
