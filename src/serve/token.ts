import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 bits, as they may stand in an address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Whether somebody has the token; takes as long for a wrong one, whatever of it is right. */
export function isToken(given: string, token: string): boolean {
  return timingSafeEqual(sha256Of(given), sha256Of(token));
}

/** What `Authorization: Bearer …` has. */
export function bearerOf(header: string | undefined): string | null {
  return /^Bearer ([\w-]{1,200})$/i.exec(header ?? "")?.[1] ?? null;
}

/** How long a one-time link is good, in milliseconds. */
const LINK_LASTS = 60_000;

/** A link that is good once: other users of the machine see what a browser was called with, and must have no use of it. */
export class OneTimeLink {
  readonly code = newToken();
  #isOpen = true;
  readonly #begun = performance.now();

  /** `again` where it was used before: somebody else has seen it. */
  use(code: string): "right" | "wrong" | "again" {
    if (!isToken(code, this.code)) return "wrong";
    if (!this.#isOpen || performance.now() - this.#begun > LINK_LASTS) return "again";
    this.#isOpen = false;
    return "right";
  }
}

function sha256Of(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
