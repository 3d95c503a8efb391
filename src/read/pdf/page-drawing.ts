import { colorOfImage } from "./color-of-image.js";
import { apply, areaOf, boxesIn, boxOf, overlap, times, UNTURNED, type Box, type Matrix } from "./drawn-boxes.js";
import { isGlyph, matrixOf, numberOf } from "./operator-arguments.js";

/** A sign as it was drawn. */
export interface DrawnSign {
  readonly text: string;
  readonly box: Box;
  /** Its place among all that is drawn: what comes later is above it. */
  readonly order: number;
  /** `#000000`; null where it is a pattern. */
  readonly color: string | null;
  /** Whether it is there to be searched alone, as what character recognition lays over a scan. */
  readonly isInvisible: boolean;
}

/** An area that was filled with one colour, so that nothing below it shows. */
export interface DrawnArea {
  readonly box: Box;
  readonly order: number;
  /** Null where it is not known. */
  readonly color: string | null;
}

/** The drawing of a sign in its font, and how it is put on the page: its font is one high. */
export interface DrawnGlyph {
  readonly font: string;
  readonly sign: string;
  /** Of a Type 3 font, whose signs are drawn as pages are. */
  readonly procedure: string | null;
  readonly matrix: Matrix;
}

export interface Drawing {
  readonly signs: readonly DrawnSign[];
  readonly areas: readonly DrawnArea[];
  readonly glyphs: readonly DrawnGlyph[];
}

/** What pdf.js says of how a page is drawn. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

interface State {
  matrix: Matrix;
  /** Null where nothing is clipped. */
  clip: Box | null;
  color: string | null;
  strokeColor: string | null;
  alpha: number;
  strokeAlpha: number;
  isBlended: boolean;
  lineWidth: number;
  size: number;
  font: string;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
  mode: number;
}

const START: State = {
  matrix: UNTURNED,
  clip: null,
  color: "#000000",
  strokeColor: "#000000",
  alpha: 1,
  strokeAlpha: 1,
  isBlended: false,
  lineWidth: 1,
  size: 1,
  font: "",
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
  leading: 0,
  mode: 0,
};

/** By hand: what is as opaque shows nothing of what is below. */
const OPAQUE = 0.95;
const INVISIBLE = 3;
/** How far a sign reaches below and above its base line, in heights of its font. */
const BELOW = 0.1;
const ABOVE = 0.75;
const MOST_SIGNS = 200_000;
const MOST_DEEP = 1000;

type Step = (args: readonly unknown[]) => void;

/** The signs and filled areas of a page, in its own coordinates: y grows upwards. */
export function drawingOf(
  { fnArray, argsArray }: Operators,
  codes: Readonly<Record<string, number>>,
  imageNamed: (name: string) => unknown = () => null,
  keepsGlyphs = false,
): Drawing {
  const colorOf = (name: unknown): string | null => (typeof name === "string" ? colorOfImage(imageNamed(name)) : null);
  const drawer = new Drawer(codes, colorOf, keepsGlyphs);
  const steps = new Map<number, Step>();
  for (const [name, step] of Object.entries(drawer.steps)) {
    const code = codes[name];
    if (code !== undefined) steps.set(code, step);
  }
  fnArray.forEach((code, index) => {
    const args = argsArray[index];
    drawer.order = index;
    steps.get(code)?.(Array.isArray(args) ? args : []);
  });
  return drawer;
}

class Drawer implements Drawing {
  readonly signs: DrawnSign[] = [];
  readonly areas: DrawnArea[] = [];
  readonly glyphs: DrawnGlyph[] = [];
  order = 0;
  readonly #saved: State[] = [];
  #state: State = { ...START };
  #text: Matrix = UNTURNED;
  #at = { x: 0, y: 0 };
  #line = { x: 0, y: 0 };
  #clips = false;
  readonly #fills: ReadonlySet<number>;
  readonly #strokes: ReadonlySet<number>;

