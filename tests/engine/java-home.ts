import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/** What OpenSearch 3 needs. */
const OLDEST_JAVA = 21;

/** The home of the first Java that is new enough and has a compiler; null where there is none. */
export function javaHome(): string | null {
  const onPath = spawnSync("which", ["javac"], { encoding: "utf8" }).stdout.trim();
  const here = onPath === "" ? [] : [dirname(dirname(realpathSync(onPath)))];
  const beside = ["/usr/lib/jvm", ...here.map(dirname)].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [],
  );
  const homes = [
    process.env["JAVA_HOME_25"],
    process.env["JAVA_HOME_21"],
    process.env["JAVA_HOME"],
    ...here,
    ...beside,
  ];
  return homes.find((home): home is string => home !== undefined && versionOf(home) >= OLDEST_JAVA) ?? null;
}

/** Whether Maven is there, by which the jars come. */
export function hasMaven(): boolean {
  return spawnSync("mvn", ["--version"], { stdio: "ignore" }).status === 0;
}

function versionOf(home: string): number {
  const javac = join(home, "bin", "javac");
  if (!existsSync(javac)) return 0;
  const said = execFileSync(javac, ["-version"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  return Number(/\d+/.exec(said)?.[0] ?? 0);
}
