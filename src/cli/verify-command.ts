import { readFile } from "node:fs/promises";
import { compare } from "../compare.js";
import type { Comparison, DocumentSummary } from "../answer/comparison.js";
import { visible } from "../report/shared/visible.js";
import type { Document } from "../text/document.js";
import type { Bilingual, Language } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import { findAgain } from "./find-again.js";
import { writeToStdout } from "./output.js";

/**
 * Reads the inputs of a JSON report again, compares them again and reports whether the answer is the same.
 * `given` are the files and folders where the inputs may be.
 *
 * @throws Trouble if the report or one of its inputs can't be read.
 */
export async function verifyCommand(path: string, given: readonly string[], language: Language): Promise<ExitCode> {
  const report = await readReport(path);
  const { anonymised, published } = report.documents;
  if (published.length === 0) throw notAReport(path);
  const summaries = [anonymised, ...published];
  const [own, ...others] = await Promise.all(summaries.map((summary) => findAgain(summary, { report: path, given })));
  const lines = summaries.map((summary, index) => lineOfDocument(summary, [own, ...others][index], language));
  const findings = lines.map(({ holds }) => holds);

  const { loadVariants } = await import("../text/variants.js");
  const { infer, persons, foldVariants } = report.options;
  const again = compare(own, others, { infer, persons, ...(foldVariants ? { variants: await loadVariants() } : {}) });
  const holds = JSON.stringify(answerOf(again)) === JSON.stringify(answerOf(report));
  const said = [
    ...lines.map(({ text }) => text),
    (holds ? SAME_ANSWER : OTHER_ANSWER)[language],
    ...(report.tool.version === again.tool.version
      ? []
      : [`${OTHER_VERSION[language]} ${visible(report.tool.version)} → ${again.tool.version}`]),
  ];
  await writeToStdout(`${said.join("\n")}\n`);
  return holds && findings.every(Boolean) ? exitCode.same : exitCode.differ;
}

const SAME_ANSWER: Bilingual = { zh: "✓ 重新比对，结论相同", en: "✓ compared again: the same answer" };
const OTHER_ANSWER: Bilingual = { zh: "✗ 重新比对，结论不同", en: "✗ compared again: another answer" };
const OTHER_VERSION: Bilingual = { zh: "  版本不同：", en: "  another version:" };
const SAME_FILE: Bilingual = { zh: "内容未变", en: "unchanged" };
const OTHER_FILE: Bilingual = { zh: "内容已变（sha256 不符）", en: "changed (another sha256)" };

async function readReport(path: string): Promise<Comparison> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new Trouble(path, { zh: "无法读取：请检查文件名", en: "cannot be read: check its name" }, error);
  }
  try {
    const report: unknown = JSON.parse(text);
    if (isComparison(report)) return report;
  } catch (error) {
    throw notAReport(path, error);
  }
  throw notAReport(path);
}

function isComparison(value: unknown): value is Comparison {
  return (
    typeof value === "object" &&
    value !== null &&
    "schema" in value &&
    value.schema === "duizhao.compare/1" &&
    "documents" in value &&
    "placeholders" in value &&
    "options" in value &&
    "tool" in value
  );
}

function notAReport(path: string, cause?: unknown): Trouble {
  return new Trouble(
    path,
    {
      zh: "不是 duizhao.compare/1 报告：请给出比对时以 --json 写出的文件（扫描报告不能核对）",
      en: "not a duizhao.compare/1 report: give a file that a comparison wrote with --json (a scan cannot be verified)",
    },
    cause,
  );
}

function lineOfDocument(
  summary: DocumentSummary,
  { origin }: Document,
  language: Language,
): { holds: boolean; text: string } {
  const holds = summary.sha256 === origin.sha256 && summary.bytes === origin.bytes;
  return {
    holds,
    text: `${holds ? "✓" : "✗"} ${visible(summary.path)}: ${(holds ? SAME_FILE : OTHER_FILE)[language]}`,
  };
}

/** What a report answers, without how it was made. */
function answerOf({ placeholders, segments, silentEdits, reuse }: Comparison): unknown {
  return { placeholders, segments, silentEdits, reuse };
}
