import { renderComparisonHtml } from "../../report/compare/html/html.js";
import { renderTemplatesHtml } from "../../report/templates/html/html.js";
import { joined } from "../../report/shared/parts.js";
import { toText } from "../../text/document.js";
import type { Language } from "../../text/language.js";
import { span } from "../../text/span.js";
import { comparedOf } from "./compared.js";
import type { Answered, AskedWith, DeskPlaceholder } from "./messages.js";
import { scannedParts } from "./scanned-parts.js";
import { loadBuiltInWords } from "./words.js";
import { templatesFor } from "./templates-for.js";
import type { Tell } from "./tell.js";

interface ToAnswer {
  readonly asked: AskedWith;
  readonly language: Language;
}

/** Answers a question about texts, with the report of it. */
export async function answer({ asked, language }: ToAnswer, tell: Tell): Promise<Answered> {
  switch (asked.kind) {
    case "compare": {
      const compared = await comparedOf(asked, tell);
      tell("render", 0, 1);
      const { comparison, anonymised } = compared;
      const placeholders = comparison.placeholders
        .filter(({ document }) => document === "anonymised")
        .map(({ id, line, text, value, alternatives, start, end }): DeskPlaceholder => {
          const own = toText(anonymised, span<"source">(start, end));
          const readings = alternatives.map((reading) => reading.value);
          return { id, line, text, value, readings, start, end, inText: { start: own.start, end: own.end } };
        });
      const html = renderComparisonHtml(compared, { language, words: await loadBuiltInWords() });
      return { html, compared: { text: anonymised.text, placeholders } };
    }
    case "scan":
      return { html: joined(await scannedParts(asked, "html", language, tell)), compared: null };
    case "templates": {
      const report = await templatesFor(asked, tell);
      tell("render", 0, 1);
      return { html: renderTemplatesHtml(report, { language }), compared: null };
    }
  }
}
