import type { MaskedText } from "../placeholders/masked-text.js";

/** What of a document the template is made of. Plain data, so that it can be sent to a thread. */
export type MemberText = Pick<MaskedText, "text" | "placeholders" | "normalised">;
