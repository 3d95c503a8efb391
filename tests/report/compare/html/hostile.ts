import type { Compared } from "../../../../src/report/compare/compared.js";
import { comparedOf } from "./sample.js";

export const HOSTILE = [
  "</script><script>alert(1)</script>",
  "</style><img src=https://example.invalid/x onerror=alert(2)>",
  '"><svg onload=alert(3)>',
  "javascript:alert(4)",
  "<a href='javascript:alert(5)'>看</a>",
  "<!--",
  "]]>",
  "&lt;b&gt;",
  "{{7*7}}${7*7}$&$1",
  "\u2028\u2029",
  "\u001b]0;题\u0007\u001b[2J",
  "甲\u202e乙\u2066丙",
  "\ud800",
  "__proto__ constructor",
];

/** Hostile text wherever an input can put some: in both texts, as a value, in path, title, date, warnings. */
export function hostile(text: string): Compared {
  const given = comparedOf(`全面贯彻落实会议精神${text}，规模超[XXX|3000]亿元的产业集群，认真加强组织领导${text}。`);
  const { comparison } = given;
  const summary = { ...comparison.documents.anonymised, path: text, title: text, date: text, encoding: text };
  return {
    ...given,
    comparison: {
      ...comparison,
      documents: { anonymised: summary, published: [summary] },
      placeholders: comparison.placeholders.map((placeholder) => {
        const said = {
          context: { left: text, right: text },
          alternatives: [{ value: text, confidence: 0.1 }],
          evidence: placeholder.evidence.map((evidence) => ({ ...evidence, left: text, right: text })),
        };
        return placeholder.basis === "none" ? { ...placeholder, ...said } : { ...placeholder, ...said, value: text };
      }),
      silentEdits: [
        {
          kind: "reworded",
          group: "wording",
          against: 0,
          anonymised: { start: 0, end: 2, text },
          published: { document: 0, start: 0, end: 2, text },
          context: { left: text, right: text },
          line: 1,
        },
      ],
      reuse: { ...comparison.reuse, summary: { zh: text, en: text } },
      warnings: [{ code: text, message: { zh: text, en: text }, path: text }],
    },
  };
}
