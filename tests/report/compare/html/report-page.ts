import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { renderComparisonHtml } from "../../../../src/report/compare/html/html.js";
import type { Compared } from "../../../../src/report/compare/compared.js";
import { pageFolder } from "../../../../scripts/browser/page-folder.js";

export interface ReportPage {
  readonly page: Page;
  /** Console messages, errors of the page, and requests beyond the page itself. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Writes a report into a folder of its own and opens it from there. */
export async function openReport(
  browser: Browser,
  compared: Compared,
  options: BrowserContextOptions = {},
): Promise<ReportPage> {
  const folder = pageFolder();
  const file = join(folder, "report.html");
  writeFileSync(file, renderComparisonHtml(compared, { language: "zh" }));
  const address = pathToFileURL(file).href;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url() !== address) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(folder, { recursive: true });
  };
  return { page, complaints, close };
}
