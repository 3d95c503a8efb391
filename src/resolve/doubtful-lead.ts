import { longestKnownNameAt } from "../lexicons/known-names.js";

/** A clause, or a date, or a verb of reports of somebody whom no list knows: 放眼全县，[芷溪]; 老乡亲们介绍[象山]. By hand. */
const FIRST_CLAUSE =
  /^(?:\d{2,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?![初末底春夏秋冬农])|\p{Script=Han}{2,12}?(?:[，,]|(?:介绍|反映|预计|估计|报道|提醒|建议|宣布|回忆|提到|谈到|听说|据说|发现|显示)(?![器屏面所信者](?:\p{Script=Han}|$)|产业|技术)))(?=\p{Script=Han}{2,12}$)/u;
/** Up to a word that sentences have and names have not: 笑着说[南矶], 好消息传来[南矶]. By hand. */
const NO_NAME =
  /^\p{Script=Han}{0,10}(?:(?<![小传学评演])说(?!明)|(?<!沉)着(?!力|陆)|过(?!江|渡|境)|但|而|(?<!冷)却|仍|些|我|他(?!山)|她|你|这|(?<!棉)被(?!服|子|告|害|申请|执行)|给(?!水|排|力)|了(?!望)|(?<!报)到|(?<!求)是|们|[走传看想听迎袭飘]来|也|又|已)(?=\p{Script=Han}{2,8}$)/u;
/** What opens a clause and is in no name; where it ends nothing says. By hand. */
const OPENS =
  /^(?:放眼|纵观|环顾|走进|走近|来到|步入|漫步|置身|驱车|沿着|随着|面对|针对|围绕|伴随|紧随|作为|身为|对于|关于|由于|因为|为了|如果|虽然|尽管|即使|无论|只有|只要|除了|根据|依据|按照|凭借|依托|借助|经过|每逢|适逢|正值|时值|恰逢|在)(?=\p{Script=Han}{2,12}$)/u;
/** How long the shortest name is that may be behind it, in characters. */
const SHORTEST_NAME = 2;

/**
 * How many characters of what was taken for a value, and begins a clause, may be no part of it, though no list knows them:
 * nothing says that they are. 0 if there are none.
 *
 *   放眼全县，芷溪   →   5        好消息传来南矶   →   5        放眼湖区常州   →   4
 */
export function doubtfulLead(text: string): number {
  const [clause = ""] = FIRST_CLAUSE.exec(text) ?? NO_NAME.exec(text) ?? [];
  if (clause !== "") return clause.length;
  const [opening = ""] = OPENS.exec(text) ?? [];
  if (opening === "") return 0;
  for (let at = opening.length; at < text.length - SHORTEST_NAME; at++)
    if (longestKnownNameAt(text, at) === text.length - at) return at;
  return text.length - SHORTEST_NAME;
}
