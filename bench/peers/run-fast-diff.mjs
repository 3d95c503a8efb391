// node run-fast-diff.mjs ANONYMISED PUBLISHED
import diff from "fast-diff";
import { answerWith } from "./answer-with.mjs";

const KINDS = new Map([
  [diff.EQUAL, "equal"],
  [diff.DELETE, "delete"],
  [diff.INSERT, "insert"],
]);

answerWith((anonymised, published) => diff(anonymised, published).map(([sign, text]) => [KINDS.get(sign), text]));
