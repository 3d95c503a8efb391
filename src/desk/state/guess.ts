import type { Question, Source } from "./work.js";

/** A text with fewer placeholders than this share of those of another is no second anonymised one. */
const FEW = 0.25;

/** The text with the most placeholders is the anonymised one; of equals, the first. */
export function guessRoles(sources: readonly Source[]): Source[] {
  const most = Math.max(...sources.map(({ placeholders }) => placeholders));
  const anonymised = sources.findIndex(({ placeholders }) => placeholders === most);
  return sources.map((source, index) => ({ ...source, role: index === anonymised ? "anonymised" : "published" }));
}

/** One text is scanned and two are compared; more are compared where one alone has placeholders. */
export function guessQuestion(sources: readonly Source[]): Question {
  if (sources.length < 2) return "scan";
  if (sources.length === 2) return "compare";
  const [first = 0, second = 0] = sources.map(({ placeholders }) => placeholders).toSorted((one, other) => other - one);
  return first > 0 && second <= first * FEW ? "compare" : "templates";
}
