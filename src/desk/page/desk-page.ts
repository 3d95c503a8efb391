import type { Language } from "../../text/language.js";
import * as transitions from "../state/transitions.js";
import { EMPTY_WORK, pairOf } from "../state/work.js";
import type { Actions, DialogName } from "./actions.js";
import { Desk } from "./desk.js";
import { openDialog } from "./dialogs.js";
import { element } from "./element.js";
import { example } from "./example.js";
import { base64Of, saveWork, writeExport } from "./give-out.js";
import { isDark } from "./masthead.js";
import { serveIncoming } from "./incoming.js";
import { sayIn, type Say } from "./say.js";
import { Server } from "./server.js";
import { openServerDialog } from "./server-dialog.js";
import { serveKeys, type KeyActions } from "./shortcuts.js";
import { takeIn, type Incoming } from "./take-in.js";
import { DeskView } from "./desk-view.js";
import { WorkerLink } from "./worker-link.js";

/** The page: what a reader does, and what comes of it. */
export class DeskPage {
  readonly #page: Document;
  readonly #link: WorkerLink;
  readonly #desk: Desk;
  readonly #view: DeskView;
  readonly #picker = element("input", { type: "file", multiple: true, hidden: true });

  readonly #server: Server | null;

  constructor(page: Document) {
    this.#server = Server.of(page);
    this.#page = page;
    this.#link = new WorkerLink(page);
    const language: Language = navigator.language.startsWith("zh") ? "zh" : "en";
    this.#desk = new Desk(this.#link, { language, isServed: this.#server !== null }, () => this.#view.render());
    this.#view = new DeskView(page, this.#desk, this.#actions, (report) => serveKeys(report, true, this.#keys()));
  }

  run(): void {
    this.#page.documentElement.classList.add("running");
    this.#page.body.append(this.#picker);
    this.#picker.addEventListener("change", () => {
      this.#actions.addFiles(Array.from(this.#picker.files ?? []));
      this.#picker.value = "";
    });
    serveIncoming(this.#page, this.#actions, (over) => this.#view.showDropping(over));
    serveKeys(this.#page, false, this.#keys());
    this.#view.render();
    // The rest of the page is read by then, and what is shown is shown.
    const prepare = (): void => void setTimeout(() => this.#link.prepare(), 0);
    if (this.#page.readyState === "loading") this.#page.addEventListener("DOMContentLoaded", prepare);
    else prepare();
  }

  get #say(): Say {
    return sayIn(this.#desk.state.language);
  }

  #take(incoming: readonly Incoming[]): void {
    void takeIn(this.#desk, this.#link, incoming);
  }

  #announce(text: string): void {
    const status = this.#page.getElementById("said");
    if (status !== null) status.textContent = text;
  }

  readonly #actions: Actions = {
    addFiles: (files) => {
      if (files.length > 0) this.#take(files.map((file) => ({ name: file.name, content: file })));
    },
    addPasted: (anonymised, published) => {
      const named = (
        [
          ["anonymised", anonymised],
          ["published", published],
        ] as const
      ).filter(([, text]) => text.trim() !== "");
      if (named.length === 0) this.#announce(this.#say("empty.clipboard"));
      const hasOne = this.#desk.work.sources.some(({ role }) => role === "anonymised");
      this.#take(
        named.map(([role, text]) => ({
          name: `${this.#say("paste.name", { role: this.#say(`role.${role}`) })}.txt`,
          content: new Blob([text]),
          role: hasOne ? "published" : role,
        })),
      );
    },
    addExample: () => this.#take(example()),
    remove: (id) => this.#desk.change(transitions.removeSource(this.#desk.work, id)),
    makeAnonymised: (id) => this.#desk.change(transitions.makeAnonymised(this.#desk.work, id)),
    swap: () => this.#desk.change(transitions.swapRoles(this.#desk.work)),
    ask: (question) => this.#desk.change(transitions.ask(this.#desk.work, question)),
    setOption: (name, value) => this.#desk.change(transitions.setOption(this.#desk.work, name, value)),
    judge: (place, judgement) => this.#desk.change(transitions.judge(this.#desk.work, place, judgement)),
    setNote: (place, note) => this.#desk.change(transitions.setNote(this.#desk.work, place, note)),
    undo: () => this.#desk.undo(),
    redo: () => this.#desk.redo(),
    clear: () => this.#desk.begin(EMPTY_WORK),
    stop: () => this.#desk.stop(),
    tryAgain: () => this.#desk.tryAgain(),
    save: (withTexts) => {
      void saveWork(this.#desk, withTexts).then((name) => this.#announce(this.#say("exported", { name })));
    },
    write: (format) => {
      void writeExport(this.#desk, this.#link, format).then((name) => {
        if (name !== null) this.#announce(this.#say("exported", { name }));
      });
    },
    switchLanguage: () => this.#desk.set({ language: this.#desk.state.language === "zh" ? "en" : "zh" }),
    switchTheme: () => {
      this.#page.documentElement.dataset["theme"] = isDark() ? "light" : "dark";
      this.#view.render();
    },
    showRestored: () => this.#desk.set({ isRestoredShown: !this.#desk.state.isRestoredShown }),
    print: () => this.#view.print(),
    dismiss: () => this.#desk.set({ notices: [] }),
    openDialog: (name) => this.#open(name),
    chooseFiles: () => this.#picker.click(),
  };

  #open(name: DialogName): void {
    if (name === "server" || name === "look") {
      if (this.#server !== null) this.#openServer(this.#server, name === "look");
      return;
    }
    const { question, sources } = this.#desk.work;
    const isThere = { paste: true, help: true, save: sources.length > 0, export: this.#desk.state.answered !== null }[
      name
    ];
    if (isThere) openDialog(name, { question, isServed: this.#server !== null }, this.#actions, this.#say);
  }

  #openServer(server: Server, isLooking: boolean): void {
    const asked = this.#desk.work.sources.find(({ role }) => role === "anonymised") ?? this.#desk.work.sources[0];
    const content = asked === undefined ? undefined : this.#desk.contents.get(asked.id);
    const query =
      asked === undefined || content === undefined
        ? null
        : async () => ({ name: asked.name, base64: base64Of(new Uint8Array(await content.arrayBuffer())) });
    openServerDialog({ server, say: this.#say, query, isLooking, take: (incoming) => this.#take(incoming) });
  }

  #keys(): KeyActions {
    const card = (act: string) => () => this.#view.useCard(act);
    return {
      undo: this.#actions.undo,
      redo: this.#actions.redo,
      save: () => this.#open("save"),
      print: this.#actions.print,
      forward: (key) => this.#view.forwardKey(key),
      byKey: {
        "a": card("accept"),
        "x": card("reject"),
        "c": card("correct"),
        "m": card("note"),
        "r": () => {
          if (this.#desk.state.answered?.compared) this.#actions.showRestored();
        },
        "s": () => {
          if (pairOf(this.#desk.work) !== null) this.#actions.swap();
        },
        "o": this.#actions.chooseFiles,
        "v": () => this.#open("paste"),
        "e": () => this.#open("export"),
        "f": () => this.#open("server"),
        "l": this.#actions.switchLanguage,
        "?": () => this.#open("help"),
      },
    };
  }
}
