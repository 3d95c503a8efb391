import type { Language } from "../text/language.js";

export const LANGUAGES: readonly Language[] = ["zh", "en"];

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of messages: `--lang` if it is there, or else that of the locale. */
export function languageOf(argv: readonly string[], environment: Environment): Language {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const asked = at < 0 ? undefined : (argv[at].split("=")[1] ?? argv[at + 1]);
  const known = LANGUAGES.find((language) => language === asked);
  if (known !== undefined) return known;
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^zh/i.test(locale) ? "zh" : "en";
}
