import type { Command, Option } from "commander";
import { Trouble } from "../text/trouble.js";
import { writeToStdout } from "./output.js";

export const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

/** Prints what a shell has to read to complete the program's commands and options, from their own description. */
export async function completionCommand(shell: string, program: Command): Promise<void> {
  const write = SCRIPTS[shell as Shell] as ((words: Vocabulary) => string) | undefined;
  if (write === undefined) {
    throw new Trouble(null, {
      zh: `没有这种 shell 的补全：请用 ${SHELLS.join("、")}`,
      en: `no completion for that shell: use ${SHELLS.join(", ")}`,
    });
  }
  await writeToStdout(write(vocabularyOf(program)));
}

/** What can be typed. */
interface Vocabulary {
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly {
    readonly flag: string;
    readonly description: string;
    readonly choices: readonly string[];
    readonly takesValue: boolean;
  }[];
}

function vocabularyOf(program: Command): Vocabulary {
  const options = new Map<string, Option>();
  for (const command of program.commands)
    for (const option of command.options) if (option.long) options.set(option.long, option);
  return {
    commands: program.commands.map((command) => ({
      name: command.name(),
      description: oneLine(command.description()),
    })),
    options: [...options].map(([flag, option]) => ({
      flag,
      description: oneLine(option.description),
      choices: option.argChoices ?? [],
      takesValue: option.required || option.optional,
    })),
  };
}

/** Fit to stand between single quotes in any of the shells. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/['\\[\]:]/g, " ");
}

const SCRIPTS: Readonly<Record<Shell, (words: Vocabulary) => string>> = {
  bash: ({ commands, options }) => `# duizhao: eval "$(duizhao completion bash)"
_duizhao() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  case "$previous" in
${options
  .filter(({ choices }) => choices.length > 0)
  .map(({ flag, choices }) => `    ${flag}) COMPREPLY=($(compgen -W '${choices.join(" ")}' -- "$current")); return ;;`)
  .join("\n")}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W '${options.map(({ flag }) => flag).join(" ")}' -- "$current")) ;;
    *)
      COMPREPLY=($(compgen -f -- "$current"))
      if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY+=($(compgen -W '${commands.map(({ name }) => name).join(" ")}' -- "$current")); fi ;;
  esac
}
complete -o filenames -F _duizhao duizhao
`,
  zsh: ({ commands, options }) => `#compdef duizhao
# duizhao: eval "$(duizhao completion zsh)"
_duizhao() {
  local -a commands=(${commands.map(({ name, description }) => `'${name}:${description}'`).join(" ")})
  _arguments -S \\
${options
  .map(
    ({ flag, description, choices, takesValue }) =>
      `    '${flag}[${description}]${choices.length > 0 ? `:value:(${choices.join(" ")})` : takesValue ? ":value:_files" : ""}' \\`,
  )
  .join("\n")}
    '1: :{ _describe command commands; _files }' \\
    '*:file:_files'
}
if [ "$funcstack[1]" = "_duizhao" ]; then _duizhao "$@"; else compdef _duizhao duizhao; fi
`,
  fish: ({ commands, options }) => `# duizhao: duizhao completion fish | source
${commands.map(({ name, description }) => `complete -c duizhao -n __fish_use_subcommand -a ${name} -d '${description}'`).join("\n")}
${options
  .map(
    ({ flag, description, choices, takesValue }) =>
      `complete -c duizhao -l ${flag.slice(2)}${choices.length > 0 ? ` -x -a '${choices.join(" ")}'` : takesValue ? " -r" : ""} -d '${description}'`,
  )
  .join("\n")}
`,
};
