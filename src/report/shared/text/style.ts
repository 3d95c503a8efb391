/** What a run of the report is; colour only repeats what its signs say. */
export type Style = "plain" | "strong" | "faint" | "removed" | "added" | "value" | "doubt" | "moved";

/** SGR parameters: on, and off again. */
const CODES: Readonly<Record<Style, readonly [on: string, off: string] | null>> = {
  plain: null,
  strong: ["1", "22"],
  faint: ["2", "22"],
  removed: ["31", "39"],
  added: ["32", "39"],
  value: ["1;33", "22;39"],
  doubt: ["33", "39"],
  moved: ["35", "39"],
};

/** Text of one style. Its text is already safe to show; a line feed in it is a line end. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

export function run(text: string, style: Style = "plain"): Run {
  return { text, style };
}

/** Runs as they are written, in colour or without. */
export type Paint = (runs: readonly Run[]) => string;

export function painter(color: boolean): Paint {
  return (runs) => runs.map(({ text, style }) => (color ? paint(text, style) : text)).join("");
}

function paint(text: string, style: Style): string {
  const code = CODES[style];
  return code === null || text === "" ? text : `\u001b[${code[0]}m${text}\u001b[${code[1]}m`;
}
