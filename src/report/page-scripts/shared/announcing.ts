/** Says things to those who hear the page. */
export function announcerOf(page: Document): (text: string) => void {
  const status = page.querySelector<HTMLElement>("[role=status]");
  return (text) => {
    if (status !== null) status.textContent = text;
  };
}
