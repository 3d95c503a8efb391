import { CommanderError, type Command } from "commander";
import { visible } from "../report/shared/visible.js";
import type { Language } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import { exitCode } from "./exit-code.js";
import { languageOf } from "./language.js";
import { buildProgram } from "./program.js";
import { usageError } from "./usage-errors.js";

/** Runs the command line of the process, and sets its exit code. */
export async function runCommandLine(): Promise<void> {
  const language = languageOf(process.argv.slice(2), process.env);
  const surroundings = {
    environment: process.env,
    isTerminal: process.stdout.isTTY,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  };

  // A reader that goes away ends the writing, not the world.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);

  const program = buildProgram(language, surroundings, (code) => {
    process.exitCode = code;
  });
  for (const command of [program, ...program.commands]) quieten(command, language);

  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = exitCode.trouble;
    if (error instanceof CommanderError) {
      // Help and version were asked for, and have been written.
      if (error.exitCode === 0) process.exitCode = exitCode.same;
    } else {
      process.stderr.write(error instanceof Trouble ? `${oneLine(error, language)}\n` : `${stackOf(error)}\n`);
    }
  }
}

/** Commander's own errors go the way of all others: one line, exit code 2, nothing of an input raw. */
function quieten(command: Command, language: Language): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => process.stdout.write(text),
    outputError: (text, write) => write(`duizhao: ${visible(usageError(text, language))}\n`),
  });
}

function oneLine({ path, said }: Trouble, language: Language): string {
  const place = path === null ? "" : `${visible(path)}: `;
  return `duizhao: ${place}${visible(said[language])}`;
}

function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return stack.split("\n").map(visible).join("\n");
}
