import { oneOf } from "../../lexicons/one-of.js";
import type { KindRow } from "./kind-row.js";
import { CLOSES_QUOTE, HAN, MORE_OF_THEM } from "./shapes.js";

/** Rows for the names of things. */
export const NAME_ROWS: readonly KindRow[] = [
  { weight: "phrase", left: '(?:网名|绰号|昵称|微信名|艺名|笔名)[“"「]?', examples: ["网名“⟦某某⟧”的人"] },
  {
    weight: "formula",
    left: "(?:发展|壮大|做强|做大|培育|主导)",
    right: "产业(?!园|链|集|发|工|带|基|强)",
    examples: ["因地制宜发展⟦xx⟧产业，"],
  },
  { weight: "formula", left: "[镇乡市区县里]", right: "段", examples: ["埔里鎮⟦○○⟧段⟦000⟧地號"] },
  {
    weight: "phrase",
    right: `${CLOSES_QUOTE}?(?:牌(?!照|坊|匾|子|桥)|轮(?=[于，。、在])|${oneOf("things", "clear")})`,
    examples: ["就⟦（　）⟧牌饲料", "“⟦某某⟧”轮于5日", "XX镇⟦XX⟧村", "羁押于⟦××⟧监狱", "⟦XX⟧村党支部书记", "⟦XX⟧巷"],
  },
  { weight: "word", right: "[^，。、；]{0,3}店(?!铺|员|面)", examples: ["到⟦XX⟧早餐店就餐"] },
  {
    weight: "phrase",
    right: `${CLOSES_QUOTE}(?:项目|工程|活动|${HAN}{0,3}品牌|平台|模式|专项)`,
    examples: ["推进“⟦XX⟧”工程", "打响“⟦XX⟧”文化品牌"],
  },
  { weight: "formula", left: "(?:馆|中心|大厦|酒店)", right: "厅", examples: ["在殡仪馆⟦××⟧厅举行"] },
  {
    weight: "phrase",
    right: `${oneOf("things", "water")}(?=[、，。两沿边畔])`,
    examples: ["⟦XX⟧港、⟦XX⟧塘沿岸"],
  },
  {
    weight: "phrase",
    right: MORE_OF_THEM + oneOf("things", "listed"),
    examples: ["推进⟦X⟧等重大项目建设", "谷⟦X⟧等工程"],
  },
  { weight: "word", right: oneOf("things", "masked"), examples: ["实施⟦X⟧路等", "谷⟦X⟧工程", "湘A⟦×××××⟧号"] },
];
