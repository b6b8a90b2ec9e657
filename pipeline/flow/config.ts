import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Dataset } from "../model/dataset.ts";
import { placeInCode } from "../model/place-in-code.ts";

export const configName = "almanac.config.js";

/** What `almanac.config.js` lists: the id of a built-in dataset, the folder of a declared one, or a dataset itself. */
export type ConfiguredDataset = string | Dataset;

/** The datasets that the data repository's `almanac.config.js` lists, or null where there is no such file. */
export async function readConfig(root: string): Promise<readonly ConfiguredDataset[] | null> {
  if (!hasConfig(root)) return null;
  const folder = pathToFileURL(`${resolve(root)}/`).href;
  const module: unknown = await import(folder + configName).catch((fault: unknown) => {
    throw new ConfigError(`${configName} cannot be loaded: ${loadFault(fault, folder)}`);
  });
  const listed = propertyOf(propertyOf(module, "default"), "datasets");
  if (!Array.isArray(listed))
    throw new ConfigError(`${configName} exports no list of datasets: export default { datasets: [ … ] }`);
  return listed.map((entry: unknown, index) => {
    if (typeof entry === "string") return entry;
    if (isDataset(entry)) return { ...entry, ownCode: { folder, file: configName } };
    throw new ConfigError(`${configName}: entry ${index + 1} of datasets is no id, folder or dataset`);
  });
}

/** Whether datasets are code of the data repository's own, of which nothing tells whether it is what it was. */
export function hasConfig(root: string): boolean {
  return existsSync(configIn(root));
}

function configIn(root: string): string {
  return join(root, configName);
}

/** The file, the line and what Node.js says of them. Of code that does not parse it keeps the line to itself, but for whoever it ends. */
function loadFault(fault: unknown, folder: string): string {
  const { name, message, stack = "" } = fault instanceof Error ? fault : new Error(String(fault));
  const place =
    placeInCode(stack, folder) ?? (name === "SyntaxError" ? placeInCode(ended(folder), folder) : null);
  return `${place === null ? "" : `${place}: `}${name}: ${message}`.replace(/\s+/g, " ");
}

function ended(folder: string): string {
  const load = `await import(${JSON.stringify(folder + configName)})`;
  return spawnSync(process.execPath, ["--input-type=module", "--eval", load], { encoding: "utf8" }).stderr;
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
