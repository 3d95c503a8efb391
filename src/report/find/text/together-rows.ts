import type { Together } from "../../../answer/find.js";
import type { Language } from "../../../text/language.js";
import { fill } from "../../shared/labels.js";
import type { Row } from "../../shared/text/row.js";
import { hanging } from "../../shared/text/rows.js";
import { run } from "../../shared/text/style.js";
import { MESSAGES } from "../messages.js";
import { percent } from "../percent.js";

export function togetherRows({ ranks, ofQuery, placeholders }: Together, language: Language, width: number): Row[] {
  const said = fill(MESSAGES.togetherSaid, language, {
    ranks: ranks.join(language === "zh" ? "、" : ", "),
    share: percent(ofQuery),
    filled: placeholders.filled,
    all: placeholders.all,
  });
  return hanging(run(`+ ${MESSAGES.together[language]}  `, "strong"), [run(said)], width);
}
