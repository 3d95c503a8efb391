import { describe, expect, it } from "vitest";
import { paddleRecogniser } from "../../../src/read/ocr/paddle.js";
import { rasterOf } from "../../../src/read/ocr/raster.js";
import { readSigns } from "../../../src/read/ocr/read-signs.js";
import { boxesOf } from "../../../src/read/ocr/text-boxes.js";

/** What a model says of steps along a line: the likeliest sign of each, and how likely it is. */
function signs(...steps: readonly (readonly [sign: number, likely: number])[]): Parameters<typeof readSigns>[0] {
  const likely = new Float32Array(steps.length * 3);
  steps.forEach(([sign, sure], step) => (likely[step * 3 + sign] = sure));
  return { steps: steps.length, signs: 3, likely };
}

describe("the signs of a line", () => {
  it("are one where they go on, and two where nothing is between them", () => {
    const { text, sureness } = readSigns(signs([1, 0.5], [1, 0.75], [0, 1], [1, 1], [2, 0.25]), ["", "甲", "乙"]);
    expect(text).toBe("甲甲乙");
    expect(sureness).toEqual([0.75, 1, 0.25]);
  });

  it("have a sureness for each unit", () => {
    const { text, sureness } = readSigns(signs([1, 1]), ["", "𠮷", "乙"]);
    expect(sureness.length).toBe(text.length);
  });
});

describe("the boxes of lines", () => {
  const map = (inside: (x: number, y: number) => boolean) => ({
    width: 200,
    height: 100,
    likely: Float32Array.from({ length: 20_000 }, (_, dot) => (inside(dot % 200, Math.floor(dot / 200)) ? 0.9 : 0)),
  });

  it("are around dots that touch, and turned as they are", () => {
    const slope = 0.1;
    const boxes = boxesOf(map((x, y) => x > 20 && x < 180 && Math.abs(y - 30 - slope * x) < 4));
    expect(boxes).toHaveLength(1);
    expect(boxes[0].angle).toBeCloseTo(Math.atan(slope), 2);
    expect(boxes[0].x).toBeCloseTo(100.5, 0);
    expect(boxes[0].y).toBeCloseTo(40.5, 0);
    expect(boxes[0].halfLength).toBeGreaterThan(80);
  });

  it("are as many as there are lines, and specks have none", () => {
    const two = (x: number, y: number): boolean => x > 10 && x < 190 && (Math.abs(y - 20) < 5 || Math.abs(y - 60) < 5);
    expect(boxesOf(map((x, y) => two(x, y) || (x === 3 && y === 3)))).toHaveLength(2);
  });
});

it("each line is cut out, and given to the model that reads", async () => {
  const widths: number[] = [];
  const recogniser = paddleRecogniser({
    engine: "made",
    names: ["", "甲", "乙"],
    findLines: (_input, width, height) =>
      Promise.resolve(
        Float32Array.from({ length: width * height }, (_, dot) => {
          const [x, y] = [dot % width, Math.floor(dot / width)];
          return x > 20 && x < width - 20 && (Math.abs(y - 30) < 6 || Math.abs(y - 90) < 6) ? 0.9 : 0;
        }),
      ),
    readLine: (_input, width, height) => {
      expect(height).toBe(48);
      widths.push(width);
      return Promise.resolve(signs([1, 1], [2, 1]));
    },
  });
  let beats = 0;
  const lines = await recogniser.linesIn(rasterOf(320, 160), { most: 9, onLine: () => beats++ });
  expect(lines.map(({ text }) => text)).toEqual(["甲乙", "甲乙"]);
  expect(beats).toBe(2);
  expect(Math.min(...widths)).toBeGreaterThan(300);
  expect(await recogniser.linesIn(rasterOf(320, 160), { most: 1, onLine: () => undefined })).toHaveLength(1);
});
