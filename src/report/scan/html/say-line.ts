import type { Say } from "../../shared/html/messages.js";
import { placeLabel } from "../../shared/place-label.js";
import type { Position } from "../../../answer/scan.js";

/** The page or paragraph of a finding, where the file has them, or else its line. */
export function sayLine(at: Position, say: Say): string {
  const place = placeLabel(at);
  return place === null ? say("line", { line: at.line }) : say(place);
}
