import { pairOf } from "../state/work.js";
import type { Actions } from "./actions.js";
import type { Desk } from "./desk.js";
import { append, element, type Child } from "./element.js";
import { renderIntake } from "./intake.js";
import { renderMasthead } from "./masthead.js";
import { renderMissing, renderNotices, renderPhase } from "./phase-view.js";
import { RemarkedCards } from "./remarked-cards.js";
import { ReportFrame } from "./report-frame.js";
import { styleReport } from "./report-style.js";
import { renderRestored } from "./restored-view.js";
import { sayIn } from "./say.js";
import { renderSourcesBar } from "./sources-bar.js";

/** What is seen of the desk. Each part is made anew when the state changes; the focus stays where it was. */
export class DeskView {
  readonly #page: Document;
  readonly #desk: Desk;
  readonly #actions: Actions;
  readonly #frame: ReportFrame;
  #cards: RemarkedCards | null = null;
  readonly #parts = {
    masthead: element("header", { class: "masthead" }),
    bar: element("section", { class: "bar" }),
    phase: element("div", { "class": "phases", "aria-live": "polite" }),
    main: element("main", { id: "main" }),
    restored: element("aside", { "class": "restored", "hidden": true, "aria-labelledby": "h-restored" }),
    intake: element("div", {}),
    veil: element("div", { class: "veil", hidden: true }),
    forPrint: element("p", { class: "for-print" }),
  };

  constructor(page: Document, desk: Desk, actions: Actions, serveReport: (report: Document) => void) {
    this.#page = page;
    this.#desk = desk;
    this.#actions = actions;
    this.#frame = new ReportFrame((report) => {
      styleReport(report);
      serveReport(report);
      this.#takeFrom(report);
      this.#renderReport();
    });
    const { masthead, bar, phase, main, restored, intake, veil } = this.#parts;
    main.append(intake, this.#frame.element, this.#parts.forPrint, restored);
    const root = page.getElementById("desk") ?? page.body;
    root.replaceChildren(masthead, bar, phase, main, veil);
  }

  render(): void {
    const { state, work, missing } = this.#desk;
    const say = sayIn(state.language);
    this.#page.documentElement.lang = state.language === "zh" ? "zh-CN" : "en";
    const { masthead, bar, phase, intake, veil, main } = this.#parts;
    const isEmpty = work.sources.length === 0;
    this.#replace(masthead, renderMasthead(state, this.#actions, say));
    this.#replace(
      bar,
      renderSourcesBar(
        work,
        { missing: new Set(missing.map(({ id }) => id)), isServed: state.isServed },
        this.#actions,
        say,
      ),
    );
    this.#replace(phase, [
      renderNotices(state.notices, this.#actions, say),
      renderPhase(state.phase, !isEmpty, this.#actions, say),
    ]);
    const start = isEmpty
      ? renderIntake(this.#actions, say, { bytes: this.#size(), isServed: state.isServed })
      : renderMissing(missing, this.#actions, say);
    this.#replace(intake, start);
    bar.hidden = isEmpty;
    veil.textContent = say("drop.now");
    this.#parts.forPrint.textContent = say("print.how");
    main.dataset["busy"] = String(state.phase.is === "busy");
    this.#frame.show(state.answered?.html ?? null, say(`report.${work.question}`));
    this.#renderReport();
  }

  showDropping(isOver: boolean): void {
    this.#parts.veil.hidden = !isOver;
  }

  print(): void {
    this.#frame.print();
  }

  /** Steps in the report, from outside of it. */
  forwardKey(key: string): void {
    const { report } = this.#frame;
    const view = report?.defaultView;
    if (report && view) report.body.dispatchEvent(new view.KeyboardEvent("keydown", { key, bubbles: true }));
  }

  /** Uses a control of the card that is chosen. */
  useCard(act: string): void {
    const control = this.#cards?.chosenControl(act) ?? null;
    if (control === null) return;
    if (control.tagName === "BUTTON") control.click();
    else {
      this.#frame.element.focus();
      control.focus();
    }
  }

  /** What is dropped on a report comes onto the desk. */
  #takeFrom(report: Document): void {
    const { body } = report;
    body.addEventListener("dragenter", () => this.showDropping(true));
    body.addEventListener("dragover", (event) => event.preventDefault());
    body.addEventListener("dragleave", ({ relatedTarget }) => {
      if (relatedTarget === null) this.showDropping(false);
    });
    body.addEventListener("drop", (event) => {
      event.preventDefault();
      this.showDropping(false);
      this.#actions.addFiles(Array.from(event.dataTransfer?.files ?? []));
    });
  }

  #renderReport(): void {
    const { state, work } = this.#desk;
    const { report } = this.#frame;
    const { theme } = this.#page.documentElement.dataset;
    if (report?.documentElement && theme !== undefined) report.documentElement.dataset["theme"] = theme;
    const compared = state.answered?.compared ?? null;
    const source = pairOf(work)?.anonymised.id ?? null;
    const say = sayIn(state.language);
    const { restored, main } = this.#parts;
    const isShown = state.isRestoredShown && compared !== null && source !== null;
    restored.hidden = !isShown;
    main.dataset["restored"] = String(isShown);
    if (compared === null || source === null) return;
    if (report?.body && state.phase.is !== "busy") {
      const shown = { placeholders: compared.placeholders, source, work, actions: this.#actions, say };
      if (this.#cards?.isOf(report, shown) === true) this.#cards.show(work);
      else {
        this.#cards?.end();
        this.#cards = new RemarkedCards(report, shown);
      }
    }
    if (!isShown) return;
    const goTo = (id: number): void => {
      this.#frame.report?.querySelector<HTMLElement>(`a.sign[data-placeholder="${id}"]`)?.click();
    };
    this.#replace(restored, renderRestored({ compared, source, work, say, goTo }));
  }

  #size(): number {
    return Number(this.#page.querySelector<HTMLMetaElement>('meta[name="duizhao-bytes"]')?.content ?? 0);
  }

  /** Puts children in the place of those that are there; what had the focus has it again. */
  #replace(parent: HTMLElement, children: Child): void {
    const { activeElement } = this.#page;
    const focused =
      activeElement instanceof HTMLElement && parent.contains(activeElement) ? activeElement.dataset["key"] : undefined;
    const open = new Set(
      Array.from(parent.querySelectorAll<HTMLElement>("details[open][data-key]"), ({ dataset }) => dataset["key"]),
    );
    const { scrollTop } = parent.querySelector(".text") ?? parent;
    parent.replaceChildren();
    append(parent, [children]);
    for (const details of parent.querySelectorAll<HTMLDetailsElement>("details[data-key]")) {
      details.open = open.has(details.dataset["key"]);
    }
    const scrolled = parent.querySelector(".text");
    if (scrolled !== null) scrolled.scrollTop = scrollTop;
    if (focused !== undefined) parent.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }
}
