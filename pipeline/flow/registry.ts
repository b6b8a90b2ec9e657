import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Declared, declare } from "../datasets/declared/declare.ts";
import { ownMethodFile } from "../datasets/declared/method.ts";
import { methods } from "../datasets/declared/methods/methods.ts";
import { missingDefinition, takenId } from "../datasets/declared/problems.ts";
import { readDefinition } from "../datasets/declared/read-definition.ts";
import { settingOf } from "../datasets/declared/settings.ts";
import { builtIn, builtInOrder } from "../datasets/registry.ts";
import { kindsOf } from "../findings/problems.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Edition, editionSchema } from "../model/edition.ts";
import { type Finding, finding } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import { atCells, inFile } from "../model/place.ts";
import type { Sheet } from "../model/sheet.ts";
import { compareText } from "../model/source.ts";
import { folder } from "../stages/ingest/folder.ts";
import { orphanFile } from "../stages/ingest/problems.ts";
import { readDefinitionSheets } from "./read-definition-sheets.ts";
import { type OwnCode, readOwnMethod } from "./read-own-method.ts";

/** One dataset of a data repository, and where it is defined. */
export interface Registered {
  readonly id: string;
  /** Null where its definition has errors. */
  readonly dataset: Dataset | null;
  /** `almanac`, or a path under the repository's root. */
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
 * Built-in datasets and those declared in `data/datasets`, in the report's order; of the built-in ones those that the
 * edition names.
 */
export async function registryOf(root: string, edition?: string, code: OwnCode = "run"): Promise<Registry> {
  if (code !== "left" && existsSync(join(root, formerConfig))) throw new FormerConfigError();
  const named = edition === undefined ? null : await namedIn(root, edition);
  const findings: Finding[] = [];
  const all: Registered[] = builtIn
    .filter(({ id }) => named?.ids.has(id) ?? true)
    .map((dataset) => ({ id: dataset.id, dataset, definedIn: "almanac", declared: null }));
  for (const place of await declaredFolders(root))
    all.push(
      await registeredFrom(root, place, { locales: named?.locales ?? [], before: all, code }, findings),
    );
  const sorted = inOrder(all);
  return {
    all: sorted,
    datasets: sorted.flatMap(({ dataset }) => dataset ?? []),
    faulty: sorted.flatMap(({ id, dataset }) => (dataset ? [] : [id])),
    findings,
  };
}

const formerConfig = "almanac.config.js";

/** What it said would be lost in silence; a command says so in one line. */
class FormerConfigError extends Error {
  override readonly name = "CliError";
  override readonly message =
    `${formerConfig} is read no more: every folder of data/datasets is a dataset, and code of its own stands beside its sheets as ${ownMethodFile}; move what it says there, and remove it`;
}

/** What a definition is read beside: the edition's languages, the datasets before it, and what becomes of code. */
interface Beside {
  readonly locales: readonly Locale[];
  readonly before: readonly Registered[];
  readonly code: OwnCode;
}

/** A declared dataset by its folder under `data/`. */
async function registeredFrom(
  root: string,
  place: string,
  beside: Beside,
  findings: Finding[],
): Promise<Registered> {
  const id = place.slice(place.lastIndexOf("/") + 1);
  const files = await readDefinitionSheets(folder(join(root, "data")), place);
  const { path } = files;
  if (path === null) {
    const definedIn = `data/${place}`;
    findings.push(...files.findings, finding(missingDefinition({ folder: definedIn }), inFile(place)));
    return { id, dataset: null, definedIn, declared: null };
  }
  const { locales, before, code } = beside;
  const own = await ownMethodOf(root, place, { sheets: files.sheets, code });
  if (own === "unnamed") findings.push(finding(orphanFile(), inFile(`${place}/${ownMethodFile}`)));
  const others = [...builtIn, ...before.flatMap(({ dataset }) => dataset ?? [])];
  const declared = declare(files.sheets, {
    ...{ id, folder: place, locales, methods },
    own: own === "unnamed" ? null : own,
    kinds: new Map(kindsOf(others).map((kind) => [kind.code, kind])),
    owner: (indicator) => others.find((one) => Object.hasOwn(one.indicators, indicator))?.id ?? null,
  });
  const taken = others.some((one) => one.id === id);
  if (taken) findings.push(finding(takenId({ id, owner: "almanac" }), inFile(path)));
  // A definition whose files are at fault is not read on: what follows from that is not said beside it.
  const unread = files.sheets.length === 0 && files.findings.length > 0;
  findings.push(...files.findings, ...(unread ? [] : declared.findings));
  const dataset = taken ? null : withOwnCode(declared, root, place);
  return { id, dataset, definedIn: `data/${path}`, declared };
}

/** No code runs that the sheets do not name. */
async function ownMethodOf(
  root: string,
  place: string,
  { sheets, code }: { readonly sheets: readonly Sheet[]; readonly code: OwnCode },
) {
  if ((await folder(join(root, "data")).kind(`${place}/${ownMethodFile}`)) === null) return null;
  const { definition } = readDefinition(place, sheets);
  const isNamed = settingOf(definition, "method")?.cells.value?.text === ownMethodFile;
  return isNamed ? readOwnMethod(root, place, code) : "unnamed";
}

/** The dataset, with where its code lies if that is the data repository's own. */
function withOwnCode({ dataset, definition }: Declared, root: string, place: string): Dataset | null {
  const said = settingOf(definition, "method")?.cells.value;
  if (!dataset || said?.text !== ownMethodFile) return dataset;
  const file = `data/${place}/${ownMethodFile}`;
  return {
    ...dataset,
    ownCode: { at: atCells(said.at), file, folder: pathToFileURL(`${resolve(root)}/`).href },
  };
}

async function declaredFolders(root: string): Promise<string[]> {
  const entries = await readdir(join(root, "data/datasets"), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith("."))
    .map(({ name }) => `datasets/${name}`)
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