  constructor(
    codes: Readonly<Record<string, number>>,
    private readonly colorOfName: (name: unknown) => string | null,
    private readonly keepsGlyphs: boolean,
  ) {
    const named = (...names: string[]): Set<number> => new Set(names.flatMap((name) => codes[name] ?? []));
    this.#fills = named("fill", "eoFill", "fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke");
    this.#strokes = named("stroke", "closeStroke");
  }

  readonly steps: Readonly<Record<string, Step>> = {
    save: () => this.#save(),
    restore: () => this.#restore(),
    transform: (args) => this.#turn(args),
    paintFormXObjectBegin: ([matrix]) => {
      this.#save();
      this.#turn(matrix);
    },
    paintFormXObjectEnd: () => this.#restore(),
    beginGroup: () => this.#save(),
    endGroup: () => this.#restore(),
    beginAnnotation: ([, , transform, matrix]) => {
      this.#save();
      this.#state = { ...START };
      this.#turn(transform);
      this.#turn(matrix);
    },
    endAnnotation: () => this.#restore(),
    setGState: ([entries]) => this.#setState(entries),
    setFillRGBColor: ([color]) => void (this.#state.color = typeof color === "string" ? color : null),
    setFillColorN: () => void (this.#state.color = null),
    setFillTransparent: () => void (this.#state.color = null),
    setStrokeRGBColor: ([color]) => void (this.#state.strokeColor = typeof color === "string" ? color : null),
    setStrokeColorN: () => void (this.#state.strokeColor = null),
    setLineWidth: ([width]) => void (this.#state.lineWidth = numberOf(width)),
    clip: () => void (this.#clips = true),
    eoClip: () => void (this.#clips = true),
    constructPath: ([paint, paths]) => this.#draw(numberOf(paint), Array.isArray(paths) ? paths[0] : null),
    paintSolidColorImageMask: () => this.#paste(this.#state.color),
    paintImageXObject: ([name]) => this.#paste(this.colorOfName(name)),
    paintInlineImageXObject: ([image]) => this.#paste(colorOfImage(image)),
    beginText: () => this.#place(UNTURNED),
    setTextMatrix: ([matrix]) => this.#place(matrixOf(matrix) ?? UNTURNED),
    moveText: ([x, y]) => this.#move(numberOf(x), numberOf(y)),
    setLeading: ([leading]) => void (this.#state.leading = -numberOf(leading)),
    setLeadingMoveText: ([x, y]) => {
      this.#state.leading = numberOf(y);
      this.#move(numberOf(x), numberOf(y));
    },
    nextLine: () => this.#move(0, this.#state.leading),
    setFont: ([font, size]) => {
      this.#state.size = numberOf(size);
      this.#state.font = typeof font === "string" ? font : "";
    },
    setCharSpacing: ([by]) => void (this.#state.charSpacing = numberOf(by)),
    setWordSpacing: ([by]) => void (this.#state.wordSpacing = numberOf(by)),
    setHScale: ([percent]) => void (this.#state.scale = numberOf(percent) / 100),
    setTextRise: ([by]) => void (this.#state.rise = numberOf(by)),
    setTextRenderingMode: ([mode]) => void (this.#state.mode = numberOf(mode)),
    showText: ([glyphs]) => this.#show(Array.isArray(glyphs) ? glyphs : []),
  };

  #save(): void {
    if (this.#saved.length < MOST_DEEP) this.#saved.push({ ...this.#state });
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #turn(by: unknown): void {
    const matrix = matrixOf(by);
    if (matrix !== null) this.#state.matrix = times(this.#state.matrix, matrix);
  }

  #setState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      const [name, value] = Array.isArray(entry) ? entry : [];
      if (name === "ca") this.#state.alpha = numberOf(value);
      else if (name === "CA") this.#state.strokeAlpha = numberOf(value);
      else if (name === "BM") this.#state.isBlended = value !== "source-over" && value !== "Normal";
      else if (name === "LW") this.#state.lineWidth = numberOf(value);
      else if (name === "Font" && Array.isArray(value)) this.#state.size = numberOf(value[1]);
    }
  }

  #draw(paint: number, path: unknown): void {
    const { color, strokeColor, alpha, strokeAlpha, lineWidth, matrix, isBlended } = this.#state;
    const isPath = path instanceof Float32Array || Array.isArray(path);
    const isFill = this.#fills.has(paint);
    if (isPath && (isFill || this.#strokes.has(paint))) {
      // What is blended with black stays black.
      const [shown, opacity] = isFill ? [color, alpha] : [strokeColor, strokeAlpha];
      const isOpaque = opacity >= OPAQUE && shown !== null && (!isBlended || shown === "#000000");
      if (isOpaque)
        for (const box of boxesIn(path, isFill ? null : lineWidth))
          this.#cover(this.#inClip(apply(matrix, box)), shown);
    }
    if (!this.#clips) return;
    this.#clips = false;
    if (!isPath) return;
    const [only, ...others] = boxesIn(path, null);
    const box = only === undefined || others.length > 0 ? null : apply(matrix, only);
    this.#state.clip = box === null ? NOWHERE : this.#inClip(box);
  }

  /** A picture, which fills the unit square. */
  #paste(color: string | null): void {
    const { alpha, isBlended, matrix } = this.#state;
    if (alpha >= OPAQUE && !isBlended) this.#cover(this.#inClip(apply(matrix, UNIT)), color);
  }

  #inClip(box: Box | null): Box | null {
    const { clip } = this.#state;
    return box === null || clip === null ? box : overlap(box, clip);
  }

  #cover(box: Box | null, color: string | null): void {
    if (box !== null && areaOf(box) > 0 && color !== null && this.areas.length < MOST_SIGNS)
      this.areas.push({ box, order: this.order, color });
  }

  #place(matrix: Matrix): void {
    this.#text = matrix;
    this.#at = { x: 0, y: 0 };
    this.#line = { x: 0, y: 0 };
  }

  #move(x: number, y: number): void {
    this.#line = { x: this.#line.x + x, y: this.#line.y + y };
    this.#at = { ...this.#line };
  }

  #show(glyphs: readonly unknown[]): void {
    const { size, font, scale, rise, charSpacing, wordSpacing, color, mode } = this.#state;
    const matrix = times(this.#state.matrix, this.#text);
    for (const glyph of glyphs) {
      if (typeof glyph === "number") this.#at.x -= (glyph * size * scale) / 1000;
      if (!isGlyph(glyph)) continue;
      const { unicode, width, isSpace, vmetric, fontChar, operatorListId } = glyph;
      const spacing = charSpacing + (isSpace === true ? wordSpacing : 0);
      const { x, y } = this.#at;
      const isVertical = Array.isArray(vmetric);
      const step = ((isVertical ? -numberOf(vmetric[0]) : width) * size) / 1000;
      const box = isVertical
        ? boxOf(x - size / 2, y - step, x + size / 2, y)
        : boxOf(x, y + rise - BELOW * size, x + step * scale, y + rise + ABOVE * size);
      const from = isVertical ? [numberOf(vmetric[1]), numberOf(vmetric[2])].map((by) => (by * size) / 1000) : [0, 0];
      if (this.keepsGlyphs && typeof fontChar === "string" && mode !== INVISIBLE && this.glyphs.length < MOST_SIGNS)
        this.glyphs.push({
          font,
          sign: fontChar,
          procedure: typeof operatorListId === "string" ? operatorListId : null,
          matrix: times(matrix, [size * scale, 0, 0, size, x - from[0], y + rise - from[1]]),
        });
      if (isVertical) this.#at.y -= step + spacing;
      else this.#at.x += (step + spacing) * scale;
      const drawn = apply(matrix, box, true);
      if (drawn !== null && unicode.trim() !== "" && this.signs.length < MOST_SIGNS)
        this.signs.push({ text: unicode, box: drawn, order: this.order, color, isInvisible: mode === INVISIBLE });
    }
  }
}

const UNIT = boxOf(0, 0, 1, 1);
/** A clip of another shape than a box: what is filled in it is not known to cover anything. */
const NOWHERE = boxOf(0, 0, 0, 0);
