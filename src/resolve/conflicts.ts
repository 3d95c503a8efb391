import type { Resolution } from "./resolution.js";

/** A placeholder that is numbered is one person wherever it occurs: 张某1, 刘某甲. */
const NUMBERED = /[某Xx×*][0-9０-９甲乙丙丁]$/;
/** So much of its uses have to agree for the others to be the mistaken ones. */
const MAJORITY = 2 / 3;

/**
 * Takes back the values of numbered placeholders whose uses disagree: one person has one name.
 *
 *   张某1 → 张伟, 张某1 → 张伟, 张某1 → 李强   →   the last is a conflict
 */
export function takeBackConflicts(resolutions: readonly Resolution[]): Resolution[] {
  const values = new Map<string, Map<string, number>>();
  for (const resolution of resolutions) {
    if (resolution.basis === "none" || !NUMBERED.test(resolution.placeholder.text)) continue;
    const { notation } = resolution.placeholder;
    const counts = values.get(notation) ?? new Map<string, number>();
    values.set(notation, counts.set(resolution.value, (counts.get(resolution.value) ?? 0) + 1));
  }
  return resolutions.map((resolution): Resolution => {
    if (resolution.basis !== "direct") return resolution;
    const { placeholder, kind, value: own, confidence, evidence } = resolution;
    const counts = values.get(placeholder.notation);
    if (counts === undefined || counts.size < 2) return resolution;
    const uses = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if ((counts.get(own) ?? 0) >= MAJORITY * uses) return resolution;
    const alternatives = [...counts].map(([value, count]) => ({ value, confidence: (confidence * count) / uses }));
    return { placeholder, kind, basis: "none", reason: "conflict", evidence, alternatives };
  });
}
