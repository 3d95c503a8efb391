import type { Language } from "../../text/language.js";
import { helpOf } from "./flag.js";
import { flagsOf } from "./flags.js";

/** What can be typed for a command. */
export interface Vocabulary {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly {
    readonly long: string;
    readonly short: string | null;
    readonly help: string;
    readonly hasArgument: boolean;
    readonly completes: readonly string[] | "files";
  }[];
}

/** The words of a command and of its flags, for a shell. */
export function vocabularyOf(name: string, about: string, language: Language): Vocabulary {
  const flags = flagsOf(name).flatMap(([, { spellings, initial }]) =>
    spellings.map((spelling) => ({
      long: spelling.long,
      short: spelling.short ?? null,
      help: oneLine(helpOf(spelling, initial)[language]),
      hasArgument: spelling.argument !== undefined,
      completes: spelling.completes ?? [],
    })),
  );
  return { name, about: oneLine(about), flags };
}

/** Safe between single quotes in any of the shells. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/['\\[\]:]/g, " ");
}
