import { FLAGS } from "../../src/cli/flags/flags.js";
import {
  helpOf,
  INDEX_COMMANDS,
  writtenOut,
  type CommandName,
  type Flag,
  type Spelling,
} from "../../src/cli/flags/flag.js";
import type { Bilingual, Language } from "../../src/text/language.js";

const BEGIN = "<!-- options: `npm run docs` writes this table -->";
const END = "<!-- end of options -->";

const HEAD: Readonly<Record<Language, readonly string[]>> = {
  zh: ["选项", "作用", "命令"],
  en: ["option", "what it does", "commands"],
};

/** The table of all flags in Markdown, from what the flags say of themselves. */
export function optionTable(language: Language): string {
  const flags = Object.values<Flag<unknown>>(FLAGS);
  const rows = flags.flatMap(({ spellings, initial, commands }) =>
    spellings.map((spelling) => [
      `\`${writtenOut(spelling)}\``,
      aboutOf(spelling, initial)[language],
      shortly(commands).join(language === "zh" ? "、" : ", "),
    ]),
  );
  const head = HEAD[language];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** `index` for all that may follow it. */
function shortly(commands: readonly CommandName[]): string[] {
  if (!INDEX_COMMANDS.every((name) => commands.includes(name))) return [...commands];
  return Array.from(new Set(commands.map((name) => (name.startsWith("index ") ? "index" : name))));
}

function aboutOf(spelling: Spelling<unknown>, initial: unknown): Bilingual {
  const { zh, en } = helpOf(spelling, initial);
  const { more } = spelling;
  return more === undefined ? { zh, en } : { zh: `${zh}；${more.zh}`, en: `${en}; ${more.en}` };
}

/**
 * A page with its table of options as it is now, between the two marks.
 *
 * @throws Error if the page has no marks.
 */
export function withOptionTable(page: string, language: Language): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`the page has no ${BEGIN} … ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${optionTable(language)}\n\n${page.slice(end)}`;
}
