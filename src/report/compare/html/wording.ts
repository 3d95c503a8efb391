import type { Bilingual } from "../../../text/language.js";

/** What the page of a comparison says beside what every page does. `{…}` is filled in. */
export const WORDING = {
  "brand": { zh: "对照报告", en: "Comparison report" },
  "skip": { zh: "跳到正文", en: "Skip to the texts" },
  "copy": { zh: "复制结论", en: "Copy" },
  "figures": { zh: "数字", en: "Figures" },
  "share.anonymised": {
    zh: "匿名稿文字见于公开稿（含改动）",
    en: "of the anonymised text is in the published one, edits included",
  },
  "share.number": { zh: "公开稿{number}中相同", en: "Shared in published text {number}" },
  "share.published": {
    zh: "公开稿文字见于匿名稿（含改动）",
    en: "of the published text is in the anonymised one, edits included",
  },
  "bar": {
    zh: "逐字相同{verbatim}字，有改动{edited}字，仅标点不同{punctuation}字，共{characters}字",
    en: "{verbatim} characters verbatim, {edited} edited, {punctuation} with other punctuation, of {characters}",
  },
  "longest": { zh: "最长连续相同", en: "characters in the longest verbatim run" },
  "longest.unit": { zh: "{count}字", en: "{count}" },
  "resolved": { zh: "占位符已得原文", en: "placeholders with a value" },
  "resolved.of": { zh: "{count}／{total}处", en: "{count} of {total}" },
  "edits": { zh: "暗改", en: "Silent edits" },
  "edits.unit": { zh: "{count}处", en: "{count}" },
  "edits.punctuation": { zh: "其中标点{count}处", en: "{count} of punctuation" },
  "digest": { zh: "占位符的原文", en: "What each placeholder stood for" },
  "digest.more": { zh: "另有{count}种，见占位符列表", en: "{count} more in the list of placeholders" },
  "digest.none": { zh: "没有找到占位符", en: "No placeholders were found" },

  "anonymised": { zh: "匿名稿", en: "Anonymised text" },
  "published": { zh: "公开稿", en: "Published text" },
  "published.number": { zh: "公开稿 {number}", en: "Published text {number}" },
  "published.choose": { zh: "选择公开稿", en: "Choose the published text" },
  "characters": { zh: "{count}字", en: "{count} characters" },
  "texts": { zh: "两文对照", en: "The texts side by side" },
  "map": { zh: "全文对应图：点按可跳到该处", en: "Map of the whole alignment: click to go there" },
  "map.short": { zh: "对应图", en: "Map" },

  "view": { zh: "版面", en: "View" },
  "view.both": { zh: "对照", en: "Both" },
  "view.anonymised": { zh: "匿名稿", en: "Anonymised" },
  "view.published": { zh: "公开稿", en: "Published" },
  "lock": { zh: "联动滚动", en: "Scroll together" },
  "classes": { zh: "按类显示", en: "Show by class" },
  "bases": { zh: "按得出方式显示", en: "Show by basis" },

  "class.verbatim": { zh: "相同", en: "Verbatim" },
  "class.punctuation": { zh: "标点不同", en: "Punctuation" },
  "class.edited": { zh: "改动", en: "Edited" },
  "class.moved": { zh: "移位", en: "Moved" },
  "class.anonymised-only": { zh: "仅匿名稿", en: "Anonymised only" },
  "class.published-only": { zh: "仅公开稿", en: "Published only" },

  "placeholders": { zh: "占位符", en: "Placeholders" },
  "placeholders.hint": {
    zh: "n／p 或 j／k 逐处查看，回车看下一条依据",
    en: "n/p or j/k steps through, Enter shows the next evidence",
  },
  "placeholders.limit": {
    zh: "列表只列前{count}处，其余{rest}处见正文。",
    en: "The first {count} are listed; the other {rest} are shown in the text.",
  },
  "confidence": { zh: "可信度 {percent}", en: "confidence {percent}" },
  "position": { zh: "{role}第{line}行第{column}列", en: "{role}, line {line}, column {column}" },
  "evidence": { zh: "依据", en: "Evidence" },
  "evidence.go": { zh: "看公开稿原处", en: "Show it in the published text" },
  "evidence.back": { zh: "看匿名稿原处", en: "Show it in the anonymised text" },
  "evidence.limit": { zh: "另有{count}条依据未列出", en: "{count} more not listed" },
  "rule": { zh: "推断规则", en: "Rule" },
  "rule.agreement": {
    zh: "同一写法的直接用例（{from}）原文一致",
    en: "every direct use of this notation agrees ({from})",
  },
  "rule.code": {
    zh: "代号的各位数字就是文中所列的个数（{from}）",
    en: "the digits of the code name are the counts that the text gives ({from})",
  },
  "rule.total": { zh: "总数等于各部分之和（{from}）", en: "a total is the sum of its parts ({from})" },
  "rule.shares": { zh: "比重合计一百（{from}）", en: "the shares make a hundred ({from})" },
  "reason": { zh: "原因", en: "Reason" },
  "alternatives": { zh: "其他读法", en: "Other readings" },
  "announce": {
    zh: "占位符第{number}处，共{total}处：{sign}，{answer}，{basis}",
    en: "Placeholder {number} of {total}: {sign}, {answer}, {basis}",
  },
  "announce.value": { zh: "原文为{value}，可信度{percent}", en: "stood for {value}, confidence {percent}" },
  "announce.edit": { zh: "改动第{number}处，共{total}处：{kind}", en: "Edit {number} of {total}: {kind}" },

  "edits.none": { zh: "没有发现暗改", en: "No silent edits were found" },
  "edits.limit": {
    zh: "列表只列前{count}处，其余{rest}处见正文。",
    en: "The first {count} are listed; the other {rest} are shown in the text.",
  },
  "rest.json": {
    zh: "列表只列前{count}处，其余{rest}处见 JSON。",
    en: "The first {count} are listed; the other {rest} are in the JSON.",
  },
  "texts.limit": {
    zh: "正文标出前{count}个片段，其余{rest}个未标出，见 JSON。",
    en: "The first {count} segments are marked in the texts; the other {rest} are in the JSON.",
  },
  "edit.nothing": { zh: "（无）", en: "(nothing)" },

  "option.infer": { zh: "推断：{state}", en: "inference: {state}" },
  "option.foldVariants": { zh: "繁简视同：{state}", en: "traditional as simplified: {state}" },
} as const satisfies Record<string, Bilingual>;
