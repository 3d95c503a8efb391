import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { pageFolder } from "../../scripts/browser/page-folder.js";

export interface WatchedPage {
  readonly page: Page;
  /** Console messages, errors of the page, its dialogs, and requests beyond the page itself. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Writes a page into a folder of its own, opens it from there, and notes whatever it should not do. */
export async function openWatched(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const folder = pageFolder();
  const file = join(folder, "page.html");
  writeFileSync(file, html);
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
    if (request.url().split("#")[0] !== address) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(folder, { recursive: true });
  };
  return { page, complaints, close };
}
