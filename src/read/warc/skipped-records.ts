import type { Bilingual } from "../../text/language.js";

const SORTS: Readonly<Record<string, Bilingual>> = {
  "warcinfo": { zh: "说明", en: "warcinfo" },
  "request": { zh: "请求", en: "request" },
  "metadata": { zh: "元数据", en: "metadata" },
  "revisit": { zh: "重访", en: "revisit" },
  "continuation": { zh: "续录", en: "continuation" },
  "no-page": { zh: "转向、出错或解不开的回应", en: "redirects, errors, or packed in an unknown way" },
  "no-text": { zh: "图片、脚本等", en: "pictures, scripts and the like" },
  "damaged": { zh: "损坏", en: "damaged" },
  "other": { zh: "其他", en: "other" },
};

/** What of a web archive was not read, counted by its kind. */
export function skippedMessage(skipped: ReadonlyMap<string, number>): Bilingual {
  const listed = Object.entries(SORTS).flatMap(([sort, name]) => {
    const count = skipped.get(sort) ?? 0;
    return count === 0 ? [] : [{ zh: `${name.zh} ${count}`, en: `${name.en} ${count}` }];
  });
  return {
    zh: `网页存档中没有正文的记录未读取：${listed.map(({ zh }) => zh).join("，")}`,
    en: `records of the web archive without a text were not read: ${listed.map(({ en }) => en).join(", ")}`,
  };
}
