import type { Bilingual } from "../../text/language.js";

/** What reports of templates say; `{…}` is filled in. */
export const MESSAGES = {
  title: { zh: "模板", en: "Templates" },
  found: {
    zh: "{files}篇文本中，{grouped}篇出自{groups}个模板，{ungrouped}篇不成组",
    en: "of {files} documents {grouped} come from {groups} templates, {ungrouped} from none",
  },
  foundOne: {
    zh: "{files}篇文本中，{grouped}篇出自1个模板，{ungrouped}篇不成组",
    en: "of {files} documents {grouped} come from one template, {ungrouped} from none",
  },
  foundAll: {
    zh: "{files}篇文本都出自{groups}个模板",
    en: "all {files} documents come from {groups} templates",
  },
  foundAllOne: { zh: "{files}篇文本都出自同一个模板", en: "all {files} documents come from one template" },
  none: { zh: "{files}篇文本中没有发现出自同一模板的", en: "no two of {files} documents come from one template" },
  caution: {
    zh: "相似不等于抄袭：共同的来源、上级的范本也会如此",
    en: "likeness is no proof of copying: a common source, or a model sent out from above, looks the same",
  },
  group: { zh: "模板{id}", en: "Template {id}" },
  groupSaid: {
    zh: "{members}篇，{slots}处填空，骨架{characters}字",
    en: "{members} documents, {slots} slots, {characters} characters of skeleton",
  },
  forgotten: { zh: "漏改", en: "Forgotten values" },
  forgottenOf: {
    zh: "{file}：{slot} 处处作“{expected}”，此处却是“{value}”，那是{owners}的",
    en: "{file}: {slot} is {expected} elsewhere, and here {value}, which is that of {owners}",
  },
  forgottenAgainst: {
    zh: "{file}：{slot} 处处作“{expected}”，此处却是“{value}”",
    en: "{file}: {slot} is {expected} elsewhere, and here {value}",
  },
  skeleton: { zh: "骨架", en: "Skeleton" },
  skeletonSaid: {
    zh: "⟦填空⟧  {常用说法|异文}  ‹并非各篇都有›",
    en: "⟦slot⟧  {usual wording|variant}  ‹not in every document›",
  },
  documents: { zh: "各篇", en: "Documents" },
  documentsSaid: {
    zh: "出自模板的部分，及所填内容",
    en: "how much of each is template, and what it put into the slots",
  },
  file: { zh: "文件", en: "File" },
  share: { zh: "模板占比", en: "Template" },
  own: { zh: "自有{characters}字", en: "{characters} characters of its own" },
  inferred: { zh: "≈{value}", en: "≈{value}" },
  ungrouped: { zh: "不成组", en: "In no group" },
  ungroupedSaid: { zh: "{count}篇", en: "{count} documents" },
  pairs: { zh: "两两之间", en: "Pairs" },
  pairsSaid: {
    zh: "{count}对有共同的文字；列出最相近的",
    en: "{count} pairs share wording; the closest are listed",
  },
  same: { zh: "{path} 与 {as} 内容相同，只算一篇", en: "{path} is the same as {as}: they count once" },
  slot: { zh: "填空", en: "Slot" },
  values: { zh: "各篇所填", en: "Values" },
  more: { zh: "……另有{count}篇", en: "… and {count} more" },
} as const satisfies Record<string, Bilingual>;
