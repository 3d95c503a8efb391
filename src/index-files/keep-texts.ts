import type { CorpusWriter } from "../corpus/corpus.js";
import { Trouble } from "../text/trouble.js";

/**
 * Has an index keep its texts, from the first one on.
 *
 * @throws Trouble where it has texts that it does not keep.
 */
export async function keepTexts(writer: CorpusWriter, index: string): Promise<void> {
  const notes = await writer.notes();
  if (notes.keepsTexts) return;
  if ((await writer.size()) > 0) throw new Trouble(index, IS_WITHOUT);
  await writer.note({ ...notes, keepsTexts: true });
}

const IS_WITHOUT = {
  zh: "这个索引建立时没有保存原文：--keep-text 请用于新的索引",
  en: "this index was begun without its texts: use --keep-text with a new one",
};
