import { oneOf } from "../../lexicons/one-of.js";
import type { KindRow } from "./kind-row.js";
import { CLOSES_QUOTE, NO_PERSON, OPENS_QUOTE } from "./shapes.js";

/** Rows for wording that was withheld: titles, themes, grounds. */
export const TEXT_ROWS: readonly KindRow[] = [
  {
    weight: "fixed",
    left: OPENS_QUOTE,
    right: `${CLOSES_QUOTE}(?:为(?:主线|主题|抓手|引领|目标|统领|总抓手|由)|主题|理念|口号|工作法|治理法|战略)`,
    examples: ["以“⟦XXXX⟧”为主线", "“⟦XXXX⟧”工作法", "以“⟦××××⟧”为由解除合同", "连“⟦XXXX⟧”战略"],
  },
  {
    weight: "formula",
    left: "《[^》]{0,8}关于",
    right: `的${oneOf("things", "document")}`,
    examples: ["《关于⟦XXXX⟧的建议》"],
  },
  {
    weight: "phrase",
    left: '(?:主题|标题|题目|口号|案由|事由|办理的事项)(?:[是为：:]|为：)?[“"]?',
    unless: NO_PERSON,
    examples: ["会议的主题是“⟦XXXX⟧”，", "办理的事项是⟦____⟧。"],
  },
  {
    weight: "formula",
    left: "(?:分管|负责|协管|主管)[^，。；]{0,10}",
    right: "(?:等)?(?:方面的?)?工作",
    examples: ["分管发改、工信、⟦XX⟧等工作", "分管⟦XX⟧工作"],
  },
  { weight: "formula", left: "《", right: "》", examples: ["题为《⟦****⟧》的报告"] },
  {
    weight: "formula",
    left: OPENS_QUOTE,
    right: `${CLOSES_QUOTE}的?(?:工作)?(?:思路|目标|定位|要求|格局|方针)`,
    examples: ["坚持“⟦xxxx⟧”工作思路"],
  },
  { weight: "formula", left: "[一二三四五六七八九]中", right: "会", examples: ["十九届三中⟦X⟧会"] },
];
