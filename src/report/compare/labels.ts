import type { Basis, EditGroup, Reason, Role, SilentEditKind, Verdict } from "../../answer/comparison.js";
import type { Bilingual } from "../../text/language.js";

/** What the words of the JSON are called in a report that people read. */

export const ROLES: Readonly<Record<Role, Bilingual>> = {
  anonymised: { zh: "匿名稿", en: "anonymised" },
  published: { zh: "公开稿", en: "published" },
};

export const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  "same-source": { zh: "两文同出一源", en: "both texts share one source" },
  "partial-reuse": { zh: "两文部分文字相同", en: "the texts share some passages" },
  "stock-phrases": { zh: "相同之处只是套话", en: "the texts share stock phrases only" },
  "no-reuse": { zh: "未见沿用", en: "no reuse was found" },
};

export const BASES: Readonly<Record<Basis, Bilingual>> = {
  direct: { zh: "直接", en: "direct" },
  inferred: { zh: "推断", en: "inferred" },
  none: { zh: "未解", en: "none" },
};

export const REASONS: Readonly<Record<Reason, Bilingual>> = {
  "no-counterpart": { zh: "公开稿无对应", en: "no counterpart" },
  "ambiguous": { zh: "有几种读法", en: "several readings" },
  "conflict": { zh: "说法不一", en: "conflicting evidence" },
  "withheld": { zh: "不予还原", en: "withheld" },
};

export const EDITS: Readonly<Record<SilentEditKind, Bilingual>> = {
  "figure": { zh: "数字", en: "figure" },
  "name": { zh: "名称", en: "name" },
  "meaning": { zh: "意思有变", en: "meaning" },
  "notation": { zh: "数字写法", en: "way of writing" },
  "reworded": { zh: "改写", en: "reworded" },
  "anonymised-only": { zh: "仅匿名稿", en: "anonymised only" },
  "published-only": { zh: "仅公开稿", en: "published only" },
  "punctuation": { zh: "标点", en: "punctuation" },
  "unmarked-deletion": { zh: "无标记删去", en: "unmarked deletion" },
  "reporting-voice": { zh: "记者口吻", en: "reporter's voice" },
};

export const EDIT_GROUPS: Readonly<Record<EditGroup, Bilingual>> = {
  "figures": { zh: "数字", en: "Figures" },
  "names": { zh: "名称", en: "Names" },
  "meaning": { zh: "意思有变", en: "Meaning" },
  "wording": { zh: "改写", en: "Wording" },
  "anonymised-only": { zh: "仅匿名稿", en: "Anonymised only" },
  "published-only": { zh: "仅公开稿", en: "Published only" },
  "reporting-voice": { zh: "记者口吻", en: "Reporter's voice" },
  "punctuation": { zh: "标点", en: "Punctuation" },
};

/** What is to be said of a value whose neighbours changed the meaning. */
export const NOTE: Bilingual = {
  zh: "旁边的话意思有变：{words}",
  en: "the words beside it changed in meaning: {words}",
};

/** What every report of a comparison says of its figures. */
export const CAUTION: Bilingual = {
  zh: "文字相同不说明谁先谁后，也不等于抄袭。",
  en: "Shared wording does not say who came first, and is not proof of copying.",
};
