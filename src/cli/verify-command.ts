import { visible } from "../report/shared/visible.js";
import type { Bilingual, Language } from "../text/language.js";
import { version } from "../version.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import { writeToStdout } from "./output/write-to-stdout.js";
import { verify, type Verified } from "./verify/verify.js";
import type { Difference } from "./verify/differences.js";

/**
 * Reads the files of a JSON report again, answers again and writes whether the answer is the same, or where it differs.
 * `given` are the files and folders where its files may be.
 *
 * @throws Trouble if the report or one of its files can't be read.
 */
export async function verifyCommand(path: string, given: readonly string[], language: Language): Promise<ExitCode> {
  const verified = await verify(path, given);
  await writeToStdout(`${linesOf(verified, language).join("\n")}\n`);
  return verified.differences.count === 0 ? exitCode.same : exitCode.differ;
}

const SAME_ANSWER: Bilingual = {
  zh: "✓ 重新计算，报告无一处不同",
  en: "✓ answered again: nothing in the report differs",
};
const OTHER_ANSWER: Bilingual = {
  zh: "✗ 重新计算，报告有不同处：",
  en: "✗ answered again: the report differs in places: ",
};
const OTHER_VERSION: Bilingual = {
  zh: "  报告由另一版本写出：",
  en: "  the report was written by another version: ",
};
const SAME_FILE: Bilingual = { zh: "内容未变", en: "unchanged" };
const OTHER_FILE: Bilingual = { zh: "内容已变（sha256 不符）", en: "changed (another sha256)" };
const SAYS: Bilingual = { zh: "报告作 ", en: "the report says " };
const IS: Bilingual = { zh: "，重算得 ", en: ", and it is " };
const MORE: Bilingual = { zh: "  还有更多：", en: "  and more: " };

function linesOf({ files, differences, version: written, unchecked }: Verified, language: Language): string[] {
  const { count, first } = differences;
  return [
    ...files.map(
      ({ name, holds }) => `${holds ? "✓" : "✗"} ${visible(name)}: ${(holds ? SAME_FILE : OTHER_FILE)[language]}`,
    ),
    ...(unchecked === null ? [] : [`? ${visible(unchecked[language])}`]),
    count === 0 ? SAME_ANSWER[language] : `${OTHER_ANSWER[language]}${count}`,
    ...first.map((one) => `  ${lineOf(one, language)}`),
    ...(count > first.length ? [`${MORE[language]}${count - first.length}`] : []),
    ...(written === version ? [] : [`${OTHER_VERSION[language]}${shown(written)} → ${version}`]),
  ];
}

function lineOf({ pointer, said, found }: Difference, language: Language): string {
  const place = visible(cut(pointer, LONGEST_PLACE));
  return `${place}: ${SAYS[language]}${shown(said)}${IS[language]}${shown(found)}`;
}

/** Characters of a place, or of a value, that are shown. */
const LONGEST_PLACE = 100;
const LONGEST_VALUE = 60;

/** A value on one line, whatever it holds; of lists and objects the beginning of it is enough. */
function shown(value: unknown): string {
  if (value === undefined) return "∅";
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[… ×${value.length}]`;
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0 ? "{}" : "{…}";
  return typeof value === "string"
    ? visible(`"${cut(value, LONGEST_VALUE)}"`)
    : Object.is(value, -0)
      ? "-0"
      : String(value);
}

function cut(text: string, longest: number): string {
  const characters = Array.from(text.slice(0, 2 * longest));
  return characters.length <= longest && text.length <= 2 * longest
    ? text
    : `${characters.slice(0, longest).join("")}…`;
}
