import { Command } from "commander";
import type { Language } from "../text/language.js";
import { version } from "../version.js";
import type { Building } from "./building.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import { takeFlags } from "./flags/take-flags.js";
import { vocabularyOf } from "./flags/vocabulary.js";
import { HELP, HELP_TITLES } from "./help.js";
import { addIndex } from "./index/add-index.js";
import { readFindRequest } from "./find-request.js";
import { readCompareRequest, readRestoreRequest, readScanRequest } from "./options.js";
import { readPairsRequest, wantsPairs } from "./pairs-request.js";
import type { Surroundings } from "./screen.js";
import { readTemplatesRequest } from "./templates-request.js";

/** The program. A command is loaded when it is called, and calls `ended` with its exit code. */
export function buildProgram(language: Language, surroundings: Surroundings, ended: (code: ExitCode) => void): Command {
  const program = new Command("duizhao")
    .description(HELP.program[language])
    .version(version, "-V, --version", HELP.version[language])
    .helpOption("-h, --help", HELP.help[language])
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => (language === "zh" ? (HELP_TITLES[title] ?? title) : title) })
    .addHelpText("after", HELP.examples[language])
    .showHelpAfterError(false)
    .enablePositionalOptions();
  for (const add of [
    addCompare,
    addRestore,
    addScan,
    addFind,
    addIndex,
    addTemplates,
    addPage,
    addServe,
    addVerify,
    addCompletion,
  ]) {
    add({ program, language, surroundings, ended });
  }
  return program;
}

function addCompare({ program, language, surroundings, ended }: Building): void {
  const command = program
    .command("compare", { isDefault: true })
    .description(HELP.compare[language])
    .argument("<anonymised>", HELP.anonymised[language])
    .argument("<published...>", HELP.published[language])
    .addHelpText("after", HELP.examples[language]);
  const flags = takeFlags(command, "compare", language);
  command.action(async (anonymised: string, published: string[]) => {
    const request = readCompareRequest({ anonymised, published }, flags, language, surroundings);
    // Node opens all files of an import at once: in two goes they need fewer descriptors.
    await import("../read/read-document.js");
    const { compareCommand } = await import("./compare-command.js");
    ended(await compareCommand(request));
  });
}

function addRestore({ program, language, ended }: Building): void {
  const command = program
    .command("restore")
    .description(HELP.restore[language])
    .argument("<anonymised>", HELP.anonymised[language])
    .argument("<published...>", HELP.published[language])
    .addHelpText("after", HELP.restoreExamples[language]);
  const flags = takeFlags(command, "restore", language);
  command.action(async (anonymised: string, published: string[]) => {
    const request = readRestoreRequest({ anonymised, published }, flags, language);
    const { restoreCommand } = await import("./restore-command.js");
    ended(await restoreCommand(request));
  });
}

function addScan({ program, language, surroundings, ended }: Building): void {
  const command = program
    .command("scan")
    .description(HELP.scan[language])
    .argument("<files...>", HELP.scanned[language])
    .addHelpText("after", HELP.scanExamples[language]);
  const flags = takeFlags(command, "scan", language);
  command.action(async (files: string[]) => {
    const request = readScanRequest(files, flags, language, surroundings);
    const { scanCommand } = await import("./scan-command.js");
    ended(await scanCommand(request));
  });
}

function addFind({ program, language, surroundings, ended }: Building): void {
  const command = program
    .command("find")
    .description(HELP.find[language])
    .argument("[files...]", HELP.queries[language])
    .addHelpText("after", HELP.findExamples[language]);
  const flags = takeFlags(command, "find", language);
  command.action(async (files: string[]) => {
    if (wantsPairs(flags)) {
      const request = readPairsRequest(files, flags, language);
      const { findPairsCommand } = await import("./find-pairs-command.js");
      return ended(await findPairsCommand(request));
    }
    const request = readFindRequest(files, flags, language, surroundings);
    const { findCommand } = await import("./find-command.js");
    ended(await findCommand(request));
  });
}

function addTemplates({ program, language, surroundings, ended }: Building): void {
  const command = program
    .command("templates")
    .description(HELP.templates[language])
    .argument("[paths...]", HELP.pile[language])
    .addHelpText("after", HELP.templatesExamples[language]);
  const flags = takeFlags(command, "templates", language);
  command.action(async (paths: string[]) => {
    const request = readTemplatesRequest(paths, flags, language, surroundings);
    const { templatesCommand } = await import("./templates-command.js");
    ended(await templatesCommand(request));
  });
}

function addPage({ program, language, surroundings, ended }: Building): void {
  const command = program
    .command("page")
    .description(HELP.page[language])
    .allowExcessArguments(false)
    .addHelpText("after", HELP.pageExamples[language]);
  const flags = takeFlags(command, "page", language);
  command.action(async () => {
    const { pageCommand } = await import("./page-command.js");
    ended(await pageCommand({ ...flags, language, isTerminal: surroundings.isTerminal }));
  });
}

function addServe({ program, language, ended }: Building): void {
  const command = program
    .command("serve")
    .description(HELP.serve[language])
    .argument("[paths...]", HELP.served[language])
    .addHelpText("after", HELP.serveExamples[language]);
  const flags = takeFlags(command, "serve", language);
  command.action(async (paths: string[]) => {
    const { serveCommand } = await import("./serve-command.js");
    ended(await serveCommand({ ...flags, paths, language }));
  });
}

function addVerify({ program, language, ended }: Building): void {
  const command = program
    .command("verify")
    .description(HELP.verify[language])
    .argument("<report>", HELP.report[language])
    .argument("[texts...]", HELP.whereabouts[language]);
  takeFlags(command, "verify", language);
  command.action(async (report: string, texts: string[]) => {
    const { verifyCommand } = await import("./verify-command.js");
    ended(await verifyCommand(report, texts, language));
  });
}

function addCompletion({ program, language, ended }: Building): void {
  program
    .command("completion")
    .description(HELP.completion[language])
    .argument("<shell>", "bash, zsh, fish")
    .allowExcessArguments(false)
    .action(async (shell: string) => {
      const { completionCommand } = await import("./completion-command.js");
      const commands = program.commands.map((one) => vocabularyOf(one, language));
      await completionCommand(shell, commands);
      ended(exitCode.same);
    });
}
