import { isAddress } from "../../corpus/is-address.js";
import { openCorpus } from "../../corpus/open-corpus.js";
import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import { isObject, type Field } from "./field.js";
import { findKnown, type Whereabouts } from "./find-again.js";

/** The index that a report asked: where it is now, or why it can't be asked again. */
export type IndexAgain =
  { readonly path: string; readonly why: null } | { readonly path: null; readonly why: Bilingual };

/**
 * Looks for the index that a report names. What an index knows depends on all of its documents: one of another
 * generation, or with another number of them, has no say.
 *
 * @throws Trouble if the report names none as it should.
 */
export async function indexAgain(store: Field, whereabouts: Whereabouts): Promise<IndexAgain> {
  const name = store.at("path").text();
  const path = await findKnown(name, whereabouts);
  // A report may be anybody's: it does not decide whom this machine talks to, and with which credentials.
  if (isAddress(path) && !whereabouts.given.includes(path)) return { path: null, why: notHere(name) };
  try {
    const corpus = await openCorpus(path);
    const { documents, generation } = await corpus.status();
    await corpus.close();
    const isSame = store.at("documents").value === documents && store.at("generation").value === generation;
    return isSame ? { path, why: null } : { path: null, why: changed(name) };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { path: null, why: notHere(name) };
  }
}

function changed(name: string): Bilingual {
  return {
    zh: `索引 ${name} 已不是当时的内容：由它得出的部分未核对`,
    en: `the index ${name} is no longer what it was: what came of it was not checked`,
  };
}

function notHere(name: string): Bilingual {
  return {
    zh: `打不开索引 ${name}：由它得出的部分未核对；请在报告之后写出它的文件夹或地址`,
    en: `the index ${name} cannot be opened: what came of it was not checked; name its folder or address behind the report`,
  };
}

/** What comes of an index is not deeper than this. */
const DEPTH = 5;

/** An answer without what comes of an index, of which `isOfIndex` says what that is. */
export function withoutIndex(
  answer: unknown,
  isOfIndex: (name: string, value: unknown) => boolean,
  depth = 0,
): unknown {
  if (depth > DEPTH) return answer;
  if (Array.isArray(answer)) return answer.map((one: unknown) => withoutIndex(one, isOfIndex, depth + 1));
  if (!isObject(answer)) return answer;
  const kept = Object.entries(answer).filter(([name, value]) => !isOfIndex(name, value));
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutIndex(value, isOfIndex, depth + 1)]));
}
