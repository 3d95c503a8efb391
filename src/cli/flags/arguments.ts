import type { Spelling } from "./flag.js";

/** What belongs to the argument of a flag. */
type ArgumentOf<Value> = Pick<Spelling<Value>, "argument" | "allowed" | "completes" | "read">;

/** One of some words. */
export function oneOf<Name extends string>(argument: `<${string}>`, names: readonly Name[]): ArgumentOf<Name> {
  return {
    argument,
    allowed: { zh: names.join("、"), en: names.join(", ") },
    completes: names,
    read: (typed) => names.find((name) => name === typed),
  };
}

/** Some of some words with commas between them, each once, or `none`. */
export function someOf<Name extends string>(
  argument: `<${string}>`,
  names: readonly Name[],
): ArgumentOf<readonly Name[]> {
  return {
    argument,
    allowed: {
      zh: `${names.join("、")}，以逗号分隔；或 none`,
      en: `${names.join(", ")}, with commas between them; or none`,
    },
    completes: [...names, "none"],
    read: (typed) => {
      if (typed === "none") return [];
      const asked = typed.split(",").map((one) => names.find((name) => name === one.trim()));
      return asked.every((name) => name !== undefined) ? Array.from(new Set(asked)) : undefined;
    },
  };
}

/** A whole number. */
export function wholeNumber(argument: `<${string}>`, least: number, most: number): ArgumentOf<number> {
  return {
    argument,
    allowed: { zh: `${least} 至 ${most}`, en: `${least} to ${most}` },
    read: (typed) => {
      const number = Number(typed);
      return /^\d+$/.test(typed) && number >= least && number <= most ? number : undefined;
    },
  };
}

/** The name of a file or folder. */
export function path(argument: `<${string}>`): ArgumentOf<string> {
  return { argument, completes: "files", read: (typed) => (typed === "" ? undefined : typed) };
}
