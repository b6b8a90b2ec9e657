import { phrasebooks } from "../../locales/phrasebooks.ts";
import type { Areas } from "../../model/area.ts";
import { type Contract, fits, readsSheet } from "../../model/contract.ts";
import type { Dataset } from "../../model/dataset.ts";
import {
  type Delivery,
  deliveryPath,
  type Edition,
  textIn,
  titleOf,
  yearlyFiles,
} from "../../model/edition.ts";
import { fileName, formName } from "../../model/file-name.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Sheet } from "../../model/sheet.ts";
import { evidence, type Row } from "../../model/table.ts";
import { withDeliveries, wordsOf } from "../../stages/render/words.ts";
import type { Validated } from "../../stages/validate/validate.ts";
import type { TemplateLanguage } from "../template/template-column.ts";
import { formsWorkbook } from "../template/template-workbook.ts";
import { carriedSheets } from "./carried-sheets.ts";
import { coverLetter, type WantedFile } from "./cover-letter.ts";
import { formChanges } from "./form-changes.ts";

/** What is sent to one office: a folder of forms, and a letter. */
export interface Pack {
  readonly office: string;
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly forms: readonly WantedFile[];
  /** Sources with rows of last edition that could not be read and are missing in the forms. */
  readonly unread: readonly { readonly file: string; readonly rows: number }[];
}

export interface LastEdition {
  readonly edition: Edition;
  readonly areas: Areas;
  readonly files: readonly { readonly path: string; readonly sheets: readonly Sheet[] }[];
  readonly validated: readonly Validated[];
}

/** The edition that offices are asked for. */
export interface AskedEdition {
  readonly edition: Edition;
  readonly datasets: readonly Dataset[];
  /** The fingerprint for the forms of a dataset, by id. */
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** A pack for each office of an edition, in the office's language. */
export async function packsOf(asked: AskedEdition, last: LastEdition): Promise<Pack[]> {
  const { edition } = asked;
  const packs: Pack[] = [];
  for (const [office, deliveries] of groupBy(edition.deliveries, (delivery) => delivery.office)) {
    const folder = fileName(office);
    const files: { path: string; bytes: Uint8Array }[] = [];
    const forms: WantedFile[] = [];
    const unread: { file: string; rows: number }[] = [];
    for (const delivery of deliveries) {
      const made = await formOf(delivery, last, asked);
      if (!made) continue;
      files.push({ path: `${folder}/${delivery.dataset}/${made.wanted.form}`, bytes: made.bytes });
      forms.push({ ...made.wanted, form: `${delivery.dataset}/${made.wanted.form}` });
      if (made.unread > 0) unread.push({ file: deliveryPath(delivery), rows: made.unread });
    }
    const locale = deliveries[0]?.locale ?? "en";
    const { pack: words, punctuation } = phrasebooks[locale];
    const letter = coverLetter(
      {
        office: withDeliveries(wordsOf(locale, last.areas), edition).office(office),
        title: titleOf(edition, locale),
        network: textIn(edition.network, locale),
        published: edition.published,
        last: last.edition.edition,
        files: forms,
      },
      words,
      punctuation,
    );
    files.push({
      path: `${folder}/${words.fileName}.txt`,
      bytes: new TextEncoder().encode(`\ufeff${letter}`),
    });
    packs.push({ office, folder, files, forms, unread });
  }
  return packs;
}

/** The form of one delivery, with last edition's rows where they carry over; null where no dataset has the file. */
async function formOf(
  delivery: Delivery,
  last: LastEdition,
  { edition, datasets, fingerprints }: AskedEdition,
) {
  const dataset = datasets.find(({ id }) => id === delivery.dataset);
  if (!dataset) return null;
  const { locale, file, due = null } = delivery;
  const { template, punctuation } = phrasebooks[locale];
  const { title, columns } = dataset.words[locale];
  const { areas } = last;
  const parts = contractsFor(dataset, file).map(([source, contract]) => {
    const sent = lastSent(delivery, source, last);
    const rows = contract.carriesOver === "no" ? [] : sent.rows;
    const filled = carriedSheets(contract, rows, { locale, areas });
    const meanings = columns[source] ?? {};
    const language: TemplateLanguage = { locale, words: template, punctuation, areas, meanings };
    const isWhole = contract.carriesOver === "yes";
    return {
      ...{ contract, sent, form: { form: { contract, title, filled }, language } },
      rows: isWhole ? rows.length : 0,
      hasLabels: !isWhole && rows.length > 0,
      unread: contract.carriesOver === "no" ? 0 : sent.unread,
    };
  });
  const [first] = parts;
  if (!first) return null;
  const fingerprint = fingerprints.get(dataset.id);
  const stamp = fingerprint === undefined ? null : { edition: edition.edition, fingerprint };
  const bytes = await formsWorkbook(
    parts.map(({ form }) => form),
    stamp,
  );
  const wanted: WantedFile = {
    form: fileName(formName(file.replace("*", template.chosenName))),
    dataset: title,
    due,
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
    hasLabels: parts.some(({ hasLabels }) => hasLabels),
    changes: parts.every(({ sent }) => sent.sheets.length === 0)
      ? null
      : parts.flatMap(({ contract, sent }) => {
          const sheets = sent.sheets.filter(({ name }) => readsSheet(contract, name));
          return formChanges(contract, { ...sent, sheets }, locale);
        }),
  };
  const unread = parts.reduce((sum, { unread }) => sum + unread, 0);
  return { bytes, wanted, unread };
}

/** The sources that read a file: several where each reads its own sheets. */
function contractsFor({ sources }: Dataset, file: string): (readonly [string, Contract])[] {
  const all = Object.entries(sources);
  const exact = all.filter(([, contract]) => contract.file === file);
  const matching = exact.length > 0 ? exact : all.filter(([, contract]) => fits(contract.file, file));
  const apart = matching.filter(([, { sheet }]) => sheet !== undefined);
  return apart.length > 0 ? apart : matching.slice(0, 1);
}

/** What was sent last time under this name, or with another year in it; in yearly files, a new one starts empty. */
function lastSent(delivery: Delivery, source: string, { edition, files, validated }: LastEdition) {
  const { dataset, file } = delivery;
  const alike = yearlyFiles(edition, delivery);
  const same = alike.find((other) => other.file === file);
  const sent = same ?? alike.at(-1);
  const pattern = `${dataset}/${sent?.file ?? file}`;
  const read = validated
    .find((each) => each.dataset.id === dataset)
    ?.sources.find((read) => read.source === source);
  const standsAlone = !same && alike.length > 1;
  const rows = standsAlone ? [] : [...(read?.table ?? [])].filter((row) => fits(pattern, fileOfRow(row)));
  const sheets = files.filter(({ path }) => fits(pattern, path)).flatMap((read) => read.sheets);
  return { rows, sheets, unread: standsAlone ? 0 : (read?.tally.rejected ?? 0) };
}

function fileOfRow(row: Row): string {
  const [column = ""] = Object.keys(row);
  return evidence(row, column).range.file;
}
