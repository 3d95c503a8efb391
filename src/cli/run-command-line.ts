import { CommanderError, type Command } from "commander";
import { visible } from "../report/shared/visible.js";
import type { Language } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import { exitCode } from "./exit-code.js";
import { outOfMemory } from "./guard/out-of-memory.js";
import { languageOf } from "./language.js";
import { buildProgram } from "./program.js";
import { usageError } from "./usage-errors.js";

/**
 * Runs the command line of the process, and sets its exit code. `tooLarge` names a text for which memory was too small when
 * another process ran it: that is all there is to say then.
 */
export async function runCommandLine(tooLarge: string | null): Promise<void> {
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
  /** Help, or the version. */
  const asked: string[] = [];
  for (const command of withCommands(program)) quieten(command, asked, language);

  try {
    if (tooLarge !== null) throw outOfMemory(tooLarge);
    await program.parseAsync().catch((error: unknown) => writeWhatWasAsked(error, asked));
  } catch (error) {
    process.exitCode = exitCode.trouble;
    if (!(error instanceof CommanderError)) {
      process.stderr.write(error instanceof Trouble ? `${oneLine(error, language)}\n` : `${stackOf(error)}\n`);
    }
  }
}

/** A command, and all that may follow it. */
function withCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withCommands)];
}

/** Commander ends help and version with an error that is none. */
async function writeWhatWasAsked(error: unknown, asked: readonly string[]): Promise<void> {
  if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
  const { writeToStdout } = await import("./output/write-to-stdout.js");
  await writeToStdout(asked.join(""));
  process.exitCode = exitCode.same;
}

/** Commander's own errors go the way of all others: one line, exit code 2, nothing of an input raw. */
function quieten(command: Command, asked: string[], language: Language): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => {
      asked.push(text);
    },
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
