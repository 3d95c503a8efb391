import type { Find, FoundText } from "../../answer/find.js";
import { append, element, type Child } from "./element.js";
import { showDialog } from "./dialogs.js";
import type { Say } from "./say.js";
import type { Server, ServedFile, ServerStatus } from "./server.js";
import type { Incoming } from "./take-in.js";

/** So many files are shown at once; the rest is found by the field. */
const MOST_SHOWN = 200;

interface ServerDialog {
  readonly server: Server;
  readonly say: Say;
  /** The anonymised text, in base64, to look for; null where there is none. */
  readonly query: (() => Promise<{ readonly name: string; readonly base64: string }>) | null;
  /** Whether to look for it at once. */
  readonly isLooking: boolean;
  readonly take: (incoming: readonly Incoming[]) => void;
}

/** What a page alone can't have: the files that the server was given, and the counterparts of a text in its index. */
export function openServerDialog({ server, say, query, isLooking, take }: ServerDialog): void {
  const left = new AbortController();
  const list = element("ul", { class: "served" });
  const about = element("p", { class: "hint" });
  const said = element("p", { class: "hint", role: "status" });
  const fail = (error: unknown): void => {
    if (!left.signal.aborted) said.textContent = error instanceof Error ? error.message : String(error);
  };
  const dialog = showDialog(say("server.title"), (close) => {
    const add = (name: string, content: Promise<Blob>): void => {
      content.then((blob) => {
        take([{ name: name.slice(name.lastIndexOf("/") + 1), content: blob }]);
        close();
      }, fail);
    };
    const filter = element("input", {
      "type": "search",
      "aria-label": say("server.filter"),
      "placeholder": say("server.filter"),
    });
    let files: readonly ServedFile[] | null = null;
    let isFinding = isLooking;
    const show = (): void => {
      if (files === null || isFinding) return;
      const wanted = filter.value.trim().toLowerCase();
      const found = files.filter(({ path }) => path.toLowerCase().includes(wanted));
      fill(
        list,
        found.slice(0, MOST_SHOWN).map(({ id, path }) => choice(path, null, () => add(path, server.file(id)))),
      );
      said.textContent = say("server.files", { shown: Math.min(MOST_SHOWN, found.length), count: found.length });
    };
    filter.addEventListener("input", () => {
      isFinding = false;
      show();
    });
    /** Where no index was searched, a hit is one of the files. */
    const takeHit = (one: FoundText): void => {
      const file = files?.find(({ path }) => path === one.path);
      if (file === undefined) add(nameOf(one), server.document(one.id));
      else add(file.path, server.file(file.id));
    };
    const look = async (): Promise<void> => {
      if (query === null) return;
      isFinding = true;
      said.textContent = `${say("server.looking")}…`;
      const { name, base64 } = await query();
      const answer = await server.find(name, base64, left.signal);
      if (!isFinding) return;
      const results = resultsOf(answer);
      said.textContent = results.length === 0 ? say("server.none") : say("server.found", { count: results.length });
      fill(
        list,
        results.map((one) => choice(one.title ?? one.path ?? one.id, aboutOf(one, say), () => takeHit(one))),
      );
    };
    const begin = async (): Promise<void> => {
      said.textContent = `${say(isLooking ? "server.looking" : "server.listing")}…`;
      const looked = isLooking ? look() : null;
      const [status, listed] = await Promise.all([server.status(), server.files()]);
      files = listed;
      about.textContent = aboutServer(status, query === null, say);
      show();
      await looked;
    };
    begin().catch(fail);
    return [
      about,
      element(
        "p",
        { class: "ways" },
        filter,
        query === null
          ? null
          : element(
              "button",
              { type: "button", class: "main", click: () => void look().catch(fail) },
              say("server.find"),
            ),
      ),
      said,
      list,
      element("p", { class: "buttons" }, element("button", { type: "button", click: close }, say("close"))),
    ];
  });
  dialog.addEventListener("close", () => left.abort());
}

function aboutServer({ index, roots }: ServerStatus, isEmpty: boolean, say: Say): string {
  if (index === null && roots === 0) return say("server.nothing");
  const { path: name = "", documents: count = 0 } = index ?? {};
  const named = index === null ? say("server.folders") : say("server.index", { name, count });
  return isEmpty ? `${named}${say("server.needs")}` : named;
}

function fill(list: HTMLElement, items: readonly Child[]): void {
  list.replaceChildren();
  append(list, items);
}

function choice(label: string, about: string | null, choose: () => void): Child {
  return element(
    "li",
    {},
    element("button", { type: "button", click: choose }, label, about === null ? null : element("small", {}, about)),
  );
}

function resultsOf({ queries }: Find): readonly FoundText[] {
  return queries.flatMap(({ results }) => results);
}

function aboutOf({ ofQuery, placeholders, title, path, date }: FoundText, say: Say): string {
  const figures = say("server.result", {
    percent: Math.round(100 * ofQuery),
    filled: placeholders.filled,
    all: placeholders.all,
  });
  const place = title === undefined ? null : path;
  return [figures, date, place].filter((part) => part !== undefined && part !== null).join(" · ");
}

/** The text of a document comes as text, whatever its file was. */
function nameOf({ title, path, id }: FoundText): string {
  return `${(title ?? path ?? id).replaceAll("/", "_").slice(0, 80)}.txt`;
}
