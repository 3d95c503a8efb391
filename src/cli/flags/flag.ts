import type { Bilingual } from "../../text/language.js";

/** The commands that have flags. */
export type CommandName =
  "compare" | "restore" | "scan" | "find" | "templates" | "page" | "verify" | "serve" | IndexCommandName;

/** `duizhao index` and what follows it. */
export const INDEX_COMMANDS = [
  "index add",
  "index update",
  "index remove",
  "index status",
  "index verify",
  "index export",
  "index compact",
] as const;

export type IndexCommandName = (typeof INDEX_COMMANDS)[number];

/** One way to write a flag, and what it does then. */
export interface Spelling<Value> {
  readonly long: `--${string}`;
  readonly short?: `-${string}`;
  /** What follows it, as `<file>`; a switch has none. */
  readonly argument?: `<${string}>`;
  /** What may follow it, where that is limited. */
  readonly allowed?: Bilingual;
  /** What a shell completes behind it. */
  readonly completes?: readonly string[] | "files";
  readonly help: Bilingual;
  /** What the documentation says beyond the help. */
  readonly more?: Bilingual;
  /** The flag as it may be typed, and its argument. */
  readonly example: readonly [flag: string, argument?: string];
  /** The value that it gives, from what was typed and the value so far; undefined where that is not allowed. */
  read(typed: string, before: Value): Value | undefined;
}

/** A flag: what is known about it, and the commands that take it. */
export interface Flag<Value, Command extends CommandName = CommandName> {
  readonly commands: readonly Command[];
  /** More than one where one undoes what another does: `--words`, `--no-words`. */
  readonly spellings: readonly Spelling<Value>[];
  /** The value where it is not given. */
  readonly initial: Value;
}

export function flag<const Command extends CommandName, Value>(
  commands: readonly Command[],
  initial: Value,
  ...spellings: readonly Spelling<NoInfer<Value>>[]
): Flag<Value, Command> {
  return { commands, spellings, initial };
}

/** The flag as help shows it: `-o, --output <file>`. */
export function writtenOut({ short, long, argument }: Spelling<unknown>): string {
  return (short === undefined ? "" : `${short}, `) + long + (argument === undefined ? "" : ` ${argument}`);
}

/** Its help, with what is allowed and what holds where it is not given. */
export function helpOf({ help, allowed }: Spelling<unknown>, initial: unknown): Bilingual {
  if (allowed === undefined) return help;
  const isTold = typeof initial === "string" || typeof initial === "number";
  return {
    zh: `${help.zh}（${allowed.zh}${isTold ? `；默认 ${initial}` : ""}）`,
    en: `${help.en} (${allowed.en}${isTold ? `; default ${initial}` : ""})`,
  };
}
