import fc from "fast-check";
import { compare } from "../../../src/compare.js";
import type { Compared } from "../../../src/report/compare/compared.js";
import { documentOf } from "../../document-of.js";
import { hostileText } from "../shared/hostile-text.js";

/** Two texts, compared. */
export function comparedOf(
  anonymised: string,
  published: string,
  names = ["anonymised.txt", "published.txt"],
): Compared {
  const own = documentOf(anonymised, names[0]);
  const other = documentOf(published, names[1]);
  return { comparison: compare(own, other), anonymised: own, published: [other] };
}

/** One case of everything: a moved paragraph, placeholders of three bases, edits, and text on one side only. */
export const CASE = comparedOf(
  [
    "当前，XX正处在爬坡过坎、滚石上山的关键阶段，全市上下要坚定信心、鼓足干劲，把各项部署落到实处。",
    "要加快打造先进制造业集群，到2025年培育3个以上规模超XXX亿元的产业集群。今年高新技术企业要达XXX家左右。",
    "产业为这座城市带来了无数荣光和骄傲，也必将承载这座城市的美好未来和梦想。",
    "我们要营造最优的营商环境，让企业家在XX安心经营、放心投资、专心创业，政府始终是企业最坚强的后盾。",
    "这句话只在匿名稿里，说的是XX的老城区怎样一步一步改造。",
  ].join("\n"),
  [
    "产业为这座城市带来了无数荣光和骄傲，也必将承载这座城市的美好未来和梦想。",
    "当前，云河正处在爬坡过坎、滚石上山的关键阶段，全市上下要坚定信心、鼓足干劲，把各项部署落到实处。",
    "要奋力打造先进制造业集群，到2025年培育3个以上规模超3000亿元的产业集群；今年高新技术企业要达3400家左右。",
    "市长强调，我们要营造最优的营商环境，让企业家在云河安心经营、放心投资、专心创业，政府始终是企业最坚强的后盾。",
    "会议还听取了三个方面的专题汇报。",
  ].join("\n"),
);

/** A pair of texts that share a middle, with hostile names. */
export const hostilePair = fc
  .record({ middle: hostileText, left: hostileText, right: hostileText, name: hostileText })
  .map(({ middle, left, right, name }) =>
    comparedOf(
      `${left}全市上下坚定信心${middle}规模超XXX亿元${left}`,
      `${right}全市上下坚定信心${middle}规模超${right}亿元`,
      [name, name],
    ),
  );
