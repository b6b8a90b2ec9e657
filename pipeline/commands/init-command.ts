import { readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { near } from "../datasets/declared/near.ts";
import { exampleDefinition, exampleId, exampleRows } from "../flow/init/example.ts";
import type { RepositoryHost } from "../flow/init/hosts.ts";
import {
  askedFor,
  installedFrom,
  keepingCommands,
  readGitlabJob,
  readPackage,
} from "../flow/init/installed-from.ts";
import { type ChosenCountry, countriesMeant, countryNames, homeOf } from "../flow/init/places.ts";
import { addReadyMade } from "../flow/init/ready-made.ts";
import { repositoryFiles } from "../flow/init/repository-files.ts";
import { proposalWorkbook } from "../flow/propose/proposal-workbook.ts";
import { phrasebooks } from "../locales/phrasebooks.ts";
import type { Locale } from "../model/locale.ts";
import { templateWorkbook } from "../offices/template/template-workbook.ts";
import { readAreas } from "../stages/correct/read-areas.ts";
import { folder } from "../stages/ingest/folder.ts";
import { readRawFile, referenceReading } from "../stages/ingest/read-raw-file.ts";
import { fontPackageOf } from "../stages/render/fonts/faces-for.ts";
import { checkReadyMade } from "./add-command.ts";
import { chooseDataset } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import { meant } from "./meant.ts";
import { outputPlace } from "./output-place.ts";
import type { Terminal } from "./terminal.ts";
import { writeWhole } from "./write-output.ts";

export interface InitOptions {
  readonly countries?: string;
  readonly languages: string;
  readonly network?: string;
  readonly year: string;
  readonly with?: string;
  readonly package?: string;
  readonly ci: RepositoryHost;
}

/** Existing files that do not matter and stay: an installed program, a new git repository, a file manager's own. */
const harmless = [
  ".DS_Store",
  "Thumbs.db",
  "desktop.ini",
  ".git",
  ".gitignore",
  "LICENSE",
  "README.md",
  "node_modules",
  "package.json",
  "package-lock.json",
];

/** `almanac init DIR`: a data repository that can report at once; never overwrites a file. */
export async function initCommand(asked: string, options: InitOptions, terminal: Terminal): Promise<number> {
  if (!/^\d{4}$/.test(options.year))
    throw new CliError(`--year takes a year such as 2026, not “${options.year}”`);
  const locales = chooseLocales(options.languages);
  const countries = chooseCountries(options.countries, locales);
  const added =
    options.with === undefined
      ? []
      : partsOf(options.with, "--with takes datasets with commas between them, such as membership,climate");
  await checkReadyMade(added);
  const place = await outputPlace(asked, asked);
  const kept = await namesIn(place);
  const other = kept.find((name) => !harmless.includes(name));
  if (other !== undefined)
    throw new CliError(`${place} is not empty: it holds ${other}; name a folder that is new or empty`);
  const { peerDependencies } = readPackage();
  const packages = locales.flatMap((locale) => fontPackageOf(locale) ?? []);
  const network = options.network ?? basename(resolve(place));
  const almanac = askedFor(place) ?? options.package ?? installedFrom(place);
  const files = repositoryFiles({
    ...{ network, year: options.year, locales, countries, host: options.ci, gitlab: readGitlabJob() },
    almanac,
    fonts: Object.fromEntries(
      packages.flatMap((name) => (peerDependencies[name] ? [[name, peerDependencies[name]]] : [])),
    ),
  });
  for (const [path, text] of files) if (!kept.includes(path)) await writeWhole(join(place, path), text);
  await writeWhole(
    join(place, "data/datasets", exampleId, "definition.xlsx"),
    await proposalWorkbook(exampleDefinition(locales)),
  );
  for (const id of added) await addReadyMade(place, id);
  const filled = join("data/raw", options.year, exampleId, `${exampleId}.xlsx`);
  await writeWhole(join(place, filled), await filledExample(place, countries, locales, Number(options.year)));
  const lacking = kept.includes("package.json") ? packages.filter((name) => peerDependencies[name]) : [];
  terminal.tell(nextSteps({ place, year: options.year, countries, kept, lacking, almanac }));
  return 0;
}

/** The form that an office would get, filled with made-up numbers. */
async function filledExample(
  place: string,
  countries: readonly ChosenCountry[],
  [locale = "en"]: readonly Locale[],
  year: number,
): Promise<Uint8Array> {
  const { sources, words } = await chooseDataset(place, exampleId);
  const { trees: contract } = sources;
  if (!contract) throw new Error("missing source: trees");
  const { sheets } = await readRawFile(folder(join(place, "data/reference")), "areas.csv", referenceReading);
  const { template, punctuation } = phrasebooks[locale];
  const { title, columns } = words[locale];
  const rows = exampleRows(
    countries.map(({ names }) => names[locale]),
    year,
  );
  return templateWorkbook(
    { contract, title, filled: [{ name: null, fields: {}, rows }] },
    {
      ...{ locale, words: template, punctuation },
      areas: readAreas(sheets).areas,
      meanings: columns.trees ?? {},
    },
  );
}

const named = "--languages and --countries take names with commas between them, such as ko,en";

function chooseLocales(asked: string): readonly Locale[] {
  const languages = Object.keys(phrasebooks) as Locale[];
  return partsOf(asked, named).map((name) => {
    const found = languages.find((locale) => locale.toLowerCase() === name.toLowerCase());
    if (found) return found;
    throw new CliError(`unknown language “${name}”${meant(name, languages, "almanac help init")}`);
  });
}

function chooseCountries(asked: string | undefined, locales: readonly Locale[]): readonly ChosenCountry[] {
  const names = asked === undefined ? [...new Set(locales.map(homeOf))] : partsOf(asked, named);
  const meanings = names.map((name) => ({ name, countries: countriesMeant(name) }));
  const wrong = meanings.flatMap(({ name, countries }) =>
    countries.length === 1 ? [] : [unclear(name, countries)],
  );
  if (wrong.length > 0) throw new CliError(wrong.join("; "));
  const found = meanings.flatMap(({ countries }) => countries);
  return found.filter(({ code }, at) => found.findIndex((other) => other.code === code) === at);
}

function unclear(name: string, countries: readonly ChosenCountry[]): string {
  const meant = countries.map(({ code, names }) => `${code} (${names.en})`);
  if (meant.length > 0) return `“${name}” may be ${meant.join(" or ")}: write its code`;
  const alike = countryNames().filter((other) => isLike(name, other));
  const likely = alike.length > 0 && alike.length < 5 ? `; did you mean ${alike.join(", ")}?` : "";
  return `unknown country or area “${name}”${likely || "; write its code of ISO 3166, such as KR or KOR"}`;
}

/** Whether a word of the name begins like this, or the name is near. */
function isLike(asked: string, name: string): boolean {
  const words = name.split(/[ ,()]+/);
  const begins = words.some((word) => word.toLowerCase().startsWith(asked.toLowerCase()));
  return (
    begins ||
    near(
      asked,
      words.filter((word) => word.length > 3),
    ) !== null
  );
}

function partsOf(text: string, form: string): string[] {
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length > 0) return parts;
  throw new CliError(form);
}

