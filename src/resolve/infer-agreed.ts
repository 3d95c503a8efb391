import type { Kind } from "../answer/kind.js";
import { inferByAgreement } from "./agreement.js";
import { settledKinds } from "./settled-kinds.js";
import { isOpen, type Resolution } from "./resolution.js";

/**
 * Gives a value to what its own place says nothing of, where all direct uses of the notation agree.
 *
 *   XX → 常州, XX → 常州, XX → 常州, XX → ?   →   the last is 常州, inferred
 */
export function inferAgreed(resolutions: readonly Resolution[]): Resolution[] {
  const settled = settledKinds(resolutions);
  const inferred = inferByAgreement(
    resolutions.map((resolution, id) => ({
      id,
      notation: resolution.placeholder.notation,
      kind: settled.get(id) ?? groupOf(resolution),
      isKindTold: resolution.kind !== "unknown" && resolution.placeholder.isKindTold,
      direct: resolution.basis === "direct" ? resolution.value : null,
      disputed:
        resolution.basis === "none" && resolution.reason === "conflict"
          ? resolution.alternatives.map(({ value }) => value)
          : [],
    })),
  );
  return resolutions.map((resolution, id): Resolution => {
    const agreement = inferred.get(id);
    if (agreement === undefined || !isOpen(resolution)) return ofKind(resolution, settled.get(id) ?? "unknown");
    const { placeholder, kind } = resolution;
    const { value, confidence, from } = agreement;
    return { placeholder, kind, basis: "inferred", value, confidence, rule: { name: "agreement", from } };
  });
}

function ofKind(resolution: Resolution, kind: Kind): Resolution {
  return kind === "unknown" ? resolution : { ...resolution, kind };
}

/** Uses are grouped by what was guessed: where one of them was another kind, its value shows that the guess misleads. */
function groupOf({ kind, placeholder }: Resolution): Kind {
  return placeholder.kind === "unknown" ? kind : placeholder.kind;
}
