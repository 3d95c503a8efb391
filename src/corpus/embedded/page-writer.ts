import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { PAGE, ROOM, seal } from "./page.js";

/** Where a part of a file is. */
export interface Section {
  /** Its first page. */
  readonly page: number;
  /** Bytes in it, checksums not counted. */
  readonly bytes: number;
}

/** What is in the last page of a file, as JSON. */
export interface Contents<Name extends string> {
  readonly sections: Readonly<Record<Name, Section>>;
  readonly counts: Readonly<Record<string, number>>;
}

const PAGES_AT_ONCE = 256;

/** Writes a new file page by page, section after section. */
export class PageWriter {
  readonly #file: number;
  readonly #buffer = Buffer.alloc(PAGES_AT_ONCE * PAGE);
  #buffered = 0;
  #pages = 0;
  #sectionStart = 0;
  #inPage = 0;

  /** @throws if there is a file of this name. */
  constructor(path: string) {
    this.#file = openSync(path, "wx");
  }

  /** Adds bytes to the section, over as many pages as they take. */
  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const page = this.#page();
      const taken = Math.min(ROOM - this.#inPage, bytes.length - at);
      page.set(bytes.subarray(at, at + taken), this.#inPage);
      this.#inPage += taken;
      at += taken;
      if (this.#inPage === ROOM) this.#endPage();
    }
  }

  /** Ends the page and the section; the next one begins with a page of its own. */
  endSection(): Section {
    const bytes = (this.#pages - this.#sectionStart) * ROOM + this.#inPage;
    if (this.#inPage > 0) this.#endPage();
    const section = { page: this.#sectionStart, bytes };
    this.#sectionStart = this.#pages;
    return section;
  }

  /** Writes the last page, and waits until all is on the disk. Answers the size of the file. */
  finish<Name extends string>(contents: Contents<Name>): number {
    this.write(Buffer.from(JSON.stringify(contents)));
    this.endSection();
    this.#flush();
    fsyncSync(this.#file);
    closeSync(this.#file);
    return this.#pages * PAGE;
  }

  /** Leaves the file as it is. */
  abandon(): void {
    closeSync(this.#file);
  }

  #page(): Buffer {
    return this.#buffer.subarray(this.#buffered * PAGE, (this.#buffered + 1) * PAGE);
  }

  #endPage(): void {
    const page = this.#page();
    page.fill(0, this.#inPage, ROOM);
    seal(page, this.#pages);
    this.#inPage = 0;
    this.#pages++;
    if (++this.#buffered === PAGES_AT_ONCE) this.#flush();
  }

  #flush(): void {
    const bytes = this.#buffered * PAGE;
    for (let at = 0; at < bytes;) at += writeSync(this.#file, this.#buffer, at, bytes - at);
    this.#buffered = 0;
  }
}
