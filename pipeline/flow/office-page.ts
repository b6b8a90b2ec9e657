import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { bookSheets, phrasebooks } from "../locales/phrasebooks.ts";
import type { Dataset } from "../model/dataset.ts";
import { deliveryPath, type Edition } from "../model/edition.ts";
import type { Locale } from "../model/locale.ts";
import { compareText } from "../model/source.ts";
import { withJoined } from "../model/with-joined.ts";
import { type Baked, coverageFile, type OfficeCoverage, wordsFolder } from "../offices/page/baked.ts";
import { pageDocument } from "../offices/page/page-document.ts";
import { folder } from "../stages/ingest/folder.ts";
import { hashOf } from "../stages/ingest/hash-of.ts";
import { areasFile } from "../stages/ingest/ingest.ts";
import { isShared } from "../stages/ingest/inputs.ts";
import { writeZip, type ZipEntry, zipEntry } from "../stages/render/workbook/write-zip.ts";
import { editionText } from "./next-edition.ts";
import { previousOf } from "./published-editions.ts";
import { readManifest } from "./read-manifest.ts";
import { installedTypeface } from "./read-typeface.ts";

/** The page of one office, or of all. */
export interface PageJob {
  readonly root: string;
  readonly edition: Edition;
  /** Datasets with valid definitions. */
  readonly datasets: readonly Dataset[];
  /** Null for a page that serves every office. */
  readonly office: string | null;
}

export interface OfficePage {
  readonly html: string;
  readonly fingerprint: string;
  /** Deliveries the page does not check: their dataset has a `method.js` or errors in its definition. */
  readonly leftOut: readonly string[];
}

/** The page on which an office checks its files, with everything the check needs embedded. */
export async function officePage({ root, edition, datasets, office }: PageJob): Promise<OfficePage> {
  const owed = edition.deliveries.filter((delivery) => office === null || delivery.office === office);
  const able = new Set(datasets.flatMap(({ id, methodCode }) => (methodCode === undefined ? [id] : [])));
  const wanted = owed.filter(({ dataset }) => able.has(dataset));
  const ids = [...new Set(wanted.map(({ dataset }) => dataset))];
  const deliveries = edition.deliveries.filter(({ dataset }) => ids.includes(dataset));
  const officeEdition: Edition = { ...edition, datasets: ids, deliveries };
  const { page, worker, words } = await program();
  const files: readonly (readonly [path: string, content: string | Uint8Array])[] = [
    [`data/raw/${edition.edition}/edition.json`, editionText(officeEdition)],
    ...(await definitions(root, [...withJoined(ids, datasets)])),
    ...(await lastHashes(root, edition, ids)),
    ...words,
    [coverageFile, JSON.stringify(coverage(edition.locales[0] ?? "en"))],
  ];
  const fingerprint = hashOf(files.map(([path, content]) => `${path}\n${hashOf(content)}`).join("\n")).slice(
    0,
    8,
  );
  // As one archive, since similar files compress far better; the date is the same in any time zone.
  const entries = files.map(([path, content]) => [
    path,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  const together = zipSync(Object.fromEntries(entries), { level: 0, mtime: new Date(1980, 0, 1) });
  const disk = Buffer.from(writeZip([zipEntry("disk", together), worker])).toString("base64");
  const locales = [...[...owed, ...edition.deliveries].map(({ locale }) => locale), ...edition.locales];
  const baked: Baked = {
    ...{ edition: edition.edition, published: edition.published },
    wanted: wanted.map(deliveryPath),
    languages: [...new Set(locales)].map((locale) => {
      const { officePage: words, pack } = phrasebooks[locale];
      const { old, madeFor, ...fixed } = words;
      return {
        locale,
        words: {
          ...fixed,
          old: old(edition.edition, edition.published),
          madeFor: madeFor(edition.edition, fingerprint),
        },
        due: wanted.map(({ due }) => (due === undefined ? "" : pack.due(due))),
      };
    }),
  };
  return {
    html: pageDocument(baked, { edition, disk, page }),
    fingerprint,
    leftOut: owed.filter(({ dataset }) => !able.has(dataset)).map(deliveryPath),
  };
}

/** The definitions, and the reviewed tables that findings depend on. */
async function definitions(root: string, ids: readonly string[]): Promise<[string, Uint8Array][]> {
  const data = folder(join(root, "data"));
  const listed = await Promise.all(ids.map((id) => data.list(`datasets/${id}`)));
  const paths = [
    ...listed.flat().map(({ path }) => path),
    ...[areasFile, "reference/accepted-findings.csv", "reference/corrections.csv"],
  ];
  const files = await Promise.all(
    paths.map(async (path) => [`data/${path}`, await data.read(path)] as const),
  );
  return files.flatMap(([path, bytes]) => (bytes ? [[path, bytes]] : []));
}

/** The files that the edition before was made from, to recognize unchanged ones. */
async function lastHashes(
  root: string,
  edition: Edition,
  ids: readonly string[],
): Promise<[string, string][]> {
  const previous = await previousOf(root, edition);
  const path = `reports/${previous}/manifest.json`;
  const manifest = previous === null ? null : await readManifest(join(root, path));
  if (!manifest) return [];
  const inputs = Object.entries(manifest.inputs).filter(
    ([input]) => !isShared(input) && ids.includes(input.replace(/\/.*/, "")),
  );
  return [
    [path, JSON.stringify({ ...manifest, inputs: Object.fromEntries(inputs), outputs: {}, processed: {} })],
  ];
}

/** The parts of the program in every page, read and compressed once. */
function program() {
  made ??= Promise.all([script("page"), script("check-worker")]).then(([page, worker]) => ({
    ...{ page, worker: zipEntry("worker", worker), words: programWords() },
  }));
  return made;
}

let made: Promise<{ readonly page: string; readonly worker: ZipEntry; readonly words: Words }> | undefined;

type Words = readonly (readonly [path: string, content: Uint8Array])[];

function programWords(): Words {
  // No page needs the words for proofreading or the desk.
  return [...bookSheets, "countries", "kinds"]
    .sort(compareText)
    .map((name) => [
      `${wordsFolder}/${name}.csv`,
      readFileSync(new URL(`../words/${name}.csv`, import.meta.url)),
    ]);
}

const coverages = new Map<Locale, OfficeCoverage>();

/** Ranges of characters that the report's print can draw; computed once for all pages. */
function coverage(locale: Locale): OfficeCoverage {
  const counted = coverages.get(locale) ?? coverageOf(locale);
  coverages.set(locale, counted);
  return counted;
}

function coverageOf(locale: Locale): OfficeCoverage {
  const typeface = installedTypeface(locale);
  if (!typeface) return { isWhole: false, ranges: [] };
  const { covers } = typeface.read();
  const ranges: [number, number][] = [];
  for (let code = 0; code < 0x30000; code++) {
    if (!covers(String.fromCodePoint(code))) continue;
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return { isWhole: typeface.isWhole, ranges };
}

/** A script of the page, bundled by `npm run build`. */
async function script(name: string): Promise<string> {
  const { pathname } = new URL(import.meta.url);
  // Tests run from sources, where nothing is built.
  const built = new URL(pathname.endsWith(".ts") ? "../../dist/browser/" : "../browser/", import.meta.url);
  return readFile(new URL(`${name}.js`, built), "utf8");
}
