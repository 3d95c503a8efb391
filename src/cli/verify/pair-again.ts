import { openCorpus } from "../../corpus/open-corpus.js";
import type { FoundPair, PairsHead } from "../../answer/pairs.js";
import { findPairs } from "../../find-pairs/find-pairs.js";
import { groupPairs } from "../../find-pairs/group-pairs.js";
import { Trouble } from "../../text/trouble.js";
import { version } from "../../version.js";
import type { Field } from "./field.js";
import type { Whereabouts } from "./find-again.js";
import { indexAgain } from "./index-again.js";
import type { Again } from "./places.js";

/**
 * Looks for all pairs again that a report lists, in the same index.
 *
 * @throws Trouble if a field that says how is of a wrong type, or the index is not what it was: a pair rests on nothing else.
 */
export async function pairAgain(root: Field, whereabouts: Whereabouts): Promise<Again> {
  root.at("lines").items();
  const options = root.at("options");
  const asked = {
    newSince: options.at("newSince").textOrNull(),
    min: options.at("min").share(),
    groups: options.at("groups").flag(),
  };
  const name = root.at("store").at("path").text();
  const index = await indexAgain(root.at("store"), whereabouts);
  if (index.path === null) throw new Trouble(null, index.why);
  return { places: [], answer: () => pairsAsData(index.path, name, asked) };
}

async function pairsAsData(path: string, name: string, options: PairsHead["options"]): Promise<unknown> {
  const corpus = await openCorpus(path);
  try {
    const { kind, documents, generation } = await corpus.status();
    const pairs: FoundPair[] = [];
    let summary: unknown = null;
    for await (const part of findPairs(corpus, options)) {
      if (part.kind === "pair") pairs.push(part.pair);
      else summary = { kind: "end", ...part.summary };
    }
    const found = options.groups
      ? groupPairs(pairs).map((group) => ({ kind: "group", ...group }))
      : pairs.map((pair) => ({ kind: "pair", ...pair }));
    return JSON.parse(
      JSON.stringify({
        kind: "head",
        schema: "duizhao.pairs/1",
        tool: { name: "duizhao", version },
        options,
        store: { kind, path: name, documents, generation },
        lines: [...found, summary],
      }),
    ) as unknown;
  } finally {
    await corpus.close();
  }
}
