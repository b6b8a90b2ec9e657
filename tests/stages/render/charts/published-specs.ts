import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { publishedReport } from "../../../support/published-report.ts";

/** The specifications published with an edition, by their names below its charts; those in English stand in no folder. */
export async function publishedSpecs(edition: string): Promise<string[]> {
  return readdirSync(await chartsOf(edition), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".vl.json"))
    .sort();
}

async function chartsOf(edition: string): Promise<string> {
  return join(await publishedReport(edition), "charts");
}

export function isEnglish(name: string): boolean {
  return !/[/\\]/.test(name);
}

/** What the libraries alone complain of where somebody opens it in an editor; and whether it carries the published theme. */
export async function faultsOf(edition: string, name: string): Promise<string[]> {
  const charts = await chartsOf(edition);
  const read = (file: string) => JSON.parse(readFileSync(join(charts, file), "utf8")) as TopLevelSpec;
  const spec = read(name);
  const said: string[] = [];
  const logger = vega.logger(vega.Warn, "warn", (_, __, words) => said.push([...words].join(" ")));
  vega.parse(compile(spec, { logger }).spec, undefined, { logger } as never);
  // A language puts its own face first.
  const themed = (config: unknown) => JSON.stringify({ ...(config as object), font: "" });
  if (themed(spec.config) !== themed(read("theme.json"))) said.push("another theme");
  return said.map((words) => `${name}: ${words}`);
}
