// jsdiff by the character: node run-diff-chars.mjs ANONYMISED PUBLISHED
import { diffChars } from "diff";
import { answerWith } from "./answer-with.mjs";

const kindOf = ({ added, removed }) => (added ? "insert" : removed ? "delete" : "equal");

answerWith((anonymised, published) => diffChars(anonymised, published).map((change) => [kindOf(change), change.value]));
