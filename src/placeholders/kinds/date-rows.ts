import type { KindRow } from "./kind-row.js";
import { CLOSES_QUOTE, OPENS_QUOTE } from "./shapes.js";

export const DATE_ROWS: readonly KindRow[] = [
  {
    weight: "formula",
    left: "[（(〔［[]",
    right: "[)）〕］\\]][^，。；]{0,6}(?:[民刑行执知商]{1,2}[初终申再撤监]|号)",
    examples: ["（⟦××××⟧）××民初××号"],
  },
  {
    weight: "formula",
    left: "(?:上午|下午|晚上?|凌晨|中午|早上?|时至)",
    right: "[时点](?![期代候间刻常空速事尚任有])",
    examples: ["上午⟦X⟧时至11时"],
  },
  { weight: "formula", left: `${OPENS_QUOTE}[0-9]{1,2}[·・•]`, right: CLOSES_QUOTE, examples: ["“7·⟦××⟧”坍塌事故"] },
  { weight: "phrase", right: "级(?:新生|学生|毕业|本科|硕士|博士|校友)", examples: ["⟦20xx⟧级新生"] },
  {
    weight: "word",
    right: "年|月(?!亮|球|薪|嫂|饼|湖|牙)|世纪|年代|点钟|时许",
    examples: ["⟦****⟧年，全市", "⟦X⟧月"],
  },
  { weight: "fixed", left: "月", right: "[日号]", examples: ["3月⟦XX⟧日"] },
  { weight: "formula", left: "日", right: "时", examples: ["5日⟦X⟧时"] },
  { weight: "word", right: "日(?!本|报|期(?![限间满])|常|益|均|照|产|用|化|元)", examples: ["于⟦XX⟧日起"] },
];

export const ORDINAL_ROWS: readonly KindRow[] = [
  { weight: "phrase", right: "等[功奖]", examples: ["荣立个人⟦×⟧等功"] },
  { weight: "phrase", right: "年级", examples: ["本校⟦〇〇⟧年级"] },
  { weight: "fixed", left: "[第笫]", unless: "号", examples: ["排名全省第⟦X⟧；", "位居第⟦XX⟧位"] },
  { weight: "phrase", left: "[第笫]", right: "号", examples: ["代表提出的第⟦××⟧号建议"] },
  { weight: "phrase", right: "届", examples: ["区委⟦X⟧届"] },
  { weight: "fixed", right: "次(?:全会|全体|会议|党代会|代表大会|常委会|党组会)", examples: ["届⟦X⟧次全会"] },
  { weight: "phrase", right: "中全会", examples: ["XX届⟦X⟧中全会"] },
];
