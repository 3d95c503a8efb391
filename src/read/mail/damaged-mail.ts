import { Trouble } from "../../text/trouble.js";

export function damagedMail(path: string, cause: unknown): Trouble {
  return new Trouble(
    path,
    {
      zh: "邮件过于复杂或已损坏，无法读取；请把正文另存为 .txt 或 .html",
      en: "the mail is too complicated or damaged; save its text as .txt or .html",
    },
    cause,
  );
}
