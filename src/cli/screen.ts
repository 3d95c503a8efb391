import { FILE_WIDTH } from "../report/shared/file-width.js";
import { LEAST_WIDTH, type Colour } from "./flags/screen-flags.js";

/** The environment and the terminal of the process. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** Columns of the terminal, if it is one. */
  readonly columns: number | undefined;
}

/** How an answer is shown. */
export interface Screen {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  readonly pager: boolean;
}

interface ScreenWish {
  readonly color: Colour;
  readonly width: number | null;
  readonly pager: boolean;
}

/** Where the answer goes, and whether its format is for a pager. */
interface Way {
  readonly output: string | null;
  readonly isPaged: boolean;
}

/** How wide, in colour or not, paged or not. */
export function screenOf(
  { color, width, pager }: ScreenWish,
  { output, isPaged }: Way,
  { environment, isTerminal, columns }: Surroundings,
): Screen {
  const toTerminal = isTerminal && output === null;
  return {
    color: isColoured(color, environment, toTerminal),
    width: width ?? (toTerminal ? columns : undefined) ?? columnsOf(environment) ?? FILE_WIDTH,
    pager: pager && toTerminal && isPaged,
  };
}

/** `--color` decides; then NO_COLOR and FORCE_COLOR, whatever is written there; then whether anyone looks. */
function isColoured(asked: Colour, environment: Surroundings["environment"], toTerminal: boolean): boolean {
  if (asked !== "auto") return asked === "always";
  if (environment["NO_COLOR"]) return false;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return toTerminal && environment["TERM"] !== "dumb";
}

function columnsOf(environment: Surroundings["environment"]): number | undefined {
  const columns = Number(environment["COLUMNS"]);
  return Number.isInteger(columns) && columns >= LEAST_WIDTH ? columns : undefined;
}
