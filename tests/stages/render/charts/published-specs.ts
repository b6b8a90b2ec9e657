import { readdirSync, readFileSync } from "node:fs";
import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

/** The specifications published with an edition, by their names below its charts; those in English stand in no folder. */
export function publishedSpecs(edition: string): string[] {
  return readdirSync(`reports/${edition}/charts`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".vl.json"))
    .sort();
}

export function isEnglish(name: string): boolean {
  return !/[/\\]/.test(name);
}

/** What the libraries alone complain of where somebody opens it in an editor; and whether it carries the published theme. */
export function faultsOf(edition: string, name: string): string[] {
  const read = (file: string) =>
    JSON.parse(readFileSync(`reports/${edition}/charts/${file}`, "utf8")) as TopLevelSpec;
  const spec = read(name);
  const said: string[] = [];
  const logger = vega.logger(vega.Warn, "warn", (_, __, words) => said.push([...words].join(" ")));
  vega.parse(compile(spec, { logger }).spec, undefined, { logger } as never);
  // A language puts its own face first.
  const themed = (config: unknown) => JSON.stringify({ ...(config as object), font: "" });
  if (themed(spec.config) !== themed(read("theme.json"))) said.push("another theme");
  return said.map((words) => `${name}: ${words}`);
}
