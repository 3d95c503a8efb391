/** A turned box around a line of text, in dots: its middle, half-lengths along and across it, and its angle in radians. */
export interface TextBox {
  readonly x: number;
  readonly y: number;
  readonly halfLength: number;
  readonly halfHeight: number;
  readonly angle: number;
}

/** What the model says of each dot: how likely it is inside a line of text. */
export interface TextMap {
  readonly width: number;
  readonly height: number;
  readonly likely: Float32Array;
}

/** From this on a dot is of a line, and so sure its dots are together; as PaddleOCR has them. */
const OF_LINE = 0.3;
const SURE = 0.5;
/** The model shrinks lines: their boxes grow by this share of area over circumference. */
const GROWTH = 1.5;
const FEWEST_DOTS = 12;
const LEAST_SIDE = 3;
const MOST_BOXES = 2000;

/** The lines in a map: dots that touch each other, and the box around them in the direction in which they spread (Liao et al. 2020). */
export function boxesOf(map: TextMap): TextBox[] {
  const { width, height, likely } = map;
  const seen = new Uint8Array(width * height);
  const boxes: TextBox[] = [];
  const dots = new Int32Array(width * height);
  for (let first = 0; first < likely.length && boxes.length < MOST_BOXES; first++) {
    if (seen[first] === 1 || likely[first] < OF_LINE) continue;
    let count = 1;
    dots[0] = first;
    seen[first] = 1;
    const add = (dot: number): void => {
      if (seen[dot] === 1 || likely[dot] < OF_LINE) return;
      seen[dot] = 1;
      dots[count++] = dot;
    };
    for (let next = 0; next < count; next++) {
      const dot = dots[next];
      const x = dot % width;
      if (x > 0) add(dot - 1);
      if (x < width - 1) add(dot + 1);
      if (dot >= width) add(dot - width);
      if (dot < likely.length - width) add(dot + width);
    }
    const box = boxAround(dots.subarray(0, count), map);
    if (box !== null) boxes.push(box);
  }
  return boxes;
}

function boxAround(dots: Int32Array, { width, likely }: TextMap): TextBox | null {
  if (dots.length < FEWEST_DOTS) return null;
  let [sum, sumX, sumY, sumXX, sumXY, sumYY] = [0, 0, 0, 0, 0, 0];
  for (const dot of dots) {
    const [x, y] = [dot % width, Math.floor(dot / width)];
    sum += likely[dot];
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumXY += x * y;
    sumYY += y * y;
  }
  const count = dots.length;
  if (sum / count < SURE) return null;
  const [midX, midY] = [sumX / count, sumY / count];
  const spreadX = sumXX / count - midX * midX;
  const spreadY = sumYY / count - midY * midY;
  const angle = 0.5 * Math.atan2(2 * (sumXY / count - midX * midY), spreadX - spreadY);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [from, to, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const dot of dots) {
    const [x, y] = [(dot % width) - midX, Math.floor(dot / width) - midY];
    const along = x * cos + y * sin;
    const across = y * cos - x * sin;
    from = Math.min(from, along);
    to = Math.max(to, along);
    top = Math.min(top, across);
    bottom = Math.max(bottom, across);
  }
  const [length, thickness] = [to - from + 1, bottom - top + 1];
  if (Math.min(length, thickness) < LEAST_SIDE) return null;
  const growth = (length * thickness * GROWTH) / (2 * (length + thickness));
  const [along, across] = [(from + to) / 2, (top + bottom) / 2];
  return {
    x: midX + along * cos - across * sin + 0.5,
    y: midY + along * sin + across * cos + 0.5,
    halfLength: length / 2 + growth,
    halfHeight: thickness / 2 + growth,
    angle,
  };
}
