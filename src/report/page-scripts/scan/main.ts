import { announcerOf } from "../shared/announcing.js";
import { serveCopying } from "../shared/copy.js";
import { serveTheme } from "../shared/toggles.js";
import { serveEngines } from "./engines.js";
import { serveFindings } from "./findings.js";
import { serveSteps } from "./steps.js";
import { serveTabs } from "./tabs.js";

function run(page: Document): void {
  page.documentElement.classList.add("running");
  const announce = announcerOf(page);
  serveTheme(page);
  serveCopying(page, announce);
  serveEngines(page);
  serveTabs(page);
  serveSteps(page, serveFindings(page, announce));
}

run(document);
