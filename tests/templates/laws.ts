import { expect } from "vitest";
import type { Templates } from "../../src/answer/templates.js";
import type { Document } from "../../src/text/document.js";

/** What holds of every answer: segments cover each member, values are what stands there, every document is somewhere. */
export function checkTemplatesLaws(answer: Templates, documents: readonly Document[]): void {
  const sources = new Map(documents.map(({ origin: { path }, source }) => [path, source] as const));
  for (const { members, skeleton, slots } of answer.groups) {
    const ids = new Set(slots.map(({ id }) => id));
    expect(new Set(skeleton.flatMap((part) => (part.type === "slot" ? [part.id] : [])))).toEqual(ids);
    for (const { path, segments, slots: filled, share } of members) {
      const source = sources.get(path) ?? "";
      expect(segments[0].start, path).toBe(0);
      for (const [at, { start, end }] of segments.entries()) {
        expect(end).toBeGreaterThan(start);
        expect(segments[at + 1]?.start ?? source.length).toBe(end);
      }
      for (const { id, start, end, value, basis, placeholder } of filled) {
        expect(ids).toContain(id);
        if (basis === "direct" && value !== null) expect(source.slice(start, end)).toBe(value);
        if (placeholder !== null) expect(source.slice(start, end)).toBe(placeholder);
      }
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  }
  const somewhere = [
    ...answer.groups.flatMap(({ members }) => members.map(({ path }) => path)),
    ...answer.ungrouped.map(({ path }) => path),
    ...answer.same.map(({ path }) => path),
  ];
  if (answer.options.top === null) expect(new Set(somewhere)).toEqual(new Set(sources.keys()));
}
