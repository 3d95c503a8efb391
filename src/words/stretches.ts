/** A part of a sentence that an engine can be handed, or that must stay in one piece. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  /** A run of placeholder signs, which engines would cut into single signs. */
  readonly isWhole: boolean;
}

/** The longest stretch handed over, in UTF-16 code units: engines are not made for very long lines. */
const LONGEST = 400;

/**
 * Signs of placeholders, those of src/placeholders/notations/sign-notations.ts: letters only where they are no part of a
 * word, blanks and 某 only where they are doubled, 〇 only where it is no digit (二〇〇七).
 */
const SIGNS =
  /(?<![A-Za-zΑ-ωА-я])[XxＸｘХхΧχ]+(?![A-Za-zΑ-ωА-я])|[*＊﹡∗×✕✖╳⨯]+|(?<![一二三四五六七八九十百千〇])[○◯〇⭕⚪]{2,}(?![一二三四五六七八九十百千])|[○◯⭕⚪]+|[□▢☐◻⬜■◼⬛█▇▉▓〓]+|△+|[▽▼]+|▲+|[●⚫⬤]+|◎+|☆+|★+|◇+|◆+|[◈❖]+|[▪▫◾]+|※+|(?<![A-Za-z])[OＯ]{2,}(?![A-Za-z])|[_＿]{2,}|[？?]{2,}|[#＃]{2,}|[@＠]{2,}|[&＆]{2,}|某{2,}/gu;

/** Cuts a sentence into runs of placeholder signs and what stands between them, in order and complete. */
export function stretchesOf(sentence: string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { index, 0: run } of sentence.matchAll(SIGNS)) {
    addShort(stretches, sentence, at, index);
    stretches.push({ text: run, start: index, isWhole: true });
    at = index + run.length;
  }
  addShort(stretches, sentence, at, sentence.length);
  return stretches;
}

function addShort(stretches: Stretch[], sentence: string, from: number, to: number): void {
  let start = from;
  while (start < to) {
    const end = to - start <= LONGEST ? to : cutPoint(sentence, start);
    stretches.push({ text: sentence.slice(start, end), start, isWhole: false });
    start = end;
  }
}

/** Behind the last punctuation mark that fits, else at the limit, never inside a surrogate pair. */
function cutPoint(sentence: string, start: number): number {
  const limit = start + LONGEST;
  for (let end = limit; end > start; end--) if (/[，、；：。！？,;:!?\s]/u.test(sentence[end - 1] ?? "")) return end;
  return isLowSurrogate(sentence.charCodeAt(limit)) ? limit - 1 : limit;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
