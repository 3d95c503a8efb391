/** Traditional characters of the words that tell a kind, each before the simplified one. */
const PAIRS =
  "號号縣县區区鄉乡鎮镇長长書书記记處处廳厅員员師师級级歲岁億亿萬万個个戶户項项條条間间開开會会議议學学電电話话機机證证臺台檢检審审經经總总團团樓楼" +
  "車车醫医藥药銀银產产業业園园農农莊庄灣湾島岛國国際际報报縱纵廠厂場场館馆鋪铺寧宁東东門门時时約约過过達达餘余對对參参說说與与為为擔担負负責责聯联" +
  "絡络簽签賬账編编帳帐碼码隊队連连營营軍军黨党組组織织從从來来這这種种類类張张頭头隻只輛辆噸吨畝亩頃顷圓圆點点鐘钟週周屆届辦办貴贵單单課课隸隶";

const SIMPLE: ReadonlyMap<string, string> = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, traditional, simple]) => [traditional, simple]),
);
const TRADITIONAL = new RegExp(`[${Array.from(SIMPLE.keys()).join("")}]`, "gu");

/** The same text, of the same length, in simplified characters as far as words that tell a kind need it. */
export function simplified(text: string): string {
  return text.replace(TRADITIONAL, (one) => SIMPLE.get(one) ?? one);
}
