import { arch, cpus, release, totalmem, type } from "node:os";

/** One line on what the figures were measured on. */
export function machineLine(): string {
  const [{ model }] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${model.trim()}, ${cpus().length} cores, ${memory}; ${type()} ${release()} ${arch()}; node ${process.version}`;
}
