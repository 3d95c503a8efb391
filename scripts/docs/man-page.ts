import type { Command } from "commander";
import { HELP } from "../../src/cli/help.js";
import { buildProgram } from "../../src/cli/program.js";
import type { Surroundings } from "../../src/cli/screen.js";
import { READERS } from "../../src/read/readers.js";
import type { Bilingual, Language } from "../../src/text/language.js";

/** Where the manual pages are. */
export const MAN_PAGES = [
  ["man/duizhao.1", "en"],
  ["man/zh_CN/duizhao.1", "zh"],
] as const satisfies readonly (readonly [file: string, language: Language])[];

const TITLES = {
  name: { zh: "名称", en: "NAME" },
  usage: { zh: "用法", en: "SYNOPSIS" },
  commands: { zh: "命令", en: "COMMANDS" },
  files: { zh: "文件", en: "FILES" },
  examples: { zh: "示例", en: "EXAMPLES" },
  more: { zh: "参见", en: "SEE ALSO" },
} as const satisfies Record<string, Bilingual>;

const FILES: Bilingual = {
  zh: "文件按内容识别。读取下列格式，以及 .zip、.gz、.tar 和 .mbox 中的这些文件（归档/名称）：",
  en: "A file is recognised by its content. These are read, and these in .zip, .gz, .tar and .mbox (ARCHIVE/NAME):",
};
const MORE: Bilingual = {
  zh: "软件包中的 docs/ 有各项说明；从 README 读起。",
  en: "The folder docs/ of the package explains each part; the README is where to begin.",
};

/** The manual page, of what the help says: `man duizhao`. */
export function manPage(language: Language): string {
  const program = buildProgram(language, NOWHERE, () => undefined);
  const title = (name: keyof typeof TITLES): string => `.SH "${TITLES[name][language]}"`;
  return [
    ".TH DUIZHAO 1",
    title("name"),
    `duizhao \\- ${escaped(HELP.program[language])}`,
    title("usage"),
    ...program.commands.map((command) => `.B duizhao ${escaped(usageOf(command))}\n.br`),
    title("commands"),
    ...program.commands.flatMap((command) => commandPart(command, "")),
    title("files"),
    paragraph(FILES[language]),
    ...READERS.map(({ about, endings }) => `.TP\n.B ${escaped(endings.join(" "))}\n${paragraph(about.title)}`),
    title("examples"),
    examplesOf([HELP.examples, HELP.scanExamples, HELP.findExamples, HELP.templatesExamples], language),
    title("more"),
    paragraph(MORE[language]),
    "",
  ].join("\n");
}

const NOWHERE: Surroundings = { environment: {}, isTerminal: false, columns: undefined };

function usageOf(command: Command): string {
  return `${command.name()} ${command.usage()}`;
}

function commandPart(command: Command, above: string): string[] {
  const name = `${above}${command.name()}`;
  return [
    `.SS "duizhao ${escaped(name)}"`,
    paragraph(command.description()),
    ...command.registeredArguments.map((one) => entry(one.name(), one.description)),
    ...command.options.map((one) => entry(one.flags, one.description)),
    ...command.commands.flatMap((one) => commandPart(one, `${name} `)),
  ];
}

function entry(term: string, text: string): string {
  return `.TP\n.B "${escaped(term)}"\n${paragraph(text)}`;
}

function examplesOf(texts: readonly Bilingual[], language: Language): string {
  const lines = texts.flatMap((text) => text[language].split("\n"));
  return [".nf", ...lines.map((line) => paragraph(line)), ".fi"].join("\n");
}

/** A line that begins as a request of roff does is none. */
function paragraph(text: string): string {
  return escaped(text).replaceAll(/^(?=[.'])/gm, "\\&");
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll('"', "\\(dq");
}
