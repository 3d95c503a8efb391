import { oneOf } from "../../lexicons/one-of.js";
import type { KindRow } from "./kind-row.js";
import { HAN, PROVINCE_SIGNS } from "./shapes.js";

export const CODE_ROWS: readonly KindRow[] = [
  { weight: "phrase", right: "[民刑行执知商]{1,2}[初终申再撤监]", examples: ["（2020）⟦××⟧民初1号"] },
  { weight: "phrase", right: "热线", examples: ["规范和提升⟦XXX⟧热线服务"] },
  {
    weight: "formula",
    left: `(?:驾驶|乘坐|骑|号牌|车牌)(?:的)?${PROVINCE_SIGNS}`,
    right: "号",
    examples: ["秦某驾驶的桂⟦******⟧号电动车"],
  },
  { weight: "fixed", left: "[〕\\])）]第", right: "号", examples: ["关注函〔2023〕第⟦XXX⟧号"] },
  {
    weight: "phrase",
    left: `(?:${HAN}号(?:码)?[：:]|${oneOf("code-labels", "bare")}|(?:班级|学号)[：:])`,
    examples: ["住院号：⟦******⟧", "住院号⟦XXXXXX⟧。", "班级：⟦____⟧"],
  },
  { weight: "phrase", left: "(?:^|[^0-9])0[0-9]{2,3}-", examples: ["拨打0771-⟦xxxxxxx⟧"] },
  { weight: "phrase", left: "(?:拨打|致电|分机)", unless: "[个次了]", examples: ["请拨打⟦XXXXXXX⟧报备"] },
  { weight: "formula", left: "[GDCZTK]", right: "次(?:列车|高铁|动车)", examples: ["乘坐G⟦XXXX⟧次列车"] },
  {
    weight: "fixed",
    left: "(?:字第?|[民刑行执知商]{1,2}[初终申再撤监辖特他恢异保]{0,2}字?第?|[〕］\\]）)])",
    right: "号(?!召|称|角|线|楼|院|台风)",
    examples: ["（2020）京01民终⟦××⟧号", "政办发〔2022〕⟦X⟧号"],
  },
  {
    weight: "formula",
    left: `${oneOf("code-labels", "number")}[为是:：]{0,2}[^，。；\u3400-\u9fff]{0,8}`,
    right: "(?![年月日个元])",
    examples: ["联系电话：⟦XXXXXXXX⟧。", "身份证号码⟦××××⟧，"],
  },
];
