/** A report of more UTF-16 code units than this is laid out when the desk has given it its style, and shown then. */
const LARGE = 1_000_000;

/**
 * The report as the command writes it, in a frame of the page: its own style and script, under its own policy and that of
 * the page.
 */
export class ReportFrame {
  readonly element: HTMLIFrameElement;
  #html: string | null = null;
  readonly #loaded: (report: Document) => void;

  constructor(loaded: (report: Document) => void) {
    this.#loaded = loaded;
    this.element = document.createElement("iframe");
    this.element.id = "report";
    this.element.hidden = true;
    this.element.addEventListener("load", () => {
      const { contentDocument } = this.element;
      if (contentDocument === null || this.#html === null) return;
      this.#loaded(contentDocument);
      this.element.hidden = false;
    });
  }

  get report(): Document | null {
    return this.#html === null ? null : this.element.contentDocument;
  }

  /** Shows a report, or nothing. The same report stays as it is. */
  show(html: string | null, title: string): void {
    this.element.title = title;
    if (html === this.#html) return;
    this.#html = html;
    this.element.hidden = html === null || html.length > LARGE;
    this.element.srcdoc = html ?? "";
  }

  print(): void {
    this.element.contentWindow?.print();
  }
}
