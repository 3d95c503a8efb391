import { expect } from "vitest";

interface Found {
  readonly start: number;
  readonly end: number;
}

/**
 * Checks that the marked stretches are found, and nothing else.
 *
 *   checkFound("支持高新区、⟪汉滨区⟫等县区", find)
 */
export function checkFound(example: string, find: (text: string) => readonly Found[]): void {
  const text = example.replaceAll(/[⟪⟫]/g, "");
  let at = 0;
  let marked = "";
  for (const { start, end } of find(text).toSorted((one, other) => one.start - other.start)) {
    marked += `${text.slice(at, start)}⟪${text.slice(start, end)}⟫`;
    at = end;
  }
  expect(marked + text.slice(at)).toBe(example);
}
