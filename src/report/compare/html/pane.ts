import type { DocumentSummary, Role } from "../../../answer/comparison.js";
import { markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import type { Parts } from "../../shared/parts.js";
import { WORDING } from "./wording.js";

/** One of the texts that stand side by side. */
export interface Pane {
  readonly document: DocumentSummary;
  /** What it is called above its title. */
  readonly name: string;
  readonly role: Role;
  /** Which published text it is, or is compared with, from 0. */
  readonly against: number;
  /** What the script of the page knows it by. */
  readonly pane: string;
  /** Of its heading, and unlike all others of the page. */
  readonly id: string;
}

export function* paneParts(
  { document, name, role, against, pane, id }: Pane,
  text: Parts,
  say: Say,
): Generator<string> {
  const { title, path, characters } = document;
  yield markup`<section class="pane" data-pane="${pane}" data-role="${role}" data-against="${against}" aria-labelledby="h-${id}"><h2 id="h-${id}">${name} <small>${title ?? path} · ${say(WORDING.characters, { count: characters })}</small></h2>
<div class="text" lang="zh-CN" tabindex="0" role="region" aria-labelledby="h-${id}">`.html;
  yield* text;
  yield "</div></section>";
}
