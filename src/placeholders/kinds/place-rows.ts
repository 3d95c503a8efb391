import { oneOf } from "../../lexicons/one-of.js";
import type { KindRow } from "./kind-row.js";
import { CLOSES_QUOTE, HAN } from "./shapes.js";

export const PLACE_ROWS: readonly KindRow[] = [
  {
    weight: "phrase",
    right: `(?!${HAN}{0,6}(?:院|公司|集团))${HAN}{1,2}(?:[（(][^）)]{1,6}[）)])?${HAN}{0,6}(?<![签题名写起公司])字(?:[〔［[]|[（(](?:19|20|[0-9XxＸ×*])|第)|${HAN}[复告决通办]〔`,
    examples: [
      "（⟦×⟧信复〔2022〕3号）",
      "⟦××⟧综执限拆字〔2023〕第1号",
      "⟦XX⟧公（XX）行罚决字〔2023〕1号",
      "（2023）⟦X⟧证民字第1号",
    ],
  },
  {
    weight: "formula",
    left: "(?:投资|健康|数字|平安|法治|美丽|善治|诚信|信用|清廉|品质)",
    right: `(?:${CLOSES_QUOTE}|行动|建设|品牌)`,
    examples: ["擦亮“投资⟦XX⟧”品牌", "深化健康⟦××⟧行动"],
  },
  {
    weight: "formula",
    left: "关于",
    right: "工作的(?:系列)?重[大要]",
    examples: ["习近平总书记关于⟦某某⟧工作的系列重要讲话"],
  },
  {
    weight: "phrase",
    right: `地处|分行|商(?=朋友|们|回归|大会|代表|返乡)|(?:${HAN}{1,4}族){1,3}自治[州县旗区]|(?:职业|师范|理工|医科|农业|工业|财经|科技)${HAN}{0,4}(?:大学|学院|学校)`,
    examples: ["⟦**⟧地处", "我行⟦××⟧分行", "各位⟦X⟧商朋友", "⟦□□⟧满族自治县", "⟦XX⟧职业技术学院"],
  },
  {
    weight: "phrase",
    right:
      "[政委府党](?:办)?(?:发|字|函)|海关|企(?!业|图|盼|稳)|[一二三四五六七八九十两]{1,2}个(?:乡镇|[县市区镇乡]{1,2}|街道|地区|省份?|城市)(?!场)|等(?:县级市|[县市区乡镇]{1,2}|省份?|地|城市)(?!民)|[区县市]人民法院",
    examples: ["⟦×⟧政办发〔2022〕1号", "⟦XX⟧海关", "昆山、⟦XX⟧等县级市", "⟦XX⟧两个乡镇", "⟦某某⟧区人民法院"],
  },
  { weight: "formula", left: "中共", right: "委(?!员|托|派)", examples: ["根据中共⟦***⟧委关于制定"] },
  {
    weight: "formula",
    left: `${HAN}至`,
    right: "(?:的)?(?:高速|快速|铁路|高铁|公路|城际)",
    examples: ["利川至⟦XX⟧高速公路开工"],
  },
  { weight: "word", right: oneOf("places", "masked"), examples: ["⟦XX⟧县201x年", "主持⟦XX⟧市委", "⟦X⟧都市圈"] },
  {
    weight: "hint",
    hint: true,
    right: oneOf("place-words", "behind"),
    examples: ["使⟦XX⟧质量", "加快⟦X⟧高质量发展", "⟦X⟧考察"],
  },
  {
    weight: "hint",
    hint: true,
    right: `是[^，。；]{0,12}${oneOf("place-words", "is-a")}`,
    examples: ["女士们：⟦***⟧是新亚欧大陆桥东方桥头堡"],
  },
  {
    weight: "sign",
    hint: true,
    left: `(?:${oneOf("place-words", "fine")}[^，。；]{0,6}的|(?:再造|建设)一个新)`,
    right: "(?:[。！；，]|而(?:努力|不懈|共同)?奋斗|$)",
    examples: ["再造一个山清水秀的⟦X⟧。"],
  },
  {
    weight: "hint",
    hint: true,
    left: oneOf("place-words", "before"),
    examples: ["建设美丽⟦**⟧；", "落户⟦**⟧。", "当前，⟦XX⟧正处在"],
  },
];
