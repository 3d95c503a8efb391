import type { Command } from "commander";
import { Trouble } from "../../text/trouble.js";
import type { Building } from "../building.js";
import type { IndexCommandName } from "../flags/flag.js";
import type { ValuesFor } from "../flags/flags.js";
import { takeFlags } from "../flags/take-flags.js";
import { INDEX_HELP } from "./index-help.js";

type Verb<Name> = Name extends `index ${infer Word}` ? Word : never;

/** Adds `duizhao index` and what may follow it. */
export function addIndex({ program, language, ended }: Building): void {
  const group = program
    .command("index")
    .description(INDEX_HELP.index[language])
    .helpCommand(false)
    .allowExcessArguments()
    .addHelpText("after", INDEX_HELP.examples[language])
    .action(() => {
      throw new Trouble(null, INDEX_HELP.followedBy);
    });
  const add = <Name extends IndexCommandName>(name: Name): [Command, ValuesFor<Name>] => {
    const verb = name.slice("index ".length) as Verb<Name>;
    const command = group.command(verb).description(INDEX_HELP[verb][language]).allowExcessArguments(false);
    return [command, takeFlags(command, name, language)];
  };

  const [adding, addFlags] = add("index add");
  adding.argument("[paths...]", INDEX_HELP.paths[language]).addHelpText("after", INDEX_HELP.addExamples[language]);
  adding.action(async (paths: string[]) => {
    const index = named(addFlags);
    const { addCommand } = await import("./add-command.js");
    ended(await addCommand({ ...addFlags, index, paths, json: addFlags.indexJson, language }));
  });

  const [updating, updateFlags] = add("index update");
  updating.action(async () => {
    const index = named(updateFlags);
    const { updateCommand } = await import("./update-command.js");
    ended(await updateCommand({ index, json: updateFlags.indexJson, language }));
  });

  const [removing, removeFlags] = add("index remove");
  removing.argument("<names...>", INDEX_HELP.names[language]).action(async (names: string[]) => {
    const index = named(removeFlags);
    const { removeCommand } = await import("./remove-command.js");
    ended(await removeCommand(names, { index, json: removeFlags.indexJson, language }));
  });

  const [telling, statusFlags] = add("index status");
  telling.action(async () => {
    const index = named(statusFlags);
    const { statusCommand } = await import("./status-command.js");
    ended(await statusCommand({ index, json: statusFlags.indexJson, language }));
  });

  const [verifying, verifyFlags] = add("index verify");
  verifying.action(async () => {
    const index = named(verifyFlags);
    const { verifyIndexCommand } = await import("./verify-index-command.js");
    ended(await verifyIndexCommand({ index, json: verifyFlags.indexJson, language }));
  });

  const [exporting, exportFlags] = add("index export");
  exporting.action(async () => {
    const index = named(exportFlags);
    const { exportCommand } = await import("./export-command.js");
    ended(await exportCommand({ ...exportFlags, index }));
  });

  const [compacting, compactFlags] = add("index compact");
  compacting.action(async () => {
    const index = named(compactFlags);
    const { compactCommand } = await import("./compact-command.js");
    ended(await compactCommand({ index, json: compactFlags.indexJson, language }));
  });
}

/** @throws Trouble where no index is named. */
function named({ index }: { readonly index: string | null }): string {
  if (index !== null) return index;
  throw new Trouble(null, {
    zh: "没有指明索引：请加上如 --index news.duizhao",
    en: "no index is named: add for example --index news.duizhao",
  });
}
