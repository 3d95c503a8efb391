import { Command, InvalidArgumentError, Option } from "commander";
import { COMPARISON_FORMATS } from "../report/compare/formats.js";
import { SCAN_FORMATS } from "../report/scan/formats.js";
import type { Language } from "../text/language.js";
import { version } from "../version.js";
import type { ExitCode } from "./exit-code.js";
import { exitCode } from "./exit-code.js";
import { HELP } from "./help.js";
import {
  COLOURS,
  MARKS,
  readClues,
  readCompareRequest,
  readRestoreRequest,
  readScanRequest,
  readWidth,
  type CompareFlags,
  type RestoreFlags,
  type ScanFlags,
  type Surroundings,
} from "./options.js";

/** The program: commands that are only loaded when they are called, and tell `ended` how they ended. */
export function buildProgram(language: Language, surroundings: Surroundings, ended: (code: ExitCode) => void): Command {
  const say: Say = (key) => HELP[key][language];
  const program = new Command("duizhao")
    .description(say("program"))
    .version(version, "-V, --version", say("version"))
    .helpOption("-h, --help", say("help"))
    .helpCommand(false)
    .addHelpText("after", say("examples"))
    .showHelpAfterError(false)
    .enablePositionalOptions();

  const compare = program
    .command("compare", { isDefault: true })
    .description(say("compare"))
    .argument("<anonymised>", say("anonymised"))
    .argument("<published...>", say("published"))
    .addOption(new Option("-f, --format <format>", say("format")).choices(Object.keys(COMPARISON_FORMATS)))
    .option("--json", say("json"))
    .addOption(new Option("--words", say("words")).default(undefined))
    .addOption(new Option("--no-words", say("noWords")).default(undefined))
    .addOption(new Option("--color <when>", say("color")).choices(COLOURS).default("auto"))
    .option("--width <columns>", say("width"), widthOf)
    .option("--no-pager", say("noPager"))
    .addHelpText("after", say("examples"))
    .action(async (anonymised: string, published: string[], flags: CompareFlags) => {
      const request = readCompareRequest({ anonymised, published }, flags, language, surroundings);
      const { compareCommand } = await import("./compare-command.js");
      ended(await compareCommand(request));
    });
  addReadingOptions(compare, say);

  const restore = program
    .command("restore")
    .description(say("restore"))
    .argument("<anonymised>", say("anonymised"))
    .argument("<published...>", say("published"))
    .addOption(new Option("--mark <how>", say("mark")).choices(MARKS).default("brackets"))
    .addHelpText("after", say("restoreExamples"))
    .action(async (anonymised: string, published: string[], flags: RestoreFlags) => {
      const request = readRestoreRequest({ anonymised, published }, flags, language);
      const { restoreCommand } = await import("./restore-command.js");
      ended(await restoreCommand(request));
    });
  addReadingOptions(restore, say);

  program
    .command("scan")
    .description(say("scan"))
    .argument("<files...>", say("scanned"))
    .addOption(new Option("-f, --format <format>", say("format")).choices(Object.keys(SCAN_FORMATS)))
    .option("--json", say("json"))
    .option("--clues <number>", say("clues"), cluesOf)
    .option("--known <path>", say("known"), another)
    .option("-o, --output <file>", say("output"))
    .option("--force", say("force"))
    .option("--persons", say("scanPersons"))
    .option("--no-words", say("scanNoWords"))
    .option("--encoding <name>", say("encoding"))
    .addOption(new Option("--color <when>", say("color")).choices(COLOURS).default("auto"))
    .option("--width <columns>", say("width"), widthOf)
    .option("--no-pager", say("noPager"))
    .addOption(new Option("--lang <language>", say("lang")).choices(["zh", "en"]))
    .addHelpText("after", say("scanExamples"))
    .action(async (files: string[], flags: ScanFlags) => {
      const request = readScanRequest(files, flags, language, surroundings);
      const { scanCommand } = await import("./scan-command.js");
      ended(await scanCommand(request));
    });

  program
    .command("verify")
    .description(say("verify"))
    .argument("<report>", say("report"))
    .addOption(new Option("--lang <language>", say("lang")).choices(["zh", "en"]))
    .allowExcessArguments(false)
    .action(async (report: string) => {
      const { verifyCommand } = await import("./verify-command.js");
      ended(await verifyCommand(report, language));
    });

  program
    .command("completion")
    .description(say("completion"))
    .argument("<shell>", "bash, zsh, fish")
    .allowExcessArguments(false)
    .action(async (shell: string) => {
      const { completionCommand } = await import("./completion-command.js");
      await completionCommand(shell, program);
      ended(exitCode.same);
    });

  return program;
}

type Say = (key: keyof typeof HELP) => string;

/** Which texts are compared, how, and where the answer goes. */
function addReadingOptions(command: Command, say: Say): void {
  command
    .option("-o, --output <file>", say("output"))
    .option("--force", say("force"))
    .option("--no-infer", say("noInfer"))
    .option("--persons", say("persons"))
    .option("--fold-variants", say("foldVariants"))
    .option("--encoding <name>", say("encoding"))
    .addOption(new Option("--lang <language>", say("lang")).choices(["zh", "en"]));
}

function widthOf(typed: string): number {
  const width = readWidth(typed);
  if (width === null) throw new InvalidArgumentError("20–1000");
  return width;
}

function cluesOf(typed: string): number {
  const clues = readClues(typed);
  if (clues === null) throw new InvalidArgumentError("0–100");
  return clues;
}

/** An option that may be given again and again. */
function another(path: string, before: readonly string[] = []): string[] {
  return [...before, path];
}
