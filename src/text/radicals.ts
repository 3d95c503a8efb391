/** Signs of the block “CJK Radicals Supplement”, each with the character that it looks like: EquivalentUnifiedIdeograph.txt of Unicode 14. */
const SUPPLEMENT =
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王" +
  "⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長" +
  "⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

let unified: ReadonlyMap<number, number> | null = null;

/** Hardly any text asks for either table. */
function inPairs(signs: string): ReadonlyMap<number, number> {
  const codes = Array.from(signs, (sign) => sign.codePointAt(0) ?? 0);
  return new Map(codes.flatMap((code, at) => (at % 2 === 0 ? [[code, codes[at + 1]] as const] : [])));
}

/** The character that a radical of the supplement looks like; any other code as it is. NFKC knows those of Kangxi alone. */
export function withoutRadical(code: number): number {
  if (code < 0x2e80 || code > 0x2eff) return code;
  unified ??= inPairs(SUPPLEMENT);
  return unified.get(code) ?? code;
}

/** Signs as they are in vertical lines, each with the one that it is in a horizontal line. */
const VERTICAL =
  "︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︳_︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］";

let horizontals: ReadonlyMap<number, number> | null = null;

const LIKE_CHARACTERS = /[\u2e80-\u2fdf\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe48]/g;

/**
 * A text with ordinary characters for the radicals and doubles of characters that fonts draw alike, and for the signs of
 * vertical lines. A program that prints 西 names the sign of its font, which may say that it is ⻄.
 */
export function withOrdinaryCharacters(text: string): string {
  return text.replace(LIKE_CHARACTERS, (sign) => {
    horizontals ??= inPairs(VERTICAL);
    const horizontal = horizontals.get(sign.charCodeAt(0));
    const code = horizontal ?? withoutRadical(sign.normalize("NFKC").codePointAt(0) ?? 0);
    return String.fromCodePoint(code);
  });
}
