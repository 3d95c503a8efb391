import { wholeNumber } from "./arguments.js";
import { flag } from "./flag.js";

/** Where the page is served. */
export const SERVE_FLAGS = {
  port: flag(["serve"], 8417, {
    long: "--port",
    ...wholeNumber("<number>", 0, 65_535),
    help: { zh: "端口；0 任选一个空闲的", en: "the port; 0 takes any that is free" },
    example: ["--port", "9000"],
  }),

  open: flag(["serve"], false, {
    long: "--open",
    help: { zh: "在浏览器中打开", en: "open the page in the browser" },
    more: {
      zh: "浏览器得到的链接只能用一次",
      en: "the link that the browser is given is good once",
    },
    example: ["--open"],
    read: () => true,
  }),
};
