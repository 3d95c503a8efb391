import type { Bilingual } from "../../../text/language.js";

/** What the text report says; `{…}` is filled in. */
export const MESSAGES = {
  "verdict": { zh: "结论", en: "Verdict" },
  "size": { zh: "{characters}字 · {written}", en: "{characters} characters · {written}" },
  "placeholders": { zh: "占位符", en: "Placeholders" },
  "tally": {
    zh: "共{total}处：直接{direct}，推断{inferred}，未解{none}",
    en: "{total}: {direct} direct, {inferred} inferred, {none} without a value",
  },
  "noPlaceholders": { zh: "没有找到占位符", en: "none were found" },
  "rule.code": { zh: "代号即个数", en: "code of counts" },
  "rule.total": { zh: "合计", en: "sum of parts" },
  "rule.shares": { zh: "比重合计一百", en: "shares of 100" },
  "from": { zh: "据{ids}", en: "from {ids}" },
  "edits": { zh: "暗改", en: "Silent edits" },
  "places": { zh: "{total}处：{groups}", en: "{total}: {groups}" },
  "group": { zh: "{group}{count}", en: "{group} {count}" },
  "folded": { zh: "{group}{count}处，未逐处列出（--all 列出）", en: "{group}: {count} not listed (--all lists them)" },
  "rest": {
    zh: "只列出前{most}处，另有{rest}处未列出（--all 列出）",
    en: "only the first {most} are listed, {rest} more are not (--all lists them)",
  },
  "noEdits": { zh: "没有发现", en: "none were found" },
  "texts": { zh: "两文对照", en: "The texts" },
  "same": { zh: "⋯ {characters}字相同 ⋯", en: "⋯ {characters} characters the same ⋯" },
  "notShown": {
    zh: "⋯ 以下{rest}个片段未显示（--all 全部显示）",
    en: "⋯ {rest} more segments are not shown (--all shows them)",
  },
  "stands": {
    zh: "⇄ {characters}字移位，见匿名稿第{line}行",
    en: "⇄ {characters} characters moved, see anonymised line {line}",
  },
  "moved": { zh: "⇄ 公开稿第{line}行：", en: "⇄ published line {line}: " },
  "legend": {
    zh: "⟦占位符→原文⟧  ⟦≈推断⟧  [-仅匿名稿-]  {+仅公开稿+}  ⟪⇄移位⟫",
    en: "⟦placeholder→value⟧  ⟦≈inferred⟧  [-anonymised only-]  {+published only+}  ⟪⇄moved⟫",
  },
  "words": { zh: "分词：@node-rs/jieba（未装 nodejieba）", en: "words: @node-rs/jieba, for want of nodejieba" },
} as const satisfies Record<string, Bilingual>;
