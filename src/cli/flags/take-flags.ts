import { Option, type Command } from "commander";
import type { Language } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import { helpOf, writtenOut, type CommandName, type Spelling } from "./flag.js";
import { flagsOf, type ValuesFor } from "./flags.js";

/**
 * Gives a command of the program its flags. What it answers holds their values once the command line is parsed.
 *
 * Parsing throws Trouble if a flag's argument is not allowed.
 */
export function takeFlags<Name extends CommandName>(program: Command, name: Name, language: Language): ValuesFor<Name> {
  const values: Record<string, unknown> = {};
  for (const [key, { spellings, initial }] of flagsOf(name)) {
    values[key] = initial;
    for (const spelling of spellings) {
      program.addOption(new Option(writtenOut(spelling), helpOf(spelling, initial)[language]));
      program.on(`option:${spelling.long.slice("--".length)}`, (typed: string | null = "") => {
        const value = spelling.read(typed ?? "", values[key]);
        if (value === undefined) throw notAllowed(spelling, typed ?? "");
        values[key] = value;
      });
    }
  }
  return values as ValuesFor<Name>;
}

function notAllowed({ long, allowed, example }: Spelling<unknown>, typed: string): Trouble {
  const limits = {
    zh: allowed === undefined ? "" : `（${allowed.zh}）`,
    en: allowed === undefined ? "" : ` (${allowed.en})`,
  };
  return new Trouble(null, {
    zh: `${long} 不能是“${typed}”${limits.zh}：请写如 ${example.join(" ")}`,
    en: `${long} cannot be '${typed}'${limits.en}: write for example ${example.join(" ")}`,
  });
}
