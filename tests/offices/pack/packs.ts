import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { fits } from "../../../pipeline/model/contract.ts";
import type { Edition } from "../../../pipeline/model/edition.ts";
import { formName } from "../../../pipeline/model/file-name.ts";
import { isError } from "../../../pipeline/model/finding.ts";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { isMissing, type Measure } from "../../../pipeline/model/quantity.ts";
import { evidence, type Row } from "../../../pipeline/model/table.ts";
import { type LastEdition, type Pack, packsOf } from "../../../pipeline/offices/pack/packs-of.ts";
import { readRawFile } from "../../../pipeline/stages/ingest/read-raw-file.ts";
import { validate } from "../../../pipeline/stages/validate/validate.ts";
import { checkEdition } from "../../support/check-edition.ts";
import { datasets } from "../../support/datasets.ts";
import { oneFile } from "../../support/one-file.ts";

const sources = datasets.flatMap((dataset) =>
  Object.entries(dataset.sources).map(([source, contract]) => ({ dataset, source, contract })),
);
const carriedSources = sources.filter(({ contract }) => contract.carriesOver === "yes");
const checked = await checkEdition();
if (!checked.edition) throw new Error("missing edition");
export const last: LastEdition & { readonly edition: Edition } = { ...checked, edition: checked.edition };

export const made = new Map<Locale, Promise<Pack[]>>();
export function packsIn(locale: Locale): Promise<Pack[]> {
  const { edition } = last;
  const asked = {
    ...edition,
    edition: "2021",
    deliveries: edition.deliveries.map((delivery) => ({ ...delivery, locale, due: "2022-03-31" })),
  };
  const packs = made.get(locale) ?? packsOf({ edition: asked, datasets, fingerprints: new Map() }, last);
  made.set(locale, packs);
  return packs;
}

export async function fileIn(locale: Locale, end: string): Promise<Uint8Array> {
  const files = (await packsIn(locale)).flatMap((pack) => pack.files);
  const found = files.find(({ path }) => path.endsWith(end));
  if (!found) throw new Error(`missing file: ${end}`);
  return found.bytes;
}

function isIn(row: Row, path: string): boolean {
  const [column = ""] = Object.keys(row);
  return evidence(row, column).range.file === path;
}

/** What a row says, without where it stands and how it was written. */
function plain(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value !== "object" || value === null) return [name, value];
      const measure = value as Measure;
      if (isMissing(measure)) return [name, measure.missing];
      return [
        name,
        `${measure.qualifier} ${Number(measure.amount.toPrecision(9))} ${measure.unit} ${measure.status}`,
      ];
    }),
  );
}

const form: Edition = JSON.parse(readFileSync("data/raw/2020/edition.json", "utf8"));

/** The first file that the edition has of a source, which may be delivered in several. */
function deliveredTo({ dataset, contract }: (typeof carriedSources)[number]): string | undefined {
  return form.deliveries.find((own) => own.dataset === dataset.id && fits(contract.file, own.file))?.file;
}

/** The sources whose rows carry over, each with the first file that the edition has of it. */
export const carried = carriedSources.flatMap((own) => {
  const name = deliveredTo(own);
  return name === undefined ? [] : [{ ...own, name }];
});

/** Sends a form of the pack back as it is, and reads it: its rows are those of last year. */
export async function expectRowsCarryOver(
  { dataset, source, contract, name }: (typeof carried)[number],
  locale: Locale,
): Promise<void> {
  const form = await fileIn(locale, `/${dataset.id}/${formName(name)}`);
  const path = `${dataset.id}/${name}`;
  const file = await readRawFile(oneFile(form), path, { dataset: dataset.id, source, contract });
  const alone = { ...dataset, sources: { [source]: contract }, check: () => [] };
  const context = { edition: last.edition, areas: last.areas };
  const read = validate(alone, { files: [file] }, context);
  expect([...file.findings, ...read.findings].filter(isError)).toEqual([]);
  const before = last.validated
    .find((own) => own.dataset.id === dataset.id)
    ?.sources.find((own) => own.source === source);
  const rows = [...(before?.table ?? [])].filter((row) => isIn(row, path)).map(plain);
  expect(rows.length).toBeGreaterThan(0);
  expect([...(read.sources[0]?.table ?? [])].map(plain)).toEqual(rows);
}
