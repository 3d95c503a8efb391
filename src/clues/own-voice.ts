/** Regions that everybody names, and the provinces in them. */
const REGIONS: readonly (readonly [region: string, provinces: readonly string[]])[] = [
  ["长三角", ["上海市", "江苏省", "浙江省", "安徽省"]],
  ["珠三角", ["广东省"]],
  ["粤港澳大湾区", ["广东省", "香港特别行政区", "澳门特别行政区"]],
  ["京津冀", ["北京市", "天津市", "河北省"]],
  ["成渝", ["四川省", "重庆市"]],
  ["东北振兴", ["辽宁省", "吉林省", "黑龙江省"]],
  ["中部省份", ["山西省", "安徽省", "江西省", "河南省", "湖北省", "湖南省"]],
];

/** Said of a region by those who compare themselves with it, or list it beside others. */
const BESIDE_OTHERS = /^(?:[、和与及]|等(?:地区|地方|发达))/u;
/** What is built there, or named after it, is there. */
const BUILT =
  /^(?:[^，。；、]{0,14}(?:中心|枢纽|创业港|基地|中轴|名城|城市|一体化|产业园|枢纽港|高地|走廊|节点|腹地))/u;

/** What a text says of itself. */
export interface OwnVoice {
  /** The provinces of the regions that it speaks of as its own. */
  readonly regions: ReadonlySet<string>;
  /** Whether it speaks for a county or a district rather than for a city. */
  readonly isCounty: boolean;
}

const OF_COUNTY = /(?:我|全)[区县]|[区县]委(?!员)|[区县]政府/gu;
const OF_CITY = /(?:我|全)[市州省]|[市州省]委(?!员)|[市州省]政府/gu;

/** Reads off a text where it speaks from. */
export function ownVoiceOf(text: string): OwnVoice {
  const times = (pattern: RegExp): number => Array.from(text.matchAll(pattern)).length;
  return { regions: regionsNamed(text), isCounty: times(OF_COUNTY) > times(OF_CITY) };
}

/**
 * The provinces of the regions that a text speaks of as its own: a sign too common to be a leak, that
 * may decide between places which are equal otherwise.
 */
function regionsNamed(text: string): ReadonlySet<string> {
  const provinces = new Set<string>();
  for (const [region, members] of REGIONS) {
    for (let at = text.indexOf(region); at >= 0; at = text.indexOf(region, at + region.length)) {
      const behind = text.slice(at + region.length, at + region.length + 20);
      if (text[at - 1] === "、" || BESIDE_OTHERS.test(behind)) continue;
      if (BUILT.test(behind) || region.endsWith("省份")) for (const province of members) provinces.add(province);
    }
  }
  return provinces;
}
