// What a reader is told of one dataset of an edition, and what is found, with or without the edition before.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "../../dist/flow/check.js";
import { registryOf } from "../../dist/flow/registry.js";
import { isError } from "../../dist/model/finding.js";
import { keepLatest } from "../../dist/model/memory.js";
import { formatPlace } from "../../dist/model/place.js";
import { formatCells } from "../../dist/model/source.js";
import { rememberingReader } from "../../dist/preview/remembering-reader.js";
import { materialClaims } from "../../dist/stages/render/material-claims.js";

const memory = keepLatest();
const { read } = rememberingReader(memory);
const registries = new Map();
const asTheyAre = new Map();

/** What is told of a dataset whose raw files are changed by functions of their folder; `after`: beside the edition before. */
export async function tellsOf({ edition = "2021", dataset, after = null }, changes) {
  const root = mkdtempSync(join(tmpdir(), "almanac-claims-"));
  try {
    for (const year of [edition, after].filter(Boolean)) copyRaw(root, year, dataset);
    cpSync(`data/datasets/${dataset}`, join(root, "data/datasets", dataset), { recursive: true });
    cpSync("data/reference", join(root, "data/reference"), { recursive: true });
    if (after) copyRecord(root, after);
    for (const change of changes) change(join(root, "data/raw", edition));
    const datasets = await declared(edition, dataset);
    const known = { memory, read, partial: true, progress: () => {} };
    const checked = await check({ root, edition, datasets, ...known });
    const refused = checked.findings.some(isError);
    return { refused, findings: checked.findings, told: refused ? [] : toldIn(checked) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What is told and found where nothing is changed. */
export function plainly({ edition = "2021", dataset, after = null }) {
  const key = [edition, dataset, after].join(" ");
  const known = asTheyAre.get(key) ?? tellsOf({ edition, dataset, after }, []);
  asTheyAre.set(key, known);
  return known;
}

/** What the files as they are do not have: each finding as its kind and all the places that it names, `jump a.xlsx › S!B2`. */
export function newsIn(tells, plain) {
  const known = new Set(plain.findings.map(keyOf));
  const news = tells.findings.filter((found) => !known.has(keyOf(found)));
  const [notes, others] = [true, false].map((isNote) =>
    news.filter(({ severity }) => (severity === "note") === isNote).map(keyOf),
  );
  return { notes, others };
}

/** Sentences, headings, key figures and changes as they read; each figure as `figure waste-generated JPN 2019: 42.7 million t`. */
function toldIn(checked) {
  const { claims, words } = materialClaims(checked, "en");
  const figures = checked.computed.flatMap(({ observations }) => observations);
  return [
    ...claims.map(({ sentence, cautions }) => ({ sentence, isDoubted: cautions.length > 0 })),
    ...figures.map(({ indicator, area, period, breakdown, value, cautions = [] }) => {
      const key = ["figure", indicator, area, period, breakdown].filter(Boolean).join(" ");
      return { sentence: `${key}: ${words.amount(value)}`, isDoubted: cautions.length > 0 };
    }),
  ];
}

function keyOf(found) {
  return [found.code, ...placesOf(found)].join(" ");
}

function placesOf({ at, cells = [] }) {
  const place =
    at.medium === "figure"
      ? [at.dataset, at.indicator, at.area, at.period, at.breakdown].join(" ")
      : formatPlace(at);
  return [place, ...cells.map((range) => formatCells(range))];
}

async function declared(edition, dataset) {
  const registry = registries.get(edition) ?? registryOf(".", edition);
  registries.set(edition, registry);
  return (await registry).datasets.filter(({ id }) => id === dataset);
}

function copyRaw(root, year, dataset) {
  const [from, to] = ["data/raw", join(root, "data/raw")].map((folder) => join(folder, year));
  mkdirSync(to, { recursive: true });
  cpSync(join(from, dataset), join(to, dataset), { recursive: true });
  const { deliveries, previous, ...own } = JSON.parse(readFileSync(join(from, "edition.json"), "utf8"));
  const kept = deliveries.filter((delivery) => delivery.dataset === dataset);
  writeFileSync(join(to, "edition.json"), JSON.stringify({ ...own, deliveries: kept }));
}

/** The tables of what was published, as they lie in git. */
function copyRecord(root, year) {
  mkdirSync(join(root, "reports", year), { recursive: true });
  for (const name of ["manifest.json", "observations.csv", "indicators.csv", "changes.csv", "vintages.csv"])
    cpSync(join("reports", year, name), join(root, "reports", year, name));
}
