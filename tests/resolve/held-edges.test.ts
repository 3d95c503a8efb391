import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { alignEach } from "../../src/align/align-each.js";
import { maskedTextOf } from "../../src/placeholders/masked-text.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { readDocument } from "../../src/read/read-document.js";
import { cellOf } from "../../src/resolve/cell-of-row.js";
import { edgesOf } from "../../src/resolve/edges.js";
import { splitsAt } from "../../src/resolve/glued.js";
import { heldEdges } from "../../src/resolve/held-edges.js";
import { itemOf } from "../../src/resolve/item-of-list.js";
import { wholeClause } from "../../src/resolve/whole-clause.js";
import type { Document } from "../../src/text/document.js";
import { sizedPair } from "../../bench/peers/sized-pairs.js";

/** Asserts of each value that is held that all that it is not asked would have said the same; answers how many are, of how many. */
function expectSame(anonymised: Document, published: Document): { held: number; all: number } {
  const own = maskedTextOf(anonymised, undefined);
  const other = maskedTextOf(published, undefined, { isPublished: true });
  const [{ passages, echoes }] = alignEach(own, [other]);
  const texts = { own, other };
  let [held, all] = [0, 0];
  for (const passage of [...passages, ...echoes.left])
    passage.runs.forEach((run, index) => {
      if (run.kind !== "hole" || run.leftLength !== 1) return;
      all++;
      const edges = heldEdges(passage, index, "left", texts);
      if (edges === null) return;
      held++;
      expect(itemOf(passage, index, "left", texts)).toBeNull();
      expect(cellOf(passage, index, "left", texts)).toBeNull();
      expect(wholeClause(passage, index, "left", texts)).toBeNull();
      expect(splitsAt(passage, index, "left", texts)).toEqual([]);
      expect(edgesOf(passage, index, "left", texts)).toEqual(edges);
    });
  return { held, all };
}

it("what is not asked of a held value would have said the same, in reworded texts", () => {
  const { anonymised, published } = sizedPair(60_000);
  const { held, all } = expectSame(documentFromText(anonymised), documentFromText(published));
  expect(held).toBeGreaterThan(all / 5);
});

it("and in the seed pair", async () => {
  const [anonymised, published] = await Promise.all(
    ["000", "004"].map((name) =>
      readDocument(`fixtures/${readdirSync("fixtures").find((file) => file.startsWith(name))}`),
    ),
  );
  expect(expectSame(anonymised, published).all).toBeGreaterThan(0);
});
