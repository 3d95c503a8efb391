import type { Warning } from "../text/document.js";
import type { ScanFindings } from "./scan-findings.js";

/** The warnings of the document, and what the scan adds. */
export function scanWarnings({ document, isPrivate, withheld, cutAt, hasWords }: ScanFindings): Warning[] {
  const { path } = document.origin;
  const warnings: Warning[] = [...document.warnings];
  if (isPrivate)
    warnings.push({
      code: "private",
      path,
      message: {
        zh:
          "像是裁判文书或私人档案，遮盖其中的人名自有理由：请勿据此追查个人" +
          (withheld > 0 ? `；未列出文中具名的${withheld}人，确有必要时加 --persons` : ""),
        en:
          "this looks like a court judgment or a private record. Its people are masked for a reason: do not trace them" +
          (withheld > 0 ? `. ${withheld} people whom it names are not listed; use --persons if you must` : ""),
      },
    });
  if (cutAt !== null) {
    const most = cutAt.toLocaleString("en");
    warnings.push({
      code: "cut-short",
      path,
      message: {
        zh: `文中像占位符的符号超过${most}处：只看前${most}处，其后的按文字看，也不从那里选检索短语`,
        en: `more than ${most} signs that may be placeholders: the first ${most} were looked at. The others count as text, and no search phrase is taken from there`,
      },
    });
  }
  if (!hasWords)
    warnings.push({
      code: "no-words",
      path,
      message: {
        zh: "未分词：可能误认地名，检索短语的选择较粗略",
        en: "the text was not cut into words: ordinary words may pass for names, and search phrases are chosen more roughly",
      },
    });
  return warnings;
}
