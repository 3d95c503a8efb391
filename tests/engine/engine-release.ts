import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { javaHome } from "./java-home.js";

const HERE = "tests/engine";
const NAMES = ["opensearch", "elasticsearch"] as const;
/** Elasticsearch finds these by a module, and must not find them on the class path too. */
const MODULE = "transport-netty4";
const OF_MODULE = /^(?:netty|transport-netty4)-/;

/** An engine of a version that Maven has. */
export interface EngineRelease {
  readonly name: (typeof NAMES)[number];
  readonly version: string;
}

/** `opensearch` or `opensearch-2.19.6`: without a version the one that its pom.xml names. */
export function engineRelease(said: string): EngineRelease {
  const name = NAMES.find((one) => said === one || said.startsWith(`${one}-`));
  if (name === undefined) throw new Error(`no engine: ${said}`);
  return { name, version: said.slice(name.length + 1) || versionIn(`${HERE}/${name}/pom.xml`) };
}

function versionIn(pom: string): string {
  return /<engine\.version>([^<]+)</.exec(readFileSync(pom, "utf8"))?.[1] ?? "0";
}

/** The jars of a node, and its compiled program, kept between runs. */
export function preparedFolder({ name, version }: EngineRelease): string {
  const home = javaHome();
  if (home === null) throw new Error("no Java");
  const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  const folder = join(cache, "duizhao", `${name}-${version}`);
  const lib = join(folder, "lib");
  mkdirSync(folder, { recursive: true });
  if (!existsSync(lib)) {
    const made = mkdtempSync(join(folder, "jars-"));
    const asked = ["-q", "-B", "-f", `${HERE}/${name}/pom.xml`, "dependency:copy-dependencies"];
    const words = [...asked, "-DincludeScope=runtime", `-Dengine.version=${version}`, `-DoutputDirectory=${made}`];
    execFileSync("mvn", words, { stdio: "pipe", env: { ...process.env, JAVA_HOME: home } });
    if (name === "elasticsearch") makeModule(made, join(folder, "modules", MODULE), version);
    if (!existsSync(lib)) renameSync(made, lib);
  }
  copyFileSync(`${HERE}/${name}/TestNode.java`, join(folder, "TestNode.java"));
  const program = ["-proc:none", "-cp", `${lib}/*`, "-d", folder, join(folder, "TestNode.java")];
  execFileSync(join(home, "bin", "javac"), program);
  return folder;
}

function makeModule(jars: string, module: string, version: string): void {
  mkdirSync(module, { recursive: true });
  for (const jar of readdirSync(jars).filter((file) => OF_MODULE.test(file)))
    renameSync(join(jars, jar), join(module, jar));
  const said = {
    "name": MODULE,
    "description": "HTTP and transport",
    "classname": "org.elasticsearch.transport.netty4.Netty4Plugin",
    "java.version": "17",
    version,
    "elasticsearch.version": version,
  };
  const lines = Object.entries(said).map(([key, value]) => `${key}=${value}\n`);
  writeFileSync(join(module, "plugin-descriptor.properties"), lines.join(""));
}
