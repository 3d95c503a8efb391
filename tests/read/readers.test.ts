import { describe, expect, it } from "vitest";
import { READERS } from "../../src/read/readers.js";
import type { Format } from "../../src/text/document.js";
import { positionOf } from "../../src/text/locator.js";
import { reading } from "./reading.js";

/** For each reader a file that is of its format by content alone, and one that is so by its name. */
const SAMPLES: Readonly<Record<Format, { readonly content: string; readonly named: string }>> = {
  html: { content: "<!doctype html><p>当前，XX市正处在关键期。</p>", named: "当前，XX市&nbsp;正处在关键期。" },
  markdown: { content: "---\ntitle: 讲话\n---\n当前，XX市正处在关键期。", named: "## 当前\nXX市正处在关键期。" },
  plain: { content: "当前，XX市正处在关键期。", named: "## 当前，XX市正处在关键期。" },
};

describe.each(READERS)("the reader of $format", ({ format, endings }) => {
  it("recognises its files by their content, whatever their name", async () => {
    const { origin, text } = await reading(SAMPLES[format].content, "讲话");
    expect(origin.format).toBe(format);
    expect(text).toContain("XX市正处在关键期");
  });

  it.each(endings)("recognises %s where the content leaves it open, in capitals too", async (ending) => {
    for (const name of [`讲话${ending}`, `讲话${ending.toUpperCase()}`])
      expect((await reading(SAMPLES[format].named, name)).origin.format).toBe(format);
  });

  it("says where an offset is", async () => {
    const { source, locator } = await reading(SAMPLES[format].content);
    const lines = source.slice(0, source.indexOf("XX")).split("\n");
    expect(positionOf(locator, source.indexOf("XX"))).toEqual({
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
    });
  });
});

it("every format has one reader, and plain text is tried last", () => {
  const formats = READERS.map(({ format }) => format);
  expect(formats.toSorted()).toEqual(Object.keys(SAMPLES).toSorted());
  expect(formats.at(-1)).toBe("plain");
});
