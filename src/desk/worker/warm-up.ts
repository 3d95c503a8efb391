import { compare } from "../../compare.js";
import { documentFromText } from "../../read/document-from-text.js";
import { renderComparisonHtml } from "../../report/compare/html/html.js";
import { loadBuiltInWords } from "./words.js";

const ANONYMISED =
  "去年，XX市规模以上工业增加值增长XX%，新增高新技术企业XXX家。当前，我们正处在关键期，务必抓好落实。\n";
const PUBLISHED =
  "去年，江城市规模以上工业增加值增长8.5%，新增高新技术企业126家。当前，我市正处在关键期，必须抓好落实。\n";
/** Enough for the browser to translate what is called often. */
const LINES = 20;

/** Does once, before anybody waits, what a reader will ask first: the first comparison takes half the time then. */
export async function warmUp(): Promise<void> {
  const lines = (line: string): string => Array.from({ length: LINES }, (_, at) => `${at}、${line}`).join("");
  const [anonymised, published] = [documentFromText(lines(ANONYMISED)), documentFromText(lines(PUBLISHED))];
  const comparison = compare(anonymised, [published]);
  const words = await loadBuiltInWords();
  renderComparisonHtml({ comparison, anonymised, published: [published] }, { language: "zh", words });
}
