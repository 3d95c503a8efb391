import type { VariantTable } from "./normalise.js";

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

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
  return variants;
}
