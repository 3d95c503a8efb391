import { readFileSync } from "node:fs";
import { parse } from "yaml";

export interface Service {
  readonly image: string;
  readonly profiles: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes: readonly string[];
}

/** The services of compose.yaml by their names. */
export function composed(): Readonly<Record<string, Service>> {
  const said = parse(readFileSync("compose.yaml", "utf8"), { merge: true }) as { services: Record<string, Service> };
  return said.services;
}

/** What a service says to the node itself: the image gives it what is written as its settings are, with dots. */
export function settingsOf({ environment }: Service): readonly (readonly [string, string])[] {
  return Object.entries(environment).filter(([name]) => /^[a-z_]+(?:\.[a-z_]+)+$/.test(name));
}
