import type { VariantTable } from "./normalise.js";

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/**
 * Characters of which OpenCC's tables for single characters say nothing, because only certain words have them:
 * 着 is written 著 in Taiwan, and 了 is 瞭 in 瞭解. The first is read as the second. Each pair is in a word that one of
 * OpenCC's tables converts between the mainland, Taiwan and Hong Kong.
 */
const OF_WORDS =
  "著着 瞭了 覆复 藉借 沉沈 衞卫 揹背 锺钟 馀余 甯宁 迳径 甦苏 伕夫 薰熏 钜巨 叙敍 么幺 鑛矿 讬托 谘咨 座坐 " +
  "鎗枪 哩里 衹只 繐穗 薴苎 苧苎 麺面 枱台 俱具 麹曲 粧妆 痹痺 画划 彷仿 像象 燄焰 濬浚 糭粽 昵暱 缐线 侭尽 " +
  "檐簷 睾睪 腭颚 齶颚 鲇鲶 鯰鲶 镟旋 渖沈 稆穭 縆緪 潨潀 敘敍 慾欲 鍊炼 坯坏";

/**
 * The traditional characters and the simplified one that each is read as, by OpenCC's tables,
 * character by character: words that differ between regions (軟體, 软件) stay different.
 * Takes some 30 ms; load it only where traditional texts are compared.
 */
export async function loadVariants(): Promise<VariantTable> {
  const { Converter } = await import("opencc-js/t2cn");
  const simplify = Converter({ from: "t", to: "cn" });
  const variants = new Map<number, number>();
  for (let code = FIRST_HAN; code <= LAST_HAN; code++) {
    const simplified = simplify(String.fromCharCode(code)).codePointAt(0) ?? code;
    if (simplified !== code) variants.set(code, simplified);
  }
  for (const pair of OF_WORDS.split(" ")) {
    const [from, to] = Array.from(pair, (character) => character.charCodeAt(0));
    variants.set(from, variants.get(to) ?? to);
  }
  for (const [code, read] of variants) variants.set(code, variants.get(read) ?? read);
  return variants;
}
