import type { Warning } from "../../text/document.js";
import type { Recognised } from "../../text/recognised.js";
import { Trouble } from "../../text/trouble.js";
import { listedPages } from "./listed-pages.js";

/** Says that a text was recognised, by what, and how sure that is. */
export function recognisedWarning({ engine, confidence }: Recognised, pages: readonly number[], path: string): Warning {
  const sure = confidence.toFixed(3);
  return {
    code: "recognised",
    path,
    message: {
      zh: `第 ${listedPages(pages)} 页的文字由 ${engine} 从图片识别（OCR），平均把握 ${sure}；识别会有错字，差异可能出自识别，请与图片核对`,
      en: `the text of pages ${listedPages(pages)} was recognised (OCR) by ${engine}, with a mean confidence of ${sure}; it has errors, and differences may come of them: check it against the pictures`,
    },
  };
}

/** Nothing was recognised, on so many pages, or in a picture. */
export function withoutRecognised(pages: number | null, path: string): Trouble {
  return new Trouble(path, {
    zh: pages === null ? "图片中没有认出文字；请换更清晰的图片" : `${pages} 页都没有文字层，也没有认出文字`,
    en:
      pages === null
        ? "no text was recognised in the picture; take a clearer one"
        : `none of its ${pages} pages has a text layer, and no text was recognised on them`,
  });
}
