import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupPassages } from "../../src/align/group-passages.js";
import type { Pair } from "../../src/align/pair.js";
import { figuresOf, longestRunOf } from "../../src/reuse/figures.js";
import { countCharacters } from "../../src/text/count-characters.js";
import { segmentsOf } from "../../src/reuse/segments.js";
import { readPair } from "../align/marked-pairs.js";

const segmented = (pair: Pair) => segmentsOf(groupPassages(pair).passages, pair.left.text, pair.right.text);

function figures(marked: string, side: "anonymised" | "published"): ReturnType<typeof figuresOf> {
  const { left, right, pair } = readPair(marked);
  const [text, normalised] = side === "anonymised" ? [left, pair.left.text] : [right, pair.right.text];
  return figuresOf([segmented(pair)], side, { text, normalised });
}

describe("figures", () => {
  it("count each character as what became of it", () => {
    const marked = "空前激发<，|。>{我们|大家}用实干的汗水{，从不叫苦叫累从来不讲任何条件|}，在[□|常州]";
    expect(figures(marked, "anonymised")).toMatchObject({ characters: 31, verbatim: 12, edited: 2, punctuation: 1 });
    expect(figures(marked, "published")).toMatchObject({ characters: 17, verbatim: 12, edited: 2, punctuation: 1 });
  });

  it("of several texts take what a character is in the closest", () => {
    const [one, other] = ["用实干的汗水{浇灌|灌溉}梦想", "{用实干的汗水|凭双手}浇灌梦想"].map((marked) =>
      readPair(marked),
    );
    const all = figuresOf([segmented(one.pair), segmented(other.pair)], "anonymised", {
      text: one.left,
      normalised: one.pair.left.text,
    });
    expect(all).toMatchObject({ verbatim: 10, edited: 0, share: 1 });
  });

  it("count characters without white space and what is not seen", () => {
    expect(countCharacters(" 我\u200b们　，\n😀a")).toBe(5);
  });
});

const piece = fc.constantFrom(
  "持续发展",
  "。",
  "{我们|大家}",
  "{|会议指出，}",
  "{从不叫苦叫累从来不讲条件|}",
  "<，|。>",
  "[□|常州]",
  "\n",
  "{□|}",
  "a",
);
const pairs = fc.array(piece, { maxLength: 12 }).map((pieces) => readPair(pieces.join("")));

describe("segments of any pair", () => {
  it("cover each unit of both texts once, and those of the anonymised one in order", () => {
    fc.assert(
      fc.property(pairs, ({ pair }) => {
        const segments = segmented(pair);
        const [left, right] = [
          segments.flatMap(({ anonymised }) => anonymised ?? []),
          segments.flatMap(({ published }) => published ?? []),
        ];
        for (const [ranges, length] of [
          [left, pair.left.text.key.length],
          [right.toSorted((a, b) => a.start - b.start), pair.right.text.key.length],
        ] as const) {
          const edges = ranges.flatMap(({ start, end }) => [start, end]);
          expect([0, ...edges, length].every((edge, at, all) => at % 2 === 1 || edge === all[at + 1])).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("have the figures that their characters add up to", () => {
    fc.assert(
      fc.property(pairs, ({ left, pair }) => {
        const segments = segmented(pair);
        const { verbatim, edited, punctuation, share, characters } = figuresOf([segments], "anonymised", {
          text: left,
          normalised: pair.left.text,
        });
        const of = (name: string): number =>
          segments.reduce(
            (sum, { class: is, anonymised }) =>
              sum + (is === name && anonymised !== null ? anonymised.end - anonymised.start : 0),
            0,
          );
        expect([verbatim, edited, punctuation]).toEqual([of("verbatim"), of("edited"), of("punctuation")]);
        expect(share).toBeCloseTo(characters === 0 ? 0 : (verbatim + edited + punctuation) / characters, 3);
      }),
      { numRuns: 300 },
    );
  });

  it("have no longer stretch in common, paired unit by unit, than the longest run", () => {
    fc.assert(
      fc.property(pairs, ({ pair }) => {
        const { passages } = groupPassages(pair);
        const isSame = new Set(
          passages.flatMap(({ runs }) =>
            runs.flatMap((run) =>
              run.kind === "hole"
                ? []
                : Array.from({ length: run.leftLength }, (_, i) => [run.left + i, run.right + i])
                    .filter(([i, j]) => pair.left.text.plain[i] === pair.right.text.plain[j])
                    .map(([i, j]) => `${i} ${j}`),
            ),
          ),
        );
        let longest = 0;
        for (let i = 0; i < pair.left.text.key.length; i++)
          for (let j = 0; j < pair.right.text.key.length; j++) {
            let length = 0;
            while (isSame.has(`${i + length} ${j + length}`)) length++;
            longest = Math.max(longest, length);
          }
        const found = longestRunOf(passages, pair.left.text, pair.right.text);
        // A passage ends a run, though the next may go on from it.
        expect(found?.length ?? 0).toBeLessThanOrEqual(longest);
        if (passages.length <= 1) expect(found?.length ?? 0).toBe(longest);
      }),
      { numRuns: 200 },
    );
  });
});
