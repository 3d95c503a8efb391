import type { Actions } from "./actions.js";

/** Files that are dropped on the page or on the report in it, and what is pasted. */
export function serveIncoming(
  page: Document,
  actions: Pick<Actions, "addFiles" | "addPasted">,
  showDropping: (isOver: boolean) => void,
): void {
  const { body } = page;
  body.addEventListener("dragenter", (event) => {
    if (event.dataTransfer?.types.includes("Files") === true) showDropping(true);
  });
  body.addEventListener("dragover", (event) => event.preventDefault());
  body.addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) showDropping(false);
  });
  body.addEventListener("drop", (event) => {
    event.preventDefault();
    showDropping(false);
    actions.addFiles(Array.from(event.dataTransfer?.files ?? []));
  });
  page.addEventListener("paste", ({ clipboardData, target }) => {
    const isField = target instanceof Element && target.closest("input, textarea") !== null;
    if (isField || clipboardData === null) return;
    const files = Array.from(clipboardData.files);
    if (files.length > 0) actions.addFiles(files);
    else actions.addPasted(clipboardData.getData("text/plain"), "");
  });
}
