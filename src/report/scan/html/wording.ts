import type { Bilingual } from "../../../text/language.js";

/** What the page of a scan says beyond what the page of a comparison says too. `{…}` is filled in. */
export const WORDING = {
  "brand": { zh: "扫描报告", en: "Scan report" },
  "about": { zh: "匿名稿透露了什么", en: "What an anonymised text reveals" },
  "skip": { zh: "跳到第一篇", en: "Skip to the first text" },

  "points": { zh: "指向{place}", en: "Points to {place}" },
  "points.weakly": { zh: "也许是{place}", en: "Perhaps {place}" },
  "points.or": { zh: "或", en: " or " },
  "points.nowhere": { zh: "没有指向任何地方", en: "Points nowhere" },
  "lead": { zh: "{kind}，共{characters}字，{placeholders}。", en: "{kind}, {characters} characters, {placeholders}." },
  "lead.masked": { zh: "有占位符{count}处", en: "placeholders: {count}" },
  "lead.unmasked": { zh: "没有找到遮盖", en: "no mask was found" },
  "lead.place": {
    zh: "漏遮的名称指向{place}（{strength}）。",
    en: "The names that were not masked point to {place} ({strength}).",
  },
  "lead.time": { zh: "成文时间：{time}。", en: "Written: {time}." },
  "caution": {
    zh: "这是线索，不是结论：名称可能只是提及，也可能是别处旧文的遗留。",
    en: "These are leads, not findings: the text may name a place in passing, or keep a name from another text.",
  },

  "where": { zh: "指向哪里", en: "Where it points" },
  "where.more": { zh: "另有{count}处，见漏遮", en: "{count} more, see the leaks" },
  "when": { zh: "什么时候", en: "When" },
  "when.unknown": { zh: "没有说明时间的内容", en: "Nothing in it dates it" },
  "signs": { zh: "说明时间的字句", en: "What dates it" },
  "masking": { zh: "怎样遮盖", en: "How it is masked" },
  "masking.none": { zh: "没有找到占位符", en: "No placeholders were found" },
  "figures": { zh: "数字", en: "Figures" },
  "stock": { zh: "套话", en: "Stock phrases" },
  "stock.value": { zh: "{count}字，占{share}", en: "{count} characters, {share}" },
  "score": {
    zh: "所据名称的权重合计{score}，只可在本文之内比较",
    en: "sum of the weights of its leaks: {score}. Compare it within this text only",
  },

  "leaks": { zh: "漏遮", en: "Leaks" },
  "placeholders": { zh: "占位符", en: "Masks" },
  "placeholders.long": { zh: "占位符", en: "Placeholders" },
  "clues": { zh: "短语", en: "Clues" },
  "clues.long": { zh: "检索短语", en: "Search phrases" },
  "deletions": { zh: "删去", en: "Deletions" },
  "deletions.long": { zh: "无标记删去", en: "Unmarked deletions" },
  "profile": { zh: "概况", en: "Profile" },
  "voices": { zh: "记者口吻", en: "Reporter's voices" },
  "panel": { zh: "发现", en: "Findings" },
  "filters": { zh: "正文里标出", en: "Mark in the text" },
  "text": { zh: "正文", en: "The text" },
  "hint": {
    zh: "点条目看原处，再点看下一处；n／p 逐条查看",
    en: "Click an entry to see it in the text, and again for its next occurrence; n and p step through them",
  },
  "limit": {
    zh: "只列前{count}条，其余{rest}条见正文。",
    en: "The first {count} are listed; the other {rest} are marked in the text.",
  },
  "announce": { zh: "{name}第{number}条，共{total}条：{text}", en: "{name} {number} of {total}: {text}" },

  "leaks.none": { zh: "没有发现漏遮的名称", en: "No unmasked names were found" },
  "leaks.time": { zh: "说明时间", en: "They date it" },
  "leaks.rest": { zh: "其他", en: "Others" },
  "contradicting": { zh: "与其余不合", en: "fits none of the others" },
  "implies": { zh: "指向", en: "Points to" },
  "time": { zh: "时间", en: "Time" },

  "table.id": { zh: "编号", en: "No." },
  "table.sign": { zh: "写法", en: "As written" },
  "table.context": { zh: "上下文", en: "Context" },
  "bound.value": { zh: "应为{value}", en: "must be {value}" },
  "bound.open": { zh: "与{ids}相关联", en: "bound to {ids}" },
  "bound.because": { zh: "{rule}，可信度{percent}", en: "{rule}, confidence {percent}" },
  "bound.evidence": { zh: "依据：{texts}", en: "Evidence: {texts}" },
  "note.word": { zh: "{note}（{word}）", en: "{note} ({word})" },
  "certainty": { zh: "是占位符的把握{percent}", en: "{percent} sure to be a placeholder" },

  "clues.none": {
    zh: "没有：不够长、不够少见，或已见于别处",
    en: "None: nothing is long and rare enough, or it occurs elsewhere",
  },
  "clues.hint": {
    zh: "带引号粘贴到搜索引擎，一次一条。",
    en: "Paste one at a time into a search engine, quotation marks included.",
  },
  "engines.choose": { zh: "检索于", en: "Search in" },
  "engines.search": { zh: "用{engine}检索{query}", en: "Search {engine} for {query}" },
  "engines.told": {
    zh: "不点链接，什么也不发送；点了，所点的搜索引擎就知道这条短语，也知道你的网络地址。",
    en: "Nothing is sent until you click. A click tells that engine the phrase, and your network address.",
  },
  "engines.local": {
    zh: "本页不从任何地方载入内容；只有点了检索链接，才把那条短语告诉所点的搜索引擎。",
    en: "This page loads nothing. It sends nothing unless you click a search link: that tells the engine the phrase.",
  },
  "clues.links": {
    zh: "点链接作精确检索，或带引号粘贴到别的搜索引擎，一次一条。",
    en: "Follow a link to an exact search, or paste a phrase into another engine, quotation marks included.",
  },
  "clues.copy": { zh: "复制", en: "Copy" },
  "clues.rarity": { zh: "稀有度 {bits} 比特", en: "{bits} bits rare" },
  "clues.rarity.title": { zh: "用词越少见，数字越大", en: "The rarer its words, the greater the number" },
  "clues.leaks": { zh: "含{texts}", en: "contains {texts}" },
  "deletions.none": { zh: "没有发现无标记的删去", en: "No unmarked deletions were found" },

  "kind": { zh: "文体", en: "Kind of text" },
  "kind.signs": { zh: "据{signs}", en: "from {signs}" },
  "sentences": { zh: "句数", en: "Sentences" },
  "masked": { zh: "遮盖", en: "Masked" },
  "masked.yes": { zh: "有", en: "yes" },
  "masked.no": { zh: "无", en: "no" },
  "headings": { zh: "小标题", en: "Headings" },
  "published": { zh: "发表痕迹", en: "Signs of publication" },
  "none": { zh: "无", en: "none" },

  "across": { zh: "各篇一览", en: "All texts" },
  "across.text": { zh: "文本", en: "Text" },
  "across.characters": { zh: "字数", en: "Characters" },
  "across.masks": { zh: "遮盖写法", en: "Notations" },
  "across.place": { zh: "指向", en: "Points to" },
  "shared": { zh: "各篇共有的文字", en: "Wording that several texts share" },
  "shared.none": { zh: "没有两篇共有的长句", en: "No two texts share a long phrase" },
  "shared.in": { zh: "见于{count}篇：", en: "In {count}:" },
  "shared.approximate": {
    zh: "文字太多，可能还有共有的短语未列出。",
    en: "The texts are too many to keep every phrase: some may be missing.",
  },
  "shared.limit": { zh: "另有{count}条未列出。", en: "{count} more are not listed." },

  "words": { zh: "分词", en: "Words" },
  "words.none": { zh: "无（未能按词性识别名称）", en: "none (no tags to find names by)" },
  "gazetteer": { zh: "政区表", en: "Gazetteer" },
  "gazetteer.value": {
    zh: "区划至{divisions}，乡镇至{townships}",
    en: "divisions of {divisions}, townships of {townships}",
  },
  "option.clues": { zh: "检索短语数：{count}", en: "search phrases: {count}" },
} as const satisfies Record<string, Bilingual>;

/** The lists of findings, in the order of their tabs. */
export const LISTS = ["leaks", "placeholders", "clues", "deletions", "profile"] as const;

export type ListName = (typeof LISTS)[number];
