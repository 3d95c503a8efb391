import type { Command } from "commander";
import type { Language } from "../../text/language.js";
import { helpOf } from "./flag.js";
import { flagsOf } from "./flags.js";

/** What can be typed for a command. */
export interface Vocabulary {
  /** With the command that it follows: `index add`. */
  readonly name: string;
  readonly about: string;
  readonly flags: readonly {
    readonly long: string;
    readonly short: string | null;
    readonly help: string;
    readonly hasArgument: boolean;
    readonly completes: readonly string[] | "files";
  }[];
  /** Commands that may follow it. */
  readonly commands: readonly Vocabulary[];
}

/** The words of a command, of its flags and of the commands that follow it, for a shell. */
export function vocabularyOf(command: Command, language: Language, before = ""): Vocabulary {
  const name = before + command.name();
  const flags = flagsOf(name).flatMap(([, { spellings, initial }]) =>
    spellings.map((spelling) => ({
      long: spelling.long,
      short: spelling.short ?? null,
      help: oneLine(helpOf(spelling, initial)[language]),
      hasArgument: spelling.argument !== undefined,
      completes: spelling.completes ?? [],
    })),
  );
  const commands = command.commands.map((one) => vocabularyOf(one, language, `${name} `));
  return { name, about: oneLine(command.description()), flags, commands };
}

/** Safe between single quotes in any of the shells. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/['\\[\]:]/g, " ");
}
