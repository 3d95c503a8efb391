import { visible } from "../report/shared/visible.js";
import { serve, type Running } from "../serve/serve.js";
import type { Bilingual, Language } from "../text/language.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import { writeToStdout } from "./output/write-to-stdout.js";

export interface ServeRequest {
  readonly index: string | null;
  readonly paths: readonly string[];
  readonly port: number;
  readonly open: boolean;
  readonly language: Language;
}

/**
 * Serves the page until a signal ends it.
 *
 * @throws Trouble where the index or a path can't be read, or the port is taken.
 */
export async function serveCommand({ language, open, ...request }: ServeRequest): Promise<ExitCode> {
  const warn = (line: string): void => void process.stderr.write(`duizhao: ${visible(line)}\n`);
  const ended = signalled();
  const running = await serve({ ...request, once: open, warn });
  await writeToStdout(linesFor(running)[language]);
  if (running.once !== null) {
    const { openBrowser } = await import("./open-browser.js");
    openBrowser(running.once, () => warn(NO_BROWSER[language]));
  }
  await ended;
  await running.end();
  return exitCode.same;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Is kept when a signal asks for the end; a second one ends the process at once. */
function signalled(): Promise<void> {
  return new Promise((done) => {
    for (const signal of SIGNALS) process.once(signal, () => done());
  });
}

function linesFor({ address, token }: Running): Bilingual {
  const link = `${address}#token=${token}`;
  return {
    zh: `${link}\n在本机浏览器中打开这个链接；不要转给别人。Ctrl-C 结束。\n`,
    en: `${link}\nOpen this link in a browser on this machine, and send it to nobody. Ctrl-C ends the server.\n`,
  };
}

const NO_BROWSER: Bilingual = {
  zh: "未能打开浏览器：请自行打开上面的链接",
  en: "no browser could be opened: open the link above",
};
