import type { Leak, Strength } from "../answer/scan.js";
import type { FileProperty, PropertyName } from "../text/file-property.js";
import type { Bilingual } from "../text/language.js";

interface Said {
  readonly zh: string;
  readonly en: string;
  readonly strength: Strength;
  /** Whether it names people, or may: text that somebody took out or wrote beside the text. */
  readonly isPersonal: boolean;
}

const SAID: Readonly<Record<PropertyName, Said>> = {
  "author": { zh: "作者", en: "author", strength: "strong", isPersonal: true },
  "last-modified-by": { zh: "最后修改者", en: "last modified by", strength: "strong", isPersonal: true },
  "editor": { zh: "修订或批注者", en: "who changed it or commented", strength: "strong", isPersonal: true },
  "company": { zh: "单位", en: "company", strength: "strong", isPersonal: false },
  "manager": { zh: "主管", en: "manager", strength: "strong", isPersonal: true },
  "title": { zh: "标题", en: "title", strength: "moderate", isPersonal: false },
  "subject": { zh: "主题", en: "subject", strength: "moderate", isPersonal: false },
  "keywords": { zh: "关键词", en: "keywords", strength: "moderate", isPersonal: false },
  "description": { zh: "备注", en: "description", strength: "moderate", isPersonal: true },
  "template": { zh: "模板", en: "template", strength: "moderate", isPersonal: false },
  "embedded": { zh: "嵌入的文件名", en: "name of a file inside it", strength: "moderate", isPersonal: true },
  "comment": { zh: "批注", en: "comment", strength: "strong", isPersonal: true },
  "deleted": { zh: "修订中删去的文字", en: "deleted in a tracked change", strength: "strong", isPersonal: true },
  "hidden": { zh: "隐藏的文字", en: "hidden text", strength: "strong", isPersonal: true },
  "covered": { zh: "盖住的文字", en: "covered text", strength: "strong", isPersonal: true },
};

/** What programs write where nobody has named himself. */
const NOBODY =
  /^(?:user|admin|administrator|microsoft(?: office)?(?: user)?|windows(?: user)?|lenovo|hp|dell|anonymous|untitled|unknown|未定义|python-docx|微软用户|微软中国|unnamed)$/i;

/**
 * What a file says beside its text, as leaks: they have no place in it. In a private record those that may name people
 * are left out, unless they are asked for.
 */
export function metadataLeaks(
  properties: readonly FileProperty[],
  { from, withholdsPeople }: { readonly from: number; readonly withholdsPeople: boolean },
): Leak[] {
  return properties
    .filter(({ name, text }) => !NOBODY.test(text) && !(withholdsPeople && SAID[name].isPersonal))
    .map(({ name, text }, index) => ({
      id: from + index,
      kind: "metadata",
      text,
      occurrences: [],
      context: { left: "", right: "" },
      strength: SAID[name].strength,
      implies: [],
      time: null,
      reason: name === "covered" ? COVERED : reasonOf(SAID[name]),
      isContradicting: false,
    }));
}

const COVERED: Bilingual = {
  zh: "页面上看不见（被盖住，或与底色相同），但文字仍在文件中",
  en: "not seen on the page (covered, or in the colour behind it), but still in the file",
};

function reasonOf({ zh, en }: Said): Bilingual {
  return { zh: `不在正文，在文件中：${zh}`, en: `not in the text but in the file: ${en}` };
}
