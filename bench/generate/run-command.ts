import { Trouble } from "../../src/text/trouble.js";

/** Runs a command: what a user can mend is told in one line, with exit code 2. */
export async function runCommand(name: string, command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!isMendable(error)) throw error;
    process.stderr.write(`${name}: ${error.message.replaceAll(/\s+/g, " ")}\n`);
    process.exitCode = 2;
  }
}

/** Troubles of the project, and what Node says about arguments and files. */
function isMendable(error: unknown): error is Error {
  if (error instanceof Trouble) return true;
  return error instanceof Error && "code" in error && /^(?:ERR_PARSE_ARGS|E[A-Z]+$)/.test(String(error.code));
}

/** @throws Trouble unless `text` is a whole number. */
export function wholeNumber(flag: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Trouble(null, { en: `${flag} wants a whole number, not “${text}”`, zh: `${flag} 须为整数` });
}
