import { Trouble } from "../text/trouble.js";
import type { Vocabulary } from "./flags/vocabulary.js";
import { writeToStdout } from "./output/write-to-stdout.js";

/** Prints what a shell has to read to complete commands and, for each of them, the flags that it takes. */
export async function completionCommand(shell: string, commands: readonly Vocabulary[]): Promise<void> {
  const write = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (write === undefined) {
    const shells = Object.keys(SCRIPTS);
    throw new Trouble(null, {
      zh: `没有这种 shell 的补全：请用 ${shells.join("、")}`,
      en: `no completion for that shell: use ${shells.join(", ")}`,
    });
  }
  await writeToStdout(write(commands));
}

/** Which command it is where none is named. */
const USUAL = "compare";

const SCRIPTS: Readonly<Record<string, (commands: readonly Vocabulary[]) => string>> = {
  bash: (commands) => `# duizhao: eval "$(duizhao completion bash)"
_duizhao() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command=${USUAL} flags= first=
  case "\${COMP_WORDS[1]}" in ${namesOf(commands).join("|")}) command="\${COMP_WORDS[1]}" ;; esac
  if [ "$COMP_CWORD" -eq 1 ]; then first='${namesOf(commands).join(" ")}'; fi
${groupsIn(commands).map(bashGroup).join("\n")}
  case "$command $previous" in
${flat(commands).flatMap(bashWords).join("\n")}
  esac
  case "$command" in
${flat(commands)
  .map(({ name, flags }) => `    '${name}') flags='${flags.map(({ long }) => long).join(" ")}' ;;`)
  .join("\n")}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$current")) ;;
    *)
      COMPREPLY=($(compgen -f -- "$current"))
      if [ -n "$first" ]; then COMPREPLY+=($(compgen -W "$first" -- "$current")); fi ;;
  esac
}
complete -o filenames -F _duizhao duizhao
`,
  zsh: (commands) => `#compdef duizhao
# duizhao: eval "$(duizhao completion zsh)"
_duizhao() {
  local -a commands=(${commands.map(zshCommand).join(" ")}) following=() flags
  local command=${USUAL}
  if (( CURRENT > 2 )) && [[ "\${words[2]}" == (${namesOf(commands).join("|")}) ]]; then command="\${words[2]}"; fi
${groupsIn(commands).map(zshGroup).join("\n")}
  case "$command" in
${flat(commands).map(zshFlags).join("\n")}
  esac
  _arguments -S $flags \\
    '1: :{ _describe command commands; _files }' \\
    '2: :{ (( $#following )) && _describe command following || _files }' \\
    '*:file:_files'
}
if [ "$funcstack[1]" = "_duizhao" ]; then _duizhao "$@"; else compdef _duizhao duizhao; fi
`,
  fish: (commands) => `# duizhao: duizhao completion fish | source
${commands.map((one) => fishCommand("__fish_use_subcommand", one)).join("\n")}
${groupsIn(commands).flatMap(fishGroup).join("\n")}
${flat(commands)
  .flatMap((command) => fishFlags(command, commands))
  .join("\n")}
`,
};

/** Commands, each followed by those that follow it. */
function flat(commands: readonly Vocabulary[]): Vocabulary[] {
  return commands.flatMap((one) => [one, ...flat(one.commands)]);
}

/** Commands that others follow. */
function groupsIn(commands: readonly Vocabulary[]): Vocabulary[] {
  return commands.filter((one) => one.commands.length > 0);
}

function namesOf(commands: readonly Vocabulary[]): string[] {
  return commands.map(({ name }) => lastWord(name));
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

function bashGroup({ name, commands }: Vocabulary): string {
  const names = namesOf(commands);
  return `  if [ "$command" = ${name} ]; then
    if [ "$COMP_CWORD" -eq 2 ]; then first='${names.join(" ")}'; fi
    case "\${COMP_WORDS[2]}" in ${names.join("|")}) command="${name} \${COMP_WORDS[2]}" ;; esac
  fi`;
}

function bashWords({ name, flags }: Vocabulary): string[] {
  return flags.flatMap(({ long, short, completes }) => {
    if (completes === "files" || completes.length === 0) return [];
    const before = [short, long].filter((one) => one !== null).map((one) => `'${name} ${one}'`);
    return `    ${before.join("|")}) COMPREPLY=($(compgen -W '${completes.join(" ")}' -- "$current")); return ;;`;
  });
}

function zshCommand({ name, about }: Vocabulary): string {
  return `'${lastWord(name)}:${about}'`;
}

function zshGroup({ name, commands }: Vocabulary): string {
  return `  if [[ "$command" == ${name} ]]; then
    following=(${commands.map(zshCommand).join(" ")})
    if (( CURRENT > 3 )); then command="${name} \${words[3]}"; fi
  fi`;
}

function zshFlags({ name, flags }: Vocabulary): string {
  const rows = flags.map(({ long, help, hasArgument, completes }) => {
    const values = completes === "files" ? "_files" : `(${completes.join(" ")})`;
    return `'${long}[${help}]${hasArgument ? `:value:${values}` : ""}'`;
  });
  return `    '${name}') flags=(\n${rows.map((row) => `      ${row}`).join("\n")}\n    ) ;;`;
}

function fishCommand(where: string, { name, about }: Vocabulary): string {
  return `complete -c duizhao -n '${where}' -a ${lastWord(name)} -d '${about}'`;
}

function fishGroup({ name, commands }: Vocabulary): string[] {
  const where = `__fish_seen_subcommand_from ${name}; and not __fish_seen_subcommand_from ${namesOf(commands).join(" ")}`;
  return commands.map((one) => fishCommand(where, one));
}

function fishFlags({ name, flags }: Vocabulary, commands: readonly Vocabulary[]): string[] {
  const others = namesOf(commands).filter((other) => other !== USUAL);
  const seen = name.split(" ").map((word) => `__fish_seen_subcommand_from ${word}`);
  const where = name === USUAL ? `not __fish_seen_subcommand_from ${others.join(" ")}` : seen.join("; and ");
  return flags.map(({ long, short, help, hasArgument, completes }) => {
    const spelled = [...(short === null ? [] : [`-s ${short.slice(1)}`]), `-l ${long.slice(2)}`].join(" ");
    const values = !hasArgument ? "" : completes === "files" ? " -r" : ` -x -a '${completes.join(" ")}'`;
    return `complete -c duizhao -n '${where}' ${spelled}${values} -d '${help}'`;
  });
}
