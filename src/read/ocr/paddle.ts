import { greyAt, resized, type Raster } from "./raster.js";
import { readSigns, type SignMap } from "./read-signs.js";
import type { Recogniser, SeenLine } from "./recogniser.js";
import { boxesOf, type TextBox, type TextMap } from "./text-boxes.js";

/** The two models, run by whatever runs them. */
export interface Models {
  readonly engine: string;
  /** Numbers for three colours of a picture, plane by plane. */
  findLines(input: Float32Array, width: number, height: number): Promise<Float32Array>;
  readLine(input: Float32Array, width: number, height: number): Promise<SignMap>;
  /** What each sign is called; the first one is none. */
  readonly names: readonly string[];
}

/** Lines are looked for in a picture whose longer side has so many dots; more finds no more, and takes longer. */
const LONGER_SIDE = 1280;
const SIDE_STEP = 32;
/** The means and deviations of the pictures that the model learned from, by colour. */
const MEANS = [0.485, 0.456, 0.406];
const DEVIATIONS = [0.229, 0.224, 0.225];
/** Lines are read at this height, and at most so long. */
const LINE_HEIGHT = 48;
const SHORTEST = 16;
const LONGEST = 6400;
/** What is less sure all along is a smudge or a picture. */
const LEAST_SURE = 0.3;

/** Finds lines of text with one model of PaddleOCR and reads each with the other. */
export function paddleRecogniser(models: Models): Recogniser {
  return {
    engine: models.engine,
    linesIn: async (picture, { most, onLine }) => {
      const lines: SeenLine[] = [];
      const boxes = likeTheLongest(await boxesIn(picture, models));
      for (const box of boxes.toSorted((one, other) => other.halfLength - one.halfLength).slice(0, most)) {
        onLine();
        const line = await lineIn(picture, box, models);
        if (line !== null) lines.push(line);
      }
      return lines;
    },
  };
}

async function boxesIn(picture: Raster, models: Models): Promise<TextBox[]> {
  const scale = Math.min(1, LONGER_SIDE / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((side) =>
    Math.max(SIDE_STEP, Math.round((side * scale) / SIDE_STEP) * SIDE_STEP),
  );
  const small = resized(picture, width, height);
  const input = new Float32Array(3 * width * height);
  for (let colour = 0; colour < MEANS.length; colour++)
    for (let dot = 0; dot < small.grey.length; dot++)
      input[colour * small.grey.length + dot] = (small.grey[dot] / 255 - MEANS[colour]) / DEVIATIONS[colour];
  const map: TextMap = { width, height, likely: await models.findLines(input, width, height) };
  const [growX, growY] = [picture.width / width, picture.height / height];
  return boxesOf(map).map((box) => ({
    ...box,
    x: box.x * growX,
    y: box.y * growY,
    halfLength: box.halfLength * growX,
    halfHeight: box.halfHeight * growY,
  }));
}

/** Shorter ones say little of how they are turned: they are turned as the others are. In heights. */
const SHORT = 5;

function likeTheLongest(boxes: readonly TextBox[]): TextBox[] {
  const isLong = ({ halfLength, halfHeight }: TextBox): boolean => halfLength > SHORT * halfHeight;
  const angles = boxes.filter(isLong).map(({ angle }) => angle);
  const usual = angles.toSorted((one, other) => one - other)[Math.floor(angles.length / 2)];
  if (usual === undefined) return [...boxes];
  return boxes.map((box) => (isLong(box) || Math.abs(box.angle - usual) > ALIKE ? box : { ...box, angle: usual }));
}

/** In radians. */
const ALIKE = 0.35;

async function lineIn(picture: Raster, box: TextBox, models: Models): Promise<SeenLine | null> {
  const { input, width } = cutOut(picture, box);
  const { text, sureness } = readSigns(await models.readLine(input, width, LINE_HEIGHT), models.names);
  const mean = sureness.reduce((sum, one) => sum + one, 0) / Math.max(1, sureness.length);
  if (text.trim() === "" || mean < LEAST_SURE) return null;
  const { x, y, angle } = box;
  return { text, sureness, x, y, length: 2 * box.halfLength, height: 2 * box.halfHeight, angle };
}

/** A line by itself, upright, as the model wants it: three planes from -1 to 1. */
function cutOut(
  picture: Raster,
  { x, y, halfLength, halfHeight, angle }: TextBox,
): { input: Float32Array; width: number } {
  const wanted = Math.round((halfLength / halfHeight) * LINE_HEIGHT);
  const width = Math.min(LONGEST, Math.max(SHORTEST, wanted));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // A dot of a smaller picture is the mean of several.
  const finer = Math.max(1, Math.min(4, Math.ceil((2 * halfHeight) / LINE_HEIGHT)));
  const size = width * LINE_HEIGHT;
  const input = new Float32Array(3 * size);
  for (let row = 0; row < LINE_HEIGHT; row++)
    for (let column = 0; column < width; column++) {
      let sum = 0;
      for (let part = 0; part < finer * finer; part++) {
        const along = ((column + ((part % finer) + 0.5) / finer) / width) * 2 - 1;
        const across = ((row + (Math.floor(part / finer) + 0.5) / finer) / LINE_HEIGHT) * 2 - 1;
        const [u, v] = [along * halfLength, across * halfHeight];
        sum += greyAt(picture, x + u * cos - v * sin - 0.5, y + u * sin + v * cos - 0.5);
      }
      const grey = sum / (finer * finer) / 127.5 - 1;
      for (let plane = 0; plane < 3; plane++) input[plane * size + row * width + column] = grey;
    }
  return { input, width };
}