async function namesIn(place: string): Promise<string[]> {
  return readdir(place).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return [];
    if (fault.code === "ENOTDIR")
      throw new CliError(`${place} is a file; name a folder that is new or empty`);
    throw fault;
  });
}

interface Begun {
  readonly place: string;
  readonly year: string;
  readonly countries: readonly ChosenCountry[];
  readonly kept: readonly string[];
  /** Typeface packages that an existing package.json may lack. */
  readonly lacking: readonly string[];
  readonly almanac: string;
}

function nextSteps({ place, year, countries, kept, lacking, almanac }: Begun): string {
  const there = kept.filter((name) => harmless.slice(1).includes(name) && !name.startsWith("node_modules"));
  const keeping = keepingCommands(almanac);
  return [
    `Written: a data repository in ${place}, for ${countries.map(({ names }) => names.en).join(", ")}.`,
    ...(there.length > 0 ? [`Left as they were: ${there.join(", ")}.`] : []),
    ...(keeping.length > 0
      ? [
          `almanac comes from ${almanac}, which no other computer and no CI has. To keep it in this folder:`,
          ...keeping.map((command) => `  ${command}`),
        ]
      : []),
    "Next:",
    ...(resolve(place) === resolve(".") ? [] : [`  cd ${place}`]),
    ...(lacking.length > 0
      ? [`  npm install ${lacking.join(" ")}`]
      : kept.includes("node_modules")
        ? []
        : ["  npm install"]),
    "  npx almanac report",
    `then open reports/${year}/index.html. README.md says how to go on with your own data.`,
  ].join("\n");
}
