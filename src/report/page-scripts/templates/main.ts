import { announcerOf } from "../shared/announcing.js";
import { serveTheme } from "../shared/toggles.js";
import { serveGroups } from "./groups.js";
import { servePair } from "./pair.js";
import { serveSlots } from "./slots.js";
import { serveTable } from "./table.js";
import { serveViews } from "./views.js";

function run(page: Document): void {
  page.documentElement.classList.add("running");
  serveTheme(page);
  const announce = announcerOf(page);
  const sections = [...page.querySelectorAll<HTMLElement>("[data-group-section]")];
  const groups = sections.map((section) => {
    const openView = serveViews(section);
    const showMember = servePair(section);
    serveTable(section);
    return { section, openView, showMember };
  });
  const showGroup = serveGroups(page, sections);
  serveSlots(page, announce);
  page.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-at]") : null;
    const group = groups.find(({ section }) => section.dataset.groupSection === link?.dataset.group);
    if (link === null || group === undefined) return;
    event.preventDefault();
    showGroup(link.dataset.group ?? "");
    group.openView("documents");
    const { member, beside } = link.dataset;
    group.showMember(Number(member), beside === undefined ? null : Number(beside));
    const place = page.getElementById(link.dataset.at ?? "");
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  });
}

run(document);
