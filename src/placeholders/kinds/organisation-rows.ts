import { oneOf } from "../../lexicons/one-of.js";
import type { KindRow } from "./kind-row.js";
import { HAN, MASK, MORE_OF_THEM } from "./shapes.js";

const PARTIES =
  "(?:[甲乙丙买卖供需转受出承租让委托]{1,2}方|发包人|承包人|出卖人|买受人|委托人|受托人)(?:[（(][^）)]{0,6}[）)])?";

export const ORGANISATION_ROWS: readonly KindRow[] = [
  {
    weight: "formula",
    right: `(?:(?!${MASK})[^，,。、；]){0,6}?${oneOf("organisations", "company")}|[^，。、；]{0,2}${oneOf("organisations", "firm")}`,
    examples: ["上诉人⟦某⟧置业有限公司", "⟦XX⟧实业"],
  },
  { weight: "formula", left: "公[（(]", right: `[）)]${HAN}{1,6}字`, examples: ["XX公（⟦XX⟧）行罚决字〔2023〕1号"] },
  {
    weight: "phrase",
    left: "(?:开户(?:银)?行|[主承协]办单位|工作单位|单位名称)[：:]",
    examples: ["开户行：⟦____⟧"],
  },
  { weight: "phrase", left: `${PARTIES}[：:]`, examples: ["甲方：⟦____⟧", "乙方（盖章）：⟦____⟧", "出租方：⟦____⟧"] },
  {
    weight: "formula",
    left: "(?:分管|负责|联系|[、和])",
    right: "[股科室](?=[、，。；长])",
    examples: ["我本人分管⟦**⟧股、⟦**⟧股，"],
  },
  {
    weight: "phrase",
    right: `${oneOf("organisations", "clear")}|供电${HAN}{0,2}中心|(?![省市县区镇乡州])${HAN}{2,4}集团(?!军)`,
    examples: ["⟦某⟧合作社理事长", "⟦XX⟧公证处", "引进⟦○○⟧食品、○○陶瓷等", "⟦XX⟧幼儿园", "接⟦XX⟧疾控中心通知"],
  },
  {
    weight: "word",
    right: `(?![省市县区镇乡村州等的和与及上各级某])${HAN}{1,5}(?:公司|厂(?!长|房|区|家|商))`,
    examples: ["⟦某某⟧矿业公司", "⟦某某⟧制衣厂"],
  },
  {
    weight: "phrase",
    right: MORE_OF_THEM + oneOf("organisations", "listed"),
    examples: ["引导⟦X⟧等企业完善", "走访⟦XX⟧等3家单位"],
  },
  { weight: "word", right: "(?:榜上有名|入选|上榜|获评|荣登|成功上市)", examples: ["我区⟦X⟧榜上有名"] },
  {
    weight: "word",
    right: `(?:股份|有限|实业|控股|高级人民|中级人民|人民)?(?:${oneOf("organisations", "masked")}|[^，。]{0,4}?有限公司)`,
    examples: ["⟦XX⟧公司", "⟦**⟧大学", "⟦×××⟧人民法院", "⟦**⟧局局长", "省⟦*⟧办主任", "⟦某⟧集团军"],
  },
];
