import type { Command } from "commander";
import type { Language } from "../text/language.js";
import type { ExitCode } from "./exit-code.js";
import type { Surroundings } from "./screen.js";

/** What every command is built from. */
export interface Building {
  readonly program: Command;
  readonly language: Language;
  readonly surroundings: Surroundings;
  readonly ended: (code: ExitCode) => void;
}
