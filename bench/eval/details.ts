import type { Judgement } from "./judge.js";
import type { Measured } from "./measure.js";

/** What is worth a look: everything that is not as it should be. */
export interface Detail extends Measured {
  readonly pair: string;
  readonly anonymised: string;
  readonly published: string;
}

const CONTEXT = 24;
const LONGEST = 160;

/** One paragraph for each error, with what stands around it in both texts. */
export function renderDetails({ pair, anonymised, published, ...measured }: Detail): string[] {
  const errors = measured.judgements
    .filter(({ verdict, detected, placed }) => isError(verdict) || !detected || placed === false)
    .map((judgement) => {
      const { truth, result } = judgement;
      const lines = [
        `${pair}: ${nameOf(judgement)} ${truth.status} ${truth.type}, true ${truth.value}${sayChanged(judgement)}${sayResult(judgement)}`,
        `  own   ${around(anonymised, truth.offset, truth.length)}`,
      ];
      if (truth.published !== null) {
        lines.push(`  truth ${around(published, truth.published.offset, truth.published.length)}`);
      }
      const [evidence] = result?.evidence ?? [];
      if (evidence !== undefined && evidence.start !== truth.published?.offset) {
        lines.push(`  said  ${around(published, evidence.start, evidence.end - evidence.start)}`);
      }
      return lines.join("\n");
    });
  const alarms = measured.falseAlarms.map(
    ({ start, end, notation }) => `${pair}: false alarm ${notation}\n  own   ${around(anonymised, start, end - start)}`,
  );
  const sentences = measured.sentenceErrors.map(
    ({ error, anonymised: own, published: other }) =>
      `${pair}: sentence ${error}\n  own   ${inLine(anonymised.slice(own.start, own.end))}\n  other ${inLine(published.slice(other.start, other.end))}`,
  );
  return [...errors, ...alarms, ...sentences];
}

function isError(verdict: Judgement["verdict"]): boolean {
  return verdict === "wrong" || verdict === "unfilled" || verdict === "false-fill";
}

function nameOf({ verdict, detected, placed }: Judgement): string {
  if (!detected) return `missed (${verdict})`;
  return placed === false ? "misplaced" : verdict;
}

function sayChanged({ truth }: Judgement): string {
  return truth.status === "changed" ? ` changed to ${truth.published?.text ?? "?"}` : "";
}

function sayResult({ value, result }: Judgement): string {
  if (result === null) return "";
  const { basis, confidence, reason } = result;
  return value === null ? `, said nothing (${reason ?? basis})` : `, said ${value} (${basis} ${confidence.toFixed(2)})`;
}

function around(text: string, start: number, length: number): string {
  const end = start + length;
  const shown = `${text.slice(Math.max(0, start - CONTEXT), start)}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`;
  return inLine(shown);
}

/** A place that is far too long says so with its ends. */
function inLine(text: string): string {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 2)}` : text;
  return shown.replaceAll(/\r?\n/g, "⏎");
}
