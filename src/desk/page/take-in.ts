import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import { isSaved, opened } from "../state/saved.js";
import { addNamed, addSources } from "../state/transitions.js";
import type { Role } from "../../answer/comparison.js";
import type { Source } from "../state/work.js";
import type { Looked } from "../worker/messages.js";
import { bytesOf } from "./blocks.js";
import type { Desk } from "./desk.js";
import type { WorkerLink } from "./worker-link.js";
import { WORDING } from "./wording.js";

/** A text that comes onto the desk. */
export interface Incoming {
  readonly name: string;
  readonly content: Blob;
  /** What the reader says it is. */
  readonly role?: Role;
}

/** The largest saved work that is opened, in bytes. */
const LARGEST_SAVED = 512 * 1024 * 1024;

/** Takes texts onto the desk, or opens a work that was saved. */
export async function takeIn(desk: Desk, link: WorkerLink, incoming: readonly Incoming[]): Promise<void> {
  const texts: Incoming[] = [];
  for (const one of incoming) if (!(await openSaved(desk, one))) texts.push(one);
  if (texts.length === 0) return;
  const looked = await desk.during((tell) =>
    link.look({ kind: "look", texts: texts.map(({ name, content }) => ({ name, content })) }, tell),
  );
  if (looked === null) return;
  const read: Source[] = [];
  for (const [index, one] of looked.entries()) {
    const source = sourceOf(desk, one, [...desk.work.sources, ...read], texts[index]?.role);
    if (source !== null) read.push(source);
  }
  const fresh = read.filter(({ id }) => !desk.work.sources.some((source) => source.id === id));
  if (fresh.length === 0) desk.tryAgain();
  else
    desk.change(
      texts.some(({ role }) => role !== undefined) ? addNamed(desk.work, fresh) : addSources(desk.work, fresh),
    );
}

/** The source of a text that was read; null where there is none, or where it is on the desk. */
function sourceOf(desk: Desk, one: Looked, taken: readonly Source[], role: Role | undefined): Source | null {
  if (one.kind === "unread") {
    const about: Bilingual = WORDING.unread;
    const { zh, en } = one.message;
    desk.tell({ zh: `${about.zh}：${zh}`, en: `${about.en}: ${en}` });
    return null;
  }
  const { sha256, bytes, placeholders, content } = one;
  const wanted = desk.missing.find((source) => source.sha256 === sha256);
  const name = freeName(one.name, sha256, taken);
  const id = wanted?.id ?? `${sha256}/${name}`;
  const isKnown = desk.work.sources.some((source) => source.id === id);
  desk.contents.set(id, content);
  if (isKnown && wanted === undefined) {
    const { zh, en } = WORDING.known;
    desk.tell({ zh: zh.replace("{name}", name), en: en.replace("{name}", name) });
  }
  return isKnown ? null : { id, name, sha256, bytes, placeholders, role: role ?? "published" };
}

/** Answers name texts by these: another text of the same name gets a number before its ending. */
function freeName(name: string, sha256: string, taken: readonly Source[]): string {
  const isFree = (wanted: string): boolean =>
    taken.every((source) => source.name !== wanted || source.sha256 === sha256);
  const [, stem = name, ending = ""] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
  let free = name;
  for (let number = 2; !isFree(free); number++) free = `${stem} (${number})${ending}`;
  return free;
}

async function openSaved(desk: Desk, { name, content }: Incoming): Promise<boolean> {
  if (!name.toLowerCase().endsWith(".json") || content.size > LARGEST_SAVED) return false;
  if (!isSaved(await content.slice(0, 1000).text())) return false;
  try {
    const { work, texts } = opened(await content.text(), name);
    for (const { id } of work.sources) {
      const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
      if (text !== undefined) desk.contents.set(id, new Blob([bytesOf(text)]));
    }
    desk.begin(work);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    desk.tell({ zh: `${name}：${error.said.zh}`, en: `${name}: ${error.said.en}` });
  }
  return true;
}
