import { cannotWrite } from "./cannot-write.js";

/**
 * Writes to standard output, whole however slow the reader. A reader that has gone away is no
 * trouble: it has seen what it wanted. Answers whether it still reads.
 *
 * @throws Trouble if it can't be written, as on a full disk.
 */
export async function writeToStdout(part: string | Uint8Array): Promise<boolean> {
  return new Promise((done, failed) => {
    const { stdout } = process;
    const onError = (error: NodeJS.ErrnoException): void => {
      stdout.off("error", onError);
      if (error.code === "EPIPE") done(false);
      else failed(cannotWrite(null, error));
    };
    stdout.on("error", onError);
    stdout.write(part, (error) => {
      if (error !== null && error !== undefined) return onError(error);
      stdout.off("error", onError);
      done(true);
    });
  });
}
