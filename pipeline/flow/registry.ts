import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Declared, declare } from "../datasets/declared/declare.ts";
import type { Definition } from "../datasets/declared/definition.ts";
import type { DefinitionPlace } from "../datasets/declared/definition-place.ts";
import { partsOf } from "../datasets/declared/definition-sheet.ts";
import { methodFile } from "../datasets/declared/method.ts";
import { methods } from "../datasets/declared/methods/methods.ts";
import { datasetsNamed } from "../datasets/declared/operations/joined-in.ts";
import { missingDefinition } from "../datasets/declared/problems.ts";
import { readDefinition } from "../datasets/declared/read-definition.ts";
import { settingOf } from "../datasets/declared/settings.ts";
import { kindsOf } from "../findings/problems.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Edition, editionSchema } from "../model/edition.ts";
import { lastPart } from "../model/file-name.ts";
import { type Finding, finding } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import { atCells, inFile } from "../model/place.ts";
import { compareText } from "../model/source.ts";
import { folder } from "../stages/ingest/folder.ts";
import { orphanFile } from "../stages/ingest/problems.ts";
import { type DefinitionFiles, readDefinitionSheets } from "./read-definition-sheets.ts";
import { type CodePolicy, readMethodFile } from "./read-method-file.ts";

/** One dataset of a data repository, and where it is defined. */
export interface Registered {
  readonly id: string;
  /** Null where its definition has errors. */
  readonly dataset: Dataset | null;
  /** Path under the repository's root. */
  readonly definedIn: string;
  readonly declared: Declared | null;
}

/** The datasets of a data repository, and findings on their definitions. */
export interface Registry {
  readonly all: readonly Registered[];
  readonly datasets: readonly Dataset[];
  /** Ids of datasets whose definition has errors. */
  readonly faulty: readonly string[];
  readonly findings: readonly Finding[];
}

/** The datasets declared in `data/datasets`, in report order. */
export async function registryOf(
  root: string,
  edition?: string,
  code: CodePolicy = "run",
): Promise<Registry> {
  if (code !== "left" && existsSync(join(root, formerConfig))) throw new FormerConfigError();
  const locales = edition === undefined ? [] : await localesOf(root, edition);
  const findings: Finding[] = [];
  const all: Registered[] = [];
  const read = new Map<string, ReadFolder>();
  for (const place of await declaredFolders(root)) read.set(lastPart(place), await readFolder(root, place));
  // A dataset is declared after those whose figures it joins.
  const register = async (id: string, waiting: readonly string[]): Promise<void> => {
    const files = read.get(id);
    if (!files || waiting.includes(id) || all.some((done) => done.id === id)) return;
    const path = [...waiting, id];
    for (const other of datasetsNamed(files.definition)) await register(other, path);
    const datasetOf = (other: string): Dataset | "faulty" =>
      all.find((done) => done.id === other)?.dataset ?? "faulty";
    const others = new Map([...read.keys()].map((other) => [other, datasetOf(other)]));
    all.push(await registeredFrom(root, files, { locales, before: all, code, others, path }, findings));
  };
  for (const id of read.keys()) await register(id, []);
  const sorted = inOrder(all);
  return {
    all: sorted,
    datasets: sorted.flatMap(({ dataset }) => dataset ?? []),
    faulty: sorted.flatMap(({ id, dataset }) => (dataset ? [] : [id])),
    findings,
  };
}

const formerConfig = "almanac.config.js";

/** A CliError by name, so that its message is printed in one line. */
class FormerConfigError extends Error {
  override readonly name = "CliError";
  override readonly message =
    `${formerConfig} is read no more: every folder of data/datasets is a dataset, and code of its own stands beside its sheets as ${methodFile}; move what it says there, and remove it`;
}

/** The context of a definition: the edition's languages, datasets before it, and the policy for code. */
interface Beside extends Pick<DefinitionPlace, "others" | "path"> {
  readonly locales: readonly Locale[];
  readonly before: readonly Registered[];
  readonly code: CodePolicy;
}

/** A folder of `data/datasets/`, as read. */
interface ReadFolder {
  /** Its path under `data/`. */
  readonly place: string;
  readonly files: DefinitionFiles;
  readonly definition: Definition;
}

async function readFolder(root: string, place: string): Promise<ReadFolder> {
  const files = await readDefinitionSheets(folder(join(root, "data")), place);
  return { place, files, definition: readDefinition(place, files.sheets).definition };
}

async function registeredFrom(
  root: string,
  { place, files, definition }: ReadFolder,
  beside: Beside,
  findings: Finding[],
): Promise<Registered> {
  const id = lastPart(place);
  const { path } = files;
  if (path === null) {
    const definedIn = `data/${place}`;
    findings.push(...files.findings, finding(missingDefinition({ folder: definedIn }), inFile(place)));
    return { id, dataset: null, definedIn, declared: null };
  }
  const { locales, before, code, ...joins } = beside;
  const method = await methodBeside(root, place, { definition, code });
  if (method === "unnamed") findings.push(finding(orphanFile(), inFile(`${place}/${methodFile}`)));
  const others = before.flatMap(({ dataset }) => dataset ?? []);
  const declared = declare(files.sheets, {
    ...{ id, folder: place, locales, methods, ...joins },
    beside: method === "unnamed" ? null : method,
    kinds: new Map(kindsOf(others).map((kind) => [kind.code, kind])),
    owner: (indicator) => others.find((other) => Object.hasOwn(other.indicators, indicator))?.id ?? null,
  });
  // Where the files have errors, findings that follow from them are left out.
  const unread = files.sheets.length === 0 && files.findings.length > 0;
  findings.push(...files.findings, ...(unread ? [] : declared.findings));
  const dataset = withMethodCode(declared, root, place);
  return { id, dataset, definedIn: `data/${path}`, declared };
}

/** Only code that the sheets name is run. */
async function methodBeside(
  root: string,
  place: string,
  { definition, code }: { readonly definition: Definition; readonly code: CodePolicy },
) {
  if ((await folder(join(root, "data")).kind(`${place}/${methodFile}`)) === null) return null;
  return namesMethodFile(definition) ? readMethodFile(root, place, code) : "unnamed";
}

function namesMethodFile(definition: Definition): boolean {
  return partsOf(settingOf(definition, "method")?.cells.value?.text ?? "").includes(methodFile);
}

function withMethodCode({ dataset, definition }: Declared, root: string, place: string): Dataset | null {
  const methodCell = settingOf(definition, "method")?.cells.value;
  if (!dataset || !methodCell || !namesMethodFile(definition)) return dataset;
  const file = `data/${place}/${methodFile}`;
  return {
    ...dataset,
    methodCode: { at: atCells(methodCell.at), file, folder: pathToFileURL(`${resolve(root)}/`).href },
  };
}

async function declaredFolders(root: string): Promise<string[]> {
  const entries = await readdir(join(root, "data/datasets"), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith("."))
    .map(({ name }) => `datasets/${name}`)
    .sort(compareText);
}

function inOrder(all: readonly Registered[]): readonly Registered[] {
  const orderOf = ({ declared }: Registered) => declared?.order ?? 0;
  return [...all].sort((a, b) => orderOf(a) - orderOf(b) || compareText(a.id, b.id));
}

/** The languages of an edition that can be read; none without one. */
export async function localesOf(root: string, year: string): Promise<readonly Locale[]> {
  return editionIn(await folder(join(root, "data/raw", year)).read("edition.json"))?.locales ?? [];
}

function editionIn(bytes: Uint8Array | null): Edition | null {
  if (!bytes) return null;
  try {
    return editionSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}
