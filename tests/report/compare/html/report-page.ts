import type { Browser, BrowserContextOptions } from "playwright-core";
import { renderComparisonHtml } from "../../../../src/report/compare/html/html.js";
import type { Compared } from "../../../../src/report/compare/compared.js";
import { openWatched, type WatchedPage } from "../../../browser/watched-page.js";

/** Opens the page of a comparison from a file. */
export function openReport(
  browser: Browser,
  compared: Compared,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  return openWatched(browser, renderComparisonHtml(compared, { language: "zh" }), options);
}
