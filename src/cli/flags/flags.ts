import { ANSWER_FLAGS } from "./answer-flags.js";
import { FIND_FLAGS } from "./find-flags.js";
import type { CommandName, Flag } from "./flag.js";
import { INDEX_COMMAND_FLAGS } from "./index-command-flags.js";
import { INDEX_FLAGS } from "./index-flags.js";
import { PAIR_FLAGS } from "./pair-flags.js";
import { READING_FLAGS } from "./reading-flags.js";
import { SCREEN_FLAGS } from "./screen-flags.js";
import { SERVE_FLAGS } from "./serve-flags.js";
import { TEMPLATES_FLAGS } from "./templates-flags.js";

/** Every flag, in the order in which help and documentation list them. */
export const FLAGS = {
  ...ANSWER_FLAGS,
  ...INDEX_FLAGS,
  ...INDEX_COMMAND_FLAGS,
  ...FIND_FLAGS,
  ...PAIR_FLAGS,
  ...TEMPLATES_FLAGS,
  ...SERVE_FLAGS,
  ...READING_FLAGS,
  ...SCREEN_FLAGS,
};

type Flags = typeof FLAGS;

/** The values of the flags that a command takes. */
export type ValuesFor<Command extends CommandName> = {
  readonly [
    Name in keyof Flags as Command extends Flags[Name]["commands"][number] ? Name : never
  ]: Flags[Name]["initial"];
};

/** The flags that a command takes, by their names. */
export function flagsOf(command: string): (readonly [name: string, flag: Flag<unknown>])[] {
  return Object.entries<Flag<unknown>>(FLAGS).filter(([, { commands }]) => commands.some((name) => name === command));
}
