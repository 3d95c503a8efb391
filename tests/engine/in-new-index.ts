import { randomUUID } from "node:crypto";

/** Works with the address of an index that is not there yet, would be made with these settings, and is deleted afterwards. */
export async function inNewIndex<T>(
  engine: string,
  settings: Readonly<Record<string, number>>,
  work: (address: string) => Promise<T>,
): Promise<T> {
  const name = `test-${randomUUID()}`;
  const template = JSON.stringify({
    index_patterns: [`${name}*`],
    priority: 500,
    template: { settings: { number_of_replicas: 0, ...settings } },
  });
  await ask(engine, "PUT", `/_index_template/${name}`, template);
  try {
    return await work(`${engine}/${name}`);
  } finally {
    for (const index of [name, `${name}-moved`]) await ask(engine, "DELETE", `/${index}`);
    await ask(engine, "DELETE", `/_index_template/${name}`);
  }
}

/** Asks an engine as an operator would. */
export async function ask(engine: string, method: string, path: string, body?: string): Promise<unknown> {
  const answer = await fetch(`${engine}${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body }),
  });
  return answer.json();
}
