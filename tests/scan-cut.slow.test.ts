import { expect, it } from "vitest";
import { loadKnowledge } from "../src/clues/knowledge.js";
import { MOST_SIGNS } from "../src/placeholders/masked-text.js";
import { scan } from "../src/scan.js";
import { documentOf } from "./document-of.js";

it("a text of more signs than are looked at says so, and takes no search phrase from behind them", async () => {
  const clear = "安康市毛绒玩具文创产业首位度全省第一，富硒食品产业年产值突破八百亿元。\n";
  const signs = "有X项，".repeat(MOST_SIGNS);
  const knowledge = await loadKnowledge();
  const whole = await scan(documentOf(clear + signs), knowledge);
  const cut = await scan(
    documentOf(`${clear}${signs}有X项，富平柿饼远销海外二十余国，覆盖全县十六个镇街道。\n`),
    knowledge,
  );
  const said = (answer: typeof cut): boolean =>
    answer.warnings.some(({ message }) => message.en.includes("may be placeholders"));
  expect([said(whole), said(cut)]).toEqual([false, true]);
  expect(cut.clues.map(({ text }) => text)).toEqual(whole.clues.map(({ text }) => text));
  expect(cut.clues.length).toBeGreaterThan(0);
});
