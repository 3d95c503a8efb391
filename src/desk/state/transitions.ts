import { guessQuestion, guessRoles } from "./guess.js";
import {
  NO_REMARK,
  type Judgement,
  type Question,
  type Remark,
  type Source,
  type Work,
  type WorkOptions,
} from "./work.js";

/** Puts texts on the desk. Until the reader has said otherwise, what is what is guessed from their placeholders. */
export function addSources(work: Work, added: readonly Source[]): Work {
  const fresh = freshIn(work, added);
  if (fresh.length === 0) return work;
  if (work.sources.length >= 2) return { ...work, sources: [...work.sources, ...fresh.map(asPublished)] };
  const all = [...work.sources, ...fresh];
  return { ...work, sources: guessRoles(all), question: guessQuestion(all) };
}

/** Puts texts on the desk whose roles the reader has named. */
export function addNamed(work: Work, added: readonly Source[]): Work {
  const fresh = freshIn(work, added);
  if (fresh.length === 0) return work;
  const sources = [...work.sources, ...fresh];
  return { ...work, sources: withAnonymised(sources), question: sources.length === 1 ? "scan" : "compare" };
}

/** Those that are not on the desk yet, each once. */
function freshIn({ sources }: Work, added: readonly Source[]): Source[] {
  const known = new Set(sources.map(({ id }) => id));
  return added.filter(({ id }) => {
    if (known.has(id)) return false;
    known.add(id);
    return true;
  });
}

export function removeSource(work: Work, id: string): Work {
  const rest = work.sources.filter((source) => source.id !== id);
  if (rest.length === work.sources.length) return work;
  const question = rest.length < 2 ? "scan" : work.question;
  return { ...work, sources: withAnonymised(rest), question };
}

/** One text is the anonymised one; all others are published ones then. */
export function makeAnonymised(work: Work, id: string): Work {
  if (work.sources.every((source) => source.id !== id)) return work;
  const sources = work.sources.map((source): Source => {
    const role = source.id === id ? "anonymised" : "published";
    return source.role === role ? source : { ...source, role };
  });
  return sources.every((source, index) => source === work.sources[index]) ? work : { ...work, sources };
}

/** Of two texts, the other is the anonymised one. Of more, the first published one is. */
export function swapRoles(work: Work): Work {
  const next = work.sources.find(({ role }) => role === "published");
  return next === undefined ? work : makeAnonymised(work, next.id);
}

export function ask(work: Work, question: Question): Work {
  return question === work.question ? work : { ...work, question, sources: withAnonymised(work.sources) };
}

export function setOption<Name extends keyof WorkOptions>(work: Work, name: Name, value: WorkOptions[Name]): Work {
  if (work.options[name] === value) return work;
  return { ...work, options: { ...work.options, [name]: value } };
}

export function judge(work: Work, place: string, judgement: Judgement | null): Work {
  return remark(work, place, { ...(work.remarks[place] ?? NO_REMARK), judgement });
}

export function setNote(work: Work, place: string, note: string): Work {
  return remark(work, place, { ...(work.remarks[place] ?? NO_REMARK), note });
}

function remark(work: Work, place: string, said: Remark): Work {
  const { [place]: before = NO_REMARK, ...rest } = work.remarks;
  if (isSame(before, said)) return work;
  const isNothing = said.judgement === null && said.note === "";
  return { ...work, remarks: isNothing ? rest : { ...rest, [place]: said } };
}

function isSame(one: Remark, other: Remark): boolean {
  return one.note === other.note && JSON.stringify(one.judgement) === JSON.stringify(other.judgement);
}

function asPublished(source: Source): Source {
  return { ...source, role: "published" };
}

/** There is one anonymised text wherever there is a text. */
function withAnonymised(sources: readonly Source[]): readonly Source[] {
  if (sources.length === 0 || sources.some(({ role }) => role === "anonymised")) return sources;
  return guessRoles(sources);
}
