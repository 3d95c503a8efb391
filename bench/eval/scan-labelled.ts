import { loadKnowledge } from "../../src/clues/knowledge.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { scan } from "../../src/scan.js";
import { loadWords } from "../../src/words/words.js";
import { measureLabelled, type LabelledFigures } from "./labelled.js";

/** Measures the scan on the texts labelled by hand. */
export async function scanLabelled(folder: string): Promise<LabelledFigures> {
  const [words, knowledge] = [await loadWords(), await loadKnowledge()];
  return measureLabelled(folder, async (text) => {
    const document = documentFromText(text);
    const { placeholders, leaks, time } = await scan(document, knowledge, {
      persons: true,
      tag: (sentence) => words.tag(sentence),
    });
    return {
      placeholders: placeholders.map(({ start, end, kind }) => ({ start, end, kind })),
      leaks: leaks.flatMap(({ kind, occurrences, implies }) =>
        occurrences.map(({ start, end }) => ({ start, end, kind, places: implies.map((path) => path.join("/")) })),
      ),
      written: time === null ? "" : `${time.notBefore ?? ""} – ${time.notAfter ?? ""}`.trim(),
    };
  });
}
