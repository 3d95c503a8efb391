/** What is known of a document that was made from a template; offsets are UTF-16 code units. */
export interface MadeDocument {
  readonly path: string;
  readonly text: string;
  readonly slots: readonly MadeSlot[];
  readonly segments: readonly { readonly start: number; readonly end: number; readonly kind: "template" | "own" }[];
}

export interface MadeSlot {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** `masked`: a placeholder is written there; `forgotten`: another document's value. */
  readonly state: "filled" | "masked" | "forgotten";
}
