import type { TemplateGroup, Templates } from "../../../answer/templates.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import { percent, type Say } from "../../shared/html/messages.js";
import { WORDING } from "./wording.js";

/** Documents that the map has room for. */
const MOST = 60;

/** Who shares what with whom: a table of all pairs of the group, the darker the more they share. */
export function renderMap(group: TemplateGroup, { pairs }: Templates, say: Say): Markup {
  const shares = new Map(pairs.map(({ one, other, share }) => [`${one}\n${other}`, share] as const));
  const shareOf = (one: string, other: string): number =>
    shares.get(`${one}\n${other}`) ?? shares.get(`${other}\n${one}`) ?? 0;
  const members = group.members.slice(0, MOST);
  const heads = members.map(({ path }, at) => markup`<th scope="col" title="${path}">${at + 1}</th>`);
  const rows = members.map(({ path }, at) => {
    const cells = members.map((other) => {
      if (other.path === path) return markup`<td class="self"></td>`;
      const share = shareOf(path, other.path);
      const said = say(WORDING["map.cell"], { one: path, other: other.path, percent: percent(share) });
      return markup`<td class="heat-${Math.min(9, Math.floor(share * 10))}" title="${said}">${share === 0 ? "" : Math.round(share * 100)}</td>`;
    });
    return markup`<tr><th scope="row"><small>${at + 1}</small> ${path}</th>${cells}</tr>`;
  });
  return markup`<p class="hint">${say(WORDING["map.said"])}</p><div class="wide" tabindex="0" role="region" aria-label="${say(WORDING.map)}"><table class="heat"><thead><tr><td></td>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
