import { Trouble } from "../../text/trouble.js";

/** In a browser nothing is recognised: the models are no part of the page. */
export function notRecognisedHere(path: string): Trouble {
  return new Trouble(path, {
    zh: "网页里不能识别图片中的文字；请在命令行用 duizhao 读取，或先识别成文本",
    en: "a page in a browser can't recognise text in pictures; the duizhao command can, or make a text of it first",
  });
}
