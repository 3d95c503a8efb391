import type { PlaceholderResult } from "../../answer/comparison.js";
import type { Remark } from "./work.js";

/** Who says a value: the comparison by its evidence, or the reader. */
export type SaidBy = "evidence" | "reader";

export interface ReadValue {
  /** Null where nobody says one. */
  readonly value: string | null;
  readonly by: SaidBy;
}

/** What a placeholder is read as, given what the reader says of it. */
export function readValue({ value }: Pick<PlaceholderResult, "value">, remark: Remark | undefined): ReadValue {
  const judgement = remark?.judgement ?? null;
  switch (judgement?.is) {
    case "rejected":
      return { value: null, by: "reader" };
    case "chosen":
    case "corrected":
      return { value: judgement.value, by: "reader" };
    case "accepted":
    case undefined:
      return { value, by: "evidence" };
  }
}
