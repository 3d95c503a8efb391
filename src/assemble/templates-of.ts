import type { DocumentSummary } from "../answer/comparison.js";
import type { SharingPair, TemplateGroup, Templates, TemplatesOptions } from "../answer/templates.js";
import type { MaskedText } from "../placeholders/masked-text.js";
import type { FoundTemplate, TemplateFindings } from "../templates/found-templates.js";
import { firstPath } from "../templates/largest-first.js";
import type { FoundGroup } from "../templates/second-memberships.js";
import { inCodeOrder } from "../text/code-order.js";
import { countCharacters } from "../text/count-characters.js";
import type { Warning } from "../text/document.js";
import { inOrderOfWeight } from "../text/warning-order.js";
import { version } from "../version.js";
import { pairsLeftOut, sharingPairs } from "./sharing-pairs.js";
import { templateGroup } from "./template-group.js";

/**
 * Puts findings into the published shape: every offset one into a decoded source.
 *
 * @param pairs what `sharingPairs` says of the findings, where that is known already.
 */
export function templatesOf(
  findings: TemplateFindings,
  options: TemplatesOptions,
  pairs: readonly SharingPair[] = Array.from(sharingPairs(findings)),
): Templates {
  const { pile, found, hidden, same } = findings;
  const summaries = pile.map(summaryOf);
  const listed = new Set(found.flatMap(({ texts }) => texts));
  const unlisted = new Set(hidden.flatMap(({ texts }) => texts.filter((text) => !listed.has(text))));
  return {
    schema: "duizhao.templates/1",
    tool: { name: "duizhao", version },
    options,
    groups: found.map((one, at): TemplateGroup =>
      templateGroup(one, { id: at + 1, pile, summaries, persons: options.persons }),
    ),
    ...(hidden.length === 0 ? {} : { hidden: { groups: hidden.length, documents: unlisted.size } }),
    ungrouped: summaries.filter((_, text) => !listed.has(text) && !unlisted.has(text)).toSorted(byPath),
    same: same
      .map(({ path, as }) => ({ path, as: summaries[as].path }))
      .toSorted((a, b) => inCodeOrder(a.path, b.path)),
    pairs,
    warnings: warningsOf(findings, options),
  };
}

export function summaryOf({ document: { origin, title, date }, text }: MaskedText): DocumentSummary {
  return {
    ...origin,
    characters: countCharacters(text),
    ...(title === null ? {} : { title }),
    ...(date === null ? {} : { date }),
  };
}

function warningsOf(findings: TemplateFindings, { persons }: TemplatesOptions): Warning[] {
  return [
    ...pileWarnings(findings, persons),
    ...findings.found.filter(({ skeleton }) => skeleton.aligned.isCut).map((found) => alignmentCut(found, findings)),
    ...findings.unaligned.map((group) => notAligned(group, findings)),
    ...(findings.hidden.length === 0 ? [] : [groupsLeftOut(findings.hidden.length)]),
    ...pairsLeftOut(findings),
  ];
}

/** What a reader has to know of the texts. */
export function pileWarnings(
  { pile, same, repetitive }: Pick<TemplateFindings, "pile" | "same" | "repetitive">,
  persons: boolean,
): Warning[] {
  const own = pile.toSorted((a, b) => inCodeOrder(a.document.origin.path, b.document.origin.path));
  return [
    ...inOrderOfWeight(own.flatMap(({ document }) => document.warnings)),
    ...own.flatMap(({ document, isPrivate }) => (isPrivate && !persons ? [withheld(document.origin.path)] : [])),
    ...own.flatMap(({ document, cutAt }) => (cutAt === null ? [] : [tooManySigns(document.origin.path, cutAt)])),
    ...own.filter((text) => repetitive.has(text)).map(({ document }) => tooRepetitive(document.origin.path)),
    ...(same.length === 0 ? [] : [givenTwice(same.length)]),
  ];
}

function withheld(path: string): Warning {
  return {
    code: "private",
    path,
    message: {
      zh: "像裁判文书或私人档案：不列出其中的人名；确有需要请用 --persons",
      en: "it looks like a judgment or a private record: people in it are not listed; --persons asks for them",
    },
  };
}

function tooManySigns(path: string, most: number): Warning {
  return {
    code: "too-many-signs",
    path,
    message: {
      zh: `占位符太多：只看了前 ${most} 处可能的占位符，其余按文字处理`,
      en: `too many placeholders: only the first ${most} signs were looked at, the rest counts as text`,
    },
  };
}

function tooRepetitive(path: string): Warning {
  return {
    code: "too-repetitive",
    path,
    message: {
      zh: "通篇是同样的几个字反复：无从对应，没有参与比较",
      en: "it says one thing over and over: nothing tells what corresponds to what, so it was left out",
    },
  };
}

function givenTwice(count: number): Warning {
  return {
    code: "same-text",
    message: {
      zh: `${count} 个文件与另一个文件内容相同：只算一个`,
      en: `${count} files are the same as another one: they count once`,
    },
  };
}

function alignmentCut(group: FoundTemplate, { pile }: TemplateFindings): Warning {
  const path = firstPath(group, pile);
  const others = group.texts.length - 1;
  return {
    code: "alignment-cut",
    path,
    message: {
      zh: `与另外 ${others} 个文件的对齐没有做完：自相重复处太多，可能漏掉填空和共有的文字`,
      en: `the alignment with ${others} more was cut short, for they repeat themselves too much: slots and shared passages may be missing`,
    },
  };
}

function notAligned(group: FoundGroup, { pile }: TemplateFindings): Warning {
  const path = firstPath(group, pile);
  const others = group.texts.length - 1;
  return {
    code: "not-aligned",
    path,
    message: {
      zh: `与另外 ${others} 个文件出自一个模板，但内存不够，没有对齐；请分成几份，或放宽 NODE_OPTIONS=--max-old-space-size（单位 MB）`,
      en: `of one template with ${others} more, but too large for the memory there is, so they were not aligned; give fewer texts, or raise NODE_OPTIONS=--max-old-space-size (in MB)`,
    },
  };
}

function groupsLeftOut(count: number): Warning {
  return {
    code: "groups-left-out",
    message: { zh: `另有 ${count} 组未列出（--top）`, en: `${count} more groups are not listed (--top)` },
  };
}

const byPath = (one: DocumentSummary, other: DocumentSummary): number => inCodeOrder(one.path, other.path);
