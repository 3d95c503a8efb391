import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { visible } from "../report/shared/visible.js";
import type { Bilingual, Language } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import { packageFolder } from "../words/package-folder.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import { openOutput, STDOUT } from "./output.js";

interface PageRequest {
  /** Null for standard output. */
  readonly output: string | null;
  readonly force: boolean;
  readonly language: Language;
  /** Whether standard output is a terminal: nobody reads the page there. */
  readonly isTerminal: boolean;
}

/**
 * Writes the desk: one page that compares texts in a browser, without an install and without a network.
 *
 * @throws Trouble if it can't be written, is not built, or would go to a terminal.
 */
export async function pageCommand({ output, force, language, isTerminal }: PageRequest): Promise<ExitCode> {
  if (output === null && isTerminal) throw new Trouble(null, NO_FILE);
  const source = join(packageFolder(), "dist", "duizhao.html");
  const page = await readFile(source, "utf8").catch((error: unknown) => {
    throw new Trouble(source, NOT_BUILT, error);
  });
  const target = output === null ? STDOUT : await openOutput(output, { force, inputs: [source] });
  try {
    await target.write(page);
    await target.close();
  } finally {
    await target.abandon();
  }
  if (output !== null) process.stderr.write(`duizhao: ${visible(resolve(output))}：${WRITTEN[language]}\n`);
  return exitCode.same;
}

const NO_FILE: Bilingual = {
  zh: "页面要写入文件：duizhao page -o duizhao.html",
  en: "a page goes into a file: duizhao page -o duizhao.html",
};
const NOT_BUILT: Bilingual = {
  zh: "页面缺失：请重新安装，或在源码中运行 npm run build",
  en: "the page is missing: install again, or run npm run build in the sources",
};
const WRITTEN: Bilingual = {
  zh: "用浏览器打开即可使用，不联网",
  en: "open it in a browser; it uses no network",
};
