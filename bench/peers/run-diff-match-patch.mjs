// node run-diff-match-patch.mjs ANONYMISED PUBLISHED [TIMEOUT IN SECONDS, 0 FOR NONE]
import DiffMatchPatch from "diff-match-patch";
import { answerWith } from "./answer-with.mjs";

const KINDS = new Map([
  [DiffMatchPatch.DIFF_EQUAL, "equal"],
  [DiffMatchPatch.DIFF_DELETE, "delete"],
  [DiffMatchPatch.DIFF_INSERT, "insert"],
]);

const engine = new DiffMatchPatch();
const [, , , , timeout] = process.argv;
if (timeout !== undefined) engine.Diff_Timeout = Number(timeout);

answerWith((anonymised, published) =>
  engine.diff_main(anonymised, published).map(([sign, text]) => [KINDS.get(sign), text]),
);
