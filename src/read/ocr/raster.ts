/** A picture in grey: a byte a dot, row by row from the top, 0 is black. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** A page of A4 at 600 dots an inch has 35 million dots. */
export const MOST_DOTS = 36_000_000;

export function rasterOf(width: number, height: number, fill = 255): Raster {
  return { width, height, grey: new Uint8Array(width * height).fill(fill) };
}

/** How dark a place between dots is; outside it is as at the edge. */
export function greyAt({ width, height, grey }: Raster, x: number, y: number): number {
  const u = Math.min(Math.max(x, 0), width - 1);
  const v = Math.min(Math.max(y, 0), height - 1);
  const [left, top] = [Math.floor(u), Math.floor(v)];
  const [right, bottom] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)];
  const [across, down] = [u - left, v - top];
  const above = grey[top * width + left] * (1 - across) + grey[top * width + right] * across;
  const below = grey[bottom * width + left] * (1 - across) + grey[bottom * width + right] * across;
  return above * (1 - down) + below * down;
}

/** A picture of another size: where it gets smaller a dot is the mean of those that it stands for. */
export function resized(picture: Raster, width: number, height: number): Raster {
  const [stepX, stepY] = [picture.width / width, picture.height / height];
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = edgesOf(y, stepY, picture.height);
    for (let x = 0; x < width; x++) {
      const [left, right] = edgesOf(x, stepX, picture.width);
      let sum = 0;
      for (let row = top; row < bottom; row++)
        for (let column = left; column < right; column++) sum += picture.grey[row * picture.width + column];
      grey[y * width + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return { width, height, grey };
}

function edgesOf(at: number, step: number, most: number): [number, number] {
  const from = Math.min(Math.floor(at * step), most - 1);
  return [from, Math.max(from + 1, Math.min(most, Math.floor((at + 1) * step)))];
}

/** A picture turned clockwise by so many quarters. */
export function quarterTurned({ width, height, grey }: Raster, quarters: 0 | 1 | 2 | 3): Raster {
  if (quarters === 0) return { width, height, grey };
  const isOnItsSide = quarters !== 2;
  const [newWidth, newHeight] = isOnItsSide ? [height, width] : [width, height];
  const turned = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const to =
        quarters === 1
          ? x * newWidth + (height - 1 - y)
          : quarters === 2
            ? (height - 1 - y) * newWidth + (width - 1 - x)
            : (width - 1 - x) * newWidth + y;
      turned[to] = grey[y * width + x];
    }
  return { width: newWidth, height: newHeight, grey: turned };
}
