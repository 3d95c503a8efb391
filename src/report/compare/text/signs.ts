import { append } from "../../../text/append.js";
import { run, type Run, type Style } from "../../shared/text/style.js";

const SIGNS = { removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
type Change = keyof typeof SIGNS;

/**
 * Puts the signs of changes around them, as `git diff --word-diff` does. Changes that touch are one:
 * all that went, then all that came. Line ends stay outside.
 *
 *   −成绩 −； +， −有 +常州   →   [-成绩；有-]{+，常州+}
 */
export function withSigns(runs: readonly Run[]): Run[] {
  const signed: Run[] = [];
  let pending: Record<Change, string> = { removed: "", added: "" };
  const close = (): void => {
    for (const style of ["removed", "added"] as const) append(signed, signedLines(pending[style], style));
    pending = { removed: "", added: "" };
  };
  for (const part of runs) {
    if (isChange(part.style)) {
      pending[part.style] += part.text;
    } else if (part.text !== "") {
      close();
      signed.push(part);
    }
  }
  close();
  return signed;
}

function isChange(style: Style): style is Change {
  return style === "removed" || style === "added";
}

function signedLines(text: string, style: Change): Run[] {
  const [open, close] = SIGNS[style];
  return text.split("\n").flatMap((line, index) => {
    const content = line.trim();
    const end = index === 0 ? [] : [run("\n")];
    if (content !== "") return [...end, run(`${open}${content}${close}`, style)];
    return end;
  });
}
