import type { Kind } from "../answer/kind.js";
import type { Resolution } from "./resolution.js";

/**
 * The kinds of direct values that only the use of their notation told, by number: what a place of the same value and
 * notation tells counts for more. Where a notation serves several kinds its commonest one says nothing of such a value.
 *
 *   XX市 | 常州市, the XX | 常州, 书记XX, 书记XX, 书记XX   →   the second is a place as well, and no person
 */
export function settledKinds(resolutions: readonly Resolution[]): ReadonlyMap<number, Kind> {
  const told = new Map<string, Map<Kind, number>>();
  const served = new Map<string, Set<Kind>>();
  for (const { placeholder, kind, ...rest } of resolutions) {
    if (!placeholder.isKindTold || kind === "unknown") continue;
    const { notation } = placeholder;
    served.set(notation, (served.get(notation) ?? new Set()).add(kind));
    if (rest.basis !== "direct") continue;
    const use = useOf(notation, rest.value);
    const kinds = told.get(use) ?? new Map<Kind, number>();
    told.set(use, kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
  }
  const settled = new Map<number, Kind>();
  resolutions.forEach((resolution, number) => {
    const { placeholder, basis } = resolution;
    if (basis !== "direct" || placeholder.isKindTold || (served.get(placeholder.notation)?.size ?? 0) < 2) return;
    const kinds = Array.from(told.get(useOf(placeholder.notation, resolution.value)) ?? []);
    const [most] = kinds.toSorted(([, one], [, other]) => other - one);
    if (most !== undefined) settled.set(number, most[0]);
  });
  return settled;
}

function useOf(notation: string, value: string): string {
  return `${notation}\n${value}`;
}
