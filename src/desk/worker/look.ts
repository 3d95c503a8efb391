import { findPlaceholders } from "../../placeholders/find-placeholders.js";
import { bilingualOf } from "./said.js";
import type { Looked, SentText } from "./messages.js";
import { readText } from "./read-text.js";
import type { Tell } from "./tell.js";

/** Reads texts and counts their placeholders. A text that can't be read is an answer; the others go on. */
export async function look(texts: readonly Omit<SentText, "id">[], tell: Tell): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (const [done, text] of texts.entries()) {
    tell("read", done, texts.length);
    looked.push(await lookAt(text));
  }
  return looked;
}

async function lookAt({ name, content }: Omit<SentText, "id">): Promise<Looked> {
  try {
    const { origin, text } = await readText(name, content);
    const { sha256, bytes } = origin;
    return { kind: "text", name, sha256, bytes, placeholders: findPlaceholders(text).length, content };
  } catch (error) {
    const { message, isBug } = bilingualOf(error);
    if (isBug) throw error;
    return { kind: "unread", name, message };
  }
}
