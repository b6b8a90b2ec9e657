import { readdirSync, readFileSync } from "node:fs";
import { registryOf } from "../../dist/flow/registry.js";
import { unitNames } from "../../dist/locales/unit-names.js";
import { readAreas } from "../../dist/stages/correct/read-areas.js";
import { folder } from "../../dist/stages/ingest/folder.js";
import { readRawFile, referenceReading } from "../../dist/stages/ingest/read-raw-file.js";
import { parseObservations } from "../../dist/stages/ingest/record/parse-observations.js";
import { editionOf } from "../../dist/stages/proof/record.js";
import { wordsOf } from "../../dist/stages/render/words.js";

/** The years that have a report. */
export function reportedEditions() {
  return readdirSync("reports")
    .filter((name) => /^\d{4}$/.test(name))
    .sort();
}

/** The published record of an edition and of those before it with the words of their datasets, as `almanac proof` has them. */
export async function recordsOf(year, editions) {
  const reference = await readRawFile(folder("data/reference"), "areas.csv", referenceReading);
  const { areas } = readAreas(reference.sheets);
  const { datasets } = await registryOf(".");
  const record = (of) =>
    editionOf(of, parseObservations(readFileSync(`reports/${of}/observations.csv`, "utf8"), of));
  const earlier = editions.filter((other) => other < year).reverse();
  return {
    edition: record(year),
    earlier: earlier.map(record),
    reported: editions,
    datasets,
    areas,
    decisions: [],
    unitNames,
  };
}

/** Observations by the line that stands over their origin on a page. */
export function byOrigin({ edition, areas, datasets }, locale) {
  const words = wordsOf(locale, areas);
  const origins = new Map();
  for (const own of edition.observations) {
    const dataset = datasets.find(({ id }) => id === own.dataset);
    const { title } = words.indicator(dataset, own.indicator);
    const place = [words.area(own.area), words.period(own.period), words.breakdown(dataset, own.breakdown)];
    origins.set(`${title} · ${place.filter((part) => part !== "").join(" · ")}`, own);
  }
  return origins;
}
