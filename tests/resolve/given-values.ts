import { compare } from "../../src/compare.js";
import { documentFromText } from "../../src/read/document-from-text.js";

const OPENING =
  "今年以来，各地各部门围绕中心、服务大局，扎实推进各项重点工作落地见效，全市经济社会保持平稳健康发展的良好态势。\n";
const CLOSING =
  "\n下一步，我们将继续发扬钉钉子精神，一件事情接着一件事情办，一年接着一年干，不断开创各项事业发展的新局面。";

/** The values of the placeholders of a text, compared with another one, with the same words around both. */
export function givenValues(anonymised: string, published: string): (string | null)[] {
  const [own, other] = [anonymised, published].map((text) => documentFromText(OPENING + text + CLOSING));
  return compare(own, other).placeholders.map(({ value }) => value);
}
