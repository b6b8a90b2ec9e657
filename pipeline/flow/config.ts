import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Dataset } from "../model/dataset.ts";

/** What `almanac.config.js` lists: the id of a built-in dataset, the folder of a declared one, or a dataset itself. */
export type ConfiguredDataset = string | Dataset;

/** The datasets that the data repository's `almanac.config.js` lists, or null where there is no such file. */
export async function readConfig(root: string): Promise<readonly ConfiguredDataset[] | null> {
  if (!hasConfig(root)) return null;
  const module: unknown = await import(pathToFileURL(resolve(configIn(root))).href);
  const listed = propertyOf(propertyOf(module, "default"), "datasets");
  if (!Array.isArray(listed))
    throw new ConfigError(
      "almanac.config.js exports no list of datasets: export default { datasets: [ … ] }",
    );
  return listed.map((entry: unknown, index) => {
    if (typeof entry === "string") return entry;
    if (isDataset(entry)) return entry;
    throw new ConfigError(`almanac.config.js: entry ${index + 1} of datasets is no id, folder or dataset`);
  });
}

/** Whether datasets are code of the data repository's own, of which nothing tells whether it is what it was. */
export function hasConfig(root: string): boolean {
  return existsSync(configIn(root));
}

function configIn(root: string): string {
  return join(root, "almanac.config.js");
}

/** A config that cannot be followed; a command says it in one line. */
export class ConfigError extends Error {
  override readonly name = "CliError";
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && name in value
    ? (value as { readonly [key: string]: unknown })[name]
    : undefined;
}

function isDataset(value: unknown): value is Dataset {
  const isMethod = (name: string) => typeof propertyOf(value, name) === "function";
  return (
    typeof propertyOf(value, "id") === "string" &&
    typeof propertyOf(value, "sources") === "object" &&
    ["check", "compute", "keyFigures", "charts", "narrative"].every(isMethod)
  );
}
