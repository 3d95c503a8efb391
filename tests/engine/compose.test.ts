import { expect, it } from "vitest";
import { composed, settingsOf } from "./compose.js";
import { engineRelease } from "./engine-release.js";

const services = Object.entries(composed());
const called = (profile: string): typeof services => services.filter(([, { profiles }]) => profiles.includes(profile));

it("compose.yaml has one node, or three that know each other, of the engine that is tested", () => {
  expect(called("one").map(([name]) => name)).toEqual(["search"]);
  const three = called("three");
  const names = three.map(([name]) => name);
  expect(names).toHaveLength(3);
  for (const [name, service] of three) {
    const settings = Object.fromEntries(settingsOf(service));
    expect(settings["node.name"]).toBe(name);
    expect(settings["discovery.seed_hosts"]?.split(",")).toEqual(names);
    expect(settings["cluster.initial_cluster_manager_nodes"]?.split(",")).toEqual(names);
  }
  const { version } = engineRelease("opensearch");
  for (const [, { image }] of services) expect(image).toBe(`opensearchproject/opensearch:${version}`);
});

it("compose.yaml opens ports to this machine alone, and gives each node a place of its own", () => {
  for (const [, { ports = [] }] of services) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  const places = services.flatMap(([, { volumes }]) => volumes.map((volume) => volume.split(":")[0]));
  expect(new Set(places).size).toBe(services.length);
});
