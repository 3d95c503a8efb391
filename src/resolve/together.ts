import type { Direct, Resolution, Unresolved } from "./resolution.js";

/** As sure as a value can be said to be. */
const MOST = 0.995;

/**
 * One answer from what several texts say of a placeholder: values that agree make each other surer,
 * values that do not are a conflict, with all of them shown.
 *
 *   常州 0.9, 常州 0.9   →   常州 0.99
 *   常州 0.9, 无锡 0.9   →   conflict: 常州 / 无锡
 *
 * The texts are taken for independent witnesses; copies of one another they are less than that.
 */
export function together(answers: readonly Resolution[]): Resolution {
  if (answers.length === 1) return answers[0];
  const open = answers.filter((answer): answer is Unresolved => answer.basis === "none");
  const withheld = open.find(({ reason }) => reason === "withheld");
  if (withheld !== undefined) return withheld;
  const groups = groupBySameValue(answers.filter((answer): answer is Direct => answer.basis === "direct"));
  if (groups.length === 0) return doubtOf(open);
  if (groups.length === 1) return agreementOf(groups[0]);
  return conflictOf(groups);
}

function agreementOf(answers: readonly Direct[]): Direct {
  const [surest] = answers.toSorted((one, other) => other.confidence - one.confidence);
  const doubt = answers.reduce((product, { confidence }) => product * (1 - confidence), 1);
  const confidence = Math.max(surest.confidence, Math.min(MOST, 1 - doubt));
  return { ...surest, confidence, evidence: answers.flatMap(({ evidence }) => evidence) };
}

function conflictOf(groups: readonly (readonly Direct[])[]): Unresolved {
  const heard = groups.map(agreementOf).sort((one, other) => other.confidence - one.confidence);
  const [{ placeholder, kind }] = heard;
  const sum = heard.reduce((total, { confidence }) => total + confidence, 0);
  return {
    placeholder,
    kind,
    basis: "none",
    reason: "conflict",
    evidence: heard.flatMap(({ evidence }) => evidence),
    alternatives: heard.map(({ value, confidence, evidence }) => ({
      value,
      confidence: confidence / Math.max(1, sum),
      published: [...new Set(evidence.map(({ source }) => source))],
    })),
  };
}

/** None of them is sure: all that they think possible. */
function doubtOf(answers: readonly Unresolved[]): Unresolved {
  const doubtful = answers.filter(({ reason }) => reason === "ambiguous");
  if (doubtful.length === 0) return answers[0];
  const readings = new Map<string, number>();
  for (const { value, confidence } of doubtful.flatMap(({ alternatives }) => alternatives)) {
    readings.set(value, Math.max(readings.get(value) ?? 0, confidence / doubtful.length));
  }
  return {
    ...doubtful[0],
    evidence: doubtful.flatMap(({ evidence }) => evidence),
    alternatives: [...readings].map(([value, confidence]) => ({ value, confidence })),
  };
}

function groupBySameValue(answers: readonly Direct[]): Direct[][] {
  const groups: Direct[][] = [];
  for (const answer of answers) {
    const group = groups.find(([first]) => isSame(first, answer));
    if (group === undefined) groups.push([answer]);
    else group.push(answer);
  }
  return groups;
}

/** 常州 and 常州市 are one place; ３００ and 300 are one number. */
function isSame(one: Direct, other: Direct): boolean {
  const [a, b] = [one, other].map(({ value }) => value.normalize("NFKC").replaceAll(/\s/gu, ""));
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return one.kind === "place" && short.length > 1 && long.startsWith(short) && RANK.test(long.slice(short.length));
}

const RANK = /^[省市县区州盟旗镇乡村]$/u;
