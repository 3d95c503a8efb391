import type { Find } from "../../answer/find.js";
import type { Bilingual } from "../../text/language.js";
import { WORDING } from "./wording.js";

/** A file that the server was given at its start. */
export interface ServedFile {
  readonly id: string;
  readonly path: string;
  readonly bytes: number;
}

export interface ServerStatus {
  readonly index: { readonly path: string; readonly documents: number } | null;
  readonly roots: number;
}

const KEPT = "duizhao-token";

/** The server that gave the page, where one did: files of the machine, and an index. A page from a disk has none. */
export class Server {
  readonly #api: string;
  readonly #token: string;

  private constructor(api: string, token: string) {
    this.#api = api;
    this.#token = token;
  }

  /**
   * Where the page says that it is served. The token is taken out of the address, so that no history keeps it; the tab has
   * it until it is closed, so that the page can be loaded again.
   */
  static of(page: Document): Server | null {
    const api = page.querySelector<HTMLMetaElement>('meta[name="duizhao-served"]')?.content ?? "";
    if (api === "") return null;
    const given = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
    if (given !== undefined) sessionStorage.setItem(KEPT, given);
    const token = given ?? sessionStorage.getItem(KEPT) ?? "";
    history.replaceState(null, "", location.pathname);
    return new Server(api, token);
  }

  async status(): Promise<ServerStatus> {
    return (await this.#get("/status")).json() as Promise<ServerStatus>;
  }

  async files(): Promise<readonly ServedFile[]> {
    const { files } = (await (await this.#get("/files")).json()) as { readonly files: readonly ServedFile[] };
    return files;
  }

  async file(id: string): Promise<Blob> {
    return (await this.#get(`/files/${encodeURIComponent(id)}`)).blob();
  }

  /** The text of a document of the index. */
  async document(id: string): Promise<Blob> {
    return (await this.#get(`/documents/${encodeURIComponent(id)}`)).blob();
  }

  /** The counterparts of a text. Leaving ends the search. */
  async find(name: string, base64: string, signal: AbortSignal): Promise<Find> {
    const answer = await this.#ask("/find", {
      method: "POST",
      body: JSON.stringify({ texts: [{ name, base64 }] }),
      headers: { "Content-Type": "application/json" },
      signal,
    });
    return answer.json() as Promise<Find>;
  }

  #get(path: string): Promise<Response> {
    return this.#ask(path, {});
  }

  /** @throws Error with what the server says. */
  async #ask(path: string, request: RequestInit): Promise<Response> {
    const headers = { ...request.headers, Authorization: `Bearer ${this.#token}` };
    const answer = await fetch(this.#api + path, { ...request, headers }).catch((error: unknown) => {
      throw request.signal?.aborted === true ? error : new Error(inLanguage(WORDING["server.gone"]));
    });
    if (answer.ok) return answer;
    const { error } = (await answer.json()) as { readonly error: { readonly message: Bilingual } };
    throw new Error(inLanguage(error.message));
  }
}

function inLanguage({ zh, en }: Bilingual): string {
  return document.documentElement.lang === "en" ? en : zh;
}
