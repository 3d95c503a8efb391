import type { Bilingual, Language } from "../../text/language.js";
import type { History } from "../state/history.js";
import type { Work } from "../state/work.js";
import type { Answered } from "../worker/messages.js";
import type { Progress } from "./worker-link.js";

/** What the page is doing, or why it has nothing to show. */
export type Phase =
  | { readonly is: "idle" }
  | { readonly is: "busy"; readonly progress: Progress | null }
  | { readonly is: "stopped" }
  | { readonly is: "failed"; readonly said: Bilingual; readonly isBug: boolean };

/** All that is shown. */
export interface DeskState {
  readonly history: History<Work>;
  readonly language: Language;
  readonly phase: Phase;
  /** The answer to the present question, or to the one before it while it is asked anew. */
  readonly answered: Answered | null;
  readonly isRestoredShown: boolean;
  /** Whether a server gave the page. */
  readonly isServed: boolean;
  /** Files that could not be read, and what else is said once. */
  readonly notices: readonly Bilingual[];
}
