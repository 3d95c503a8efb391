import type { Warning } from "../text/document.js";

/** Says that characters which a reader sees were not taken as text. */
export function skippedWarning(characters: number, path: string): Warning {
  return {
    code: "not-content",
    path,
    message: {
      zh: `导航、链接列表、页脚等 ${characters} 个字符未作正文`,
      en: `${characters} characters of navigation, lists of links, footers and the like were not read as text`,
    },
  };
}
