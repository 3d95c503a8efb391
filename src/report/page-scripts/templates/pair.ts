/** Shows two documents of a template, as the two choices say; answers how to bring one to the left, and another one beside it. */
export function servePair(section: HTMLElement): (member: number, beside: number | null) => void {
  const choices = [...section.querySelectorAll<HTMLSelectElement>("[data-side]")];
  const documents = [...section.querySelectorAll<HTMLElement>(".document")];
  const pair = section.querySelector(".pair");
  const show = (): void => {
    const chosen = choices.map(({ value }) => value);
    for (const one of documents) one.hidden = !chosen.includes(one.dataset.member ?? "");
    for (const value of chosen) {
      const one = documents.find(({ dataset }) => dataset.member === value);
      if (one !== undefined) pair?.append(one);
    }
  };
  for (const choice of choices) choice.addEventListener("change", show);
  show();
  return (member, beside) => {
    const [left, right] = choices;
    if (left === undefined || right === undefined) return;
    const [before, wanted] = [left.value, String(member)];
    if (right.value === wanted) right.value = before;
    left.value = wanted;
    if (beside !== null) right.value = String(beside);
    show();
  };
}
