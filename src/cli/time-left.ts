import type { Bilingual, Language } from "../text/language.js";

const LEFT: Bilingual = { zh: "还需 ", en: "left " };

/** How long it still takes: of 75 seconds 1:15. */
export function timeLeft(seconds: number, language: Language): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = String(whole % 60).padStart(2, "0");
  const clock = hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, "0")}:${rest}`;
  return LEFT[language] + clock;
}
