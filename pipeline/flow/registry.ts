import { readdir } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { type Declared, declare } from "../datasets/declared/declare.ts";
import { methods } from "../datasets/declared/methods/methods.ts";
import { missingDefinition, takenId } from "../datasets/declared/problems.ts";
import { builtIn, builtInOrder } from "../datasets/registry.ts";
import { kindsOf } from "../findings/problems.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Edition, editionSchema } from "../model/edition.ts";
import { type Finding, finding } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import { inFile } from "../model/place.ts";
import { compareText } from "../model/source.ts";
import { folder } from "../stages/ingest/folder.ts";
import { ConfigError, type ConfiguredDataset, configName, readConfig } from "./config.ts";
import { type DefinitionFiles, readDefinitionSheets } from "./read-definition-sheets.ts";

/** One dataset of a data repository, and where it is defined. */
export interface Registered {
  readonly id: string;
  /** Null where its definition has errors. */
  readonly dataset: Dataset | null;
  /** `almanac`, a path under the repository's root, or `almanac.config.js`. */
  readonly definedIn: string;
  readonly declared: Declared | null;
}

/** The datasets of a data repository, and what is wrong with the definitions of those that it declares. */
export interface Registry {
  readonly all: readonly Registered[];
  readonly datasets: readonly Dataset[];
  /** The ids of those whose definition has errors. */
  readonly faulty: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Built-in datasets, those declared in `data/datasets`, and those of `almanac.config.js`, in the report's order.
 * With a config there are those that it lists; without, of the built-in ones those that the edition names.
 */
export async function registryOf(root: string, edition?: string): Promise<Registry> {
  return registryFrom(root, edition, await readConfig(root));
}

/** The same for what has to run no code of the folder that it stands in: as if there were no config. */
export async function registryWithoutCode(root: string, edition?: string): Promise<Registry> {
  return registryFrom(root, edition, null);
}

async function registryFrom(
  root: string,
  edition: string | undefined,
  configured: readonly ConfiguredDataset[] | null,
): Promise<Registry> {
  const named = edition === undefined ? null : await namedIn(root, edition);
  const known = configured ?? [
    ...builtIn.filter(({ id }) => named?.ids.has(id) ?? true),
    ...(await declaredFolders(root)),
  ];
  const findings: Finding[] = [];
  const all: Registered[] = [];
  const beside = { locales: named?.locales ?? [], before: all, configured: configured !== null };
  for (const entry of known) {
    const registered =
      typeof entry !== "string"
        ? {
            id: entry.id,
            dataset: entry,
            definedIn: configured ? configName : "almanac",
            declared: null,
          }
        : await registeredFrom(root, entry, beside, findings);
    all.push(registered);
  }
  const sorted = configured ? all : inOrder(all);
  return {
    all: sorted,
    datasets: sorted.flatMap(({ dataset }) => dataset ?? []),
    faulty: sorted.flatMap(({ id, dataset }) => (dataset ? [] : [id])),
    findings,
  };
}

/** What a definition is read beside: the edition's languages, the datasets before it, and whether a config lists them. */
interface Beside {
  readonly locales: readonly Locale[];
  readonly before: readonly Registered[];
  readonly configured: boolean;
}

/** A built-in dataset by its id, or a declared one by its folder. */
async function registeredFrom(
  root: string,
  entry: string,
  beside: Beside,
  findings: Finding[],
): Promise<Registered> {
  const own = builtIn.find(({ id }) => id === entry);
  if (own) return { id: own.id, dataset: own, definedIn: "almanac", declared: null };
  const place = relative(resolve(join(root, "data")), resolve(join(root, entry))).replaceAll("\\", "/");
  const files = await readDefinitionSheets(folder(join(root, "data")), place);
  const { path } = files;
  if (path === null) {
    if (beside.configured)
      throw new ConfigError(`${configName}: there is no built-in dataset and no definition “${entry}”`);
    findings.push(...files.findings, finding(missingDefinition({ folder: entry }), inFile(place)));
    return { id: entry.slice(entry.lastIndexOf("/") + 1), dataset: null, definedIn: entry, declared: null };
  }
  return declaredFrom(place, { ...files, path }, beside, findings);
}

function declaredFrom(
  place: string,
  files: DefinitionFiles & { readonly path: string },
  { locales, before }: Beside,
  findings: Finding[],
): Registered {
  const id = place.slice(place.lastIndexOf("/") + 1);
  const others = [...builtIn, ...before.flatMap(({ dataset }) => dataset ?? [])];
  const declared = declare(files.sheets, {
    ...{ id, folder: place, locales },
    movable: movableCodes,
    methods,
    owner: (indicator) => others.find((one) => Object.hasOwn(one.indicators, indicator))?.id ?? null,
  });
  const taken = others.some((one) => one.id === id);
  if (taken) findings.push(finding(takenId({ id, owner: "almanac" }), inFile(files.path)));
  // A definition whose files are at fault is not read on: what follows from that is not said beside it.
  const unread = files.sheets.length === 0 && files.findings.length > 0;
  findings.push(...files.findings, ...(unread ? [] : declared.findings));
  const dataset = taken ? null : declared.dataset;
  return { id, dataset, definedIn: `data/${files.path}`, declared };
}

const movableCodes: ReadonlySet<string> = new Set(
  kindsOf(builtIn)
    .filter(({ movable }) => movable)
    .map(({ code }) => code),
);

async function declaredFolders(root: string): Promise<string[]> {
  const entries = await readdir(join(root, "data/datasets"), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith("."))
    .map(({ name }) => `data/datasets/${name}`)
    .sort(compareText);
}

/** By their order, the built-in ones first where it is the same, then by id. */
function inOrder(all: readonly Registered[]): readonly Registered[] {
  const orderOf = ({ id, declared }: Registered) => declared?.order ?? builtInOrder.get(id) ?? 0;
  return [...all].sort((a, b) => orderOf(a) - orderOf(b));
}

/** The datasets that an edition names in its deliveries or has a folder of, and its languages. */
async function namedIn(
  root: string,
  year: string,
): Promise<{ readonly ids: ReadonlySet<string>; readonly locales: readonly Locale[] } | null> {
  const raw = folder(join(root, "data/raw", year));
  const edition = editionIn(await raw.read("edition.json"));
  if (!edition) return null;
  const entries = await readdir(join(root, "data/raw", year), { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const ids = new Set([...folders, ...edition.deliveries.map(({ dataset }) => dataset)]);
  return { ids, locales: edition.locales };
}

function editionIn(bytes: Uint8Array | null): Edition | null {
  if (!bytes) return null;
  try {
    return editionSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}
