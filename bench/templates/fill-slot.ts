import type { Random } from "../generate/random.js";
import type { MadeSlot } from "./made-document.js";
import type { SeedPart } from "./read-seeds.js";

/** Short names of prefectures, some with a character in common. */
export const CITIES = [
  "杭州", "温州", "眉山", "保山", "唐山", "宜昌", "南昌", "许昌", "巴中", "中卫", "怒江", "丽江", "毕节", "池州", "钦州",
  "天水", "延安", "淮安", "雅安", "廊坊", "德阳", "临汾", "湛江", "肇庆", "安庆", "洛阳", "绵阳", "贵阳", "南阳", "岳阳", "衡阳",
]; // prettier-ignore

export type SlotPart = Exclude<SeedPart, { readonly text: string }>;

export interface Filling {
  readonly random: Random;
  /** By slot, the values so far: two documents never have the same by chance. */
  readonly taken: Map<SeedPart, Set<string>>;
  readonly home: string;
  readonly isMasked: boolean;
}

/** What a document writes into a slot. */
export function fillSlot(
  part: SlotPart,
  { random, taken, home, isMasked }: Filling,
  forgotten: string | null,
): Pick<MadeSlot, "value" | "state"> {
  if (isMasked) return { value: part.kind === "number" ? "X" : "XX", state: "masked" };
  if (part.kind === "place") {
    return forgotten === null ? { value: home, state: "filled" } : { value: forgotten, state: "forgotten" };
  }
  const before = taken.get(part) ?? new Set();
  const another = (): string => (part.kind === "number" ? anotherFigure(part.like, random) : random.pick(CITIES));
  let value = another();
  while (before.has(value) || value === home) value = another();
  taken.set(part, before.add(value));
  return { value, state: "filled" };
}

/** A figure with as many digits. */
function anotherFigure(like: string, random: Random): string {
  return like.replace(/\d+/gu, (digits) => {
    const least = digits.length === 1 ? 1 : 10 ** (digits.length - 1);
    return String(random.int(least, 10 ** digits.length - 1));
  });
}
