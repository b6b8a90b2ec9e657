import { textIn, titleOf } from "../../model/edition.ts";
import type { Locale } from "../../model/locale.ts";
import { firstDay } from "../../model/period.ts";
import { isMissing, missingReasons, statuses } from "../../model/quantity.ts";
import { compareText } from "../../model/source.ts";
import type { Words } from "../render/words.ts";
import { codesOf } from "./codes.ts";
import { countBy, type Exported, type ExportedFigure, type ExportedIndicator } from "./exported.ts";
import type { Files } from "./files.ts";
import { figuresByIndicator, keyOfIndicator, partIn, partKeys, revisionReason } from "./in-order.ts";
import type { NoteLoss } from "./not-carried.ts";
import { table } from "./table.ts";
import { yamlText } from "./yaml-text.ts";

/** Columns that distinguish rows and that readers can select by; then columns beside each value. */
const apart = ["Period", "Part", "Area"];
const beside = ["Units", "Status", "Qualifier", "Missing", "Cautions", "GeoCode"];

/** A folder for the build of Open SDG: data, metadata and translations of each indicator, and settings. */
export function* openSdg(exported: Exported, note: NoteLoss): Files {
  const { indicators, words, vintages, edition } = exported;
  const grouped = figuresByIndicator(exported);
  const parts = partCodes(exported, note);
  const ids = codesOf(
    indicators.map((indicator) => ({
      key: keyOfIndicator(indicator),
      text: keyOfIndicator(indicator).replace("\u0000", "-"),
      figures: grouped(indicator).length,
    })),
    (id) => id,
    note,
  );
  for (const indicator of indicators) {
    const id = ids.get(keyOfIndicator(indicator)) ?? indicator.id;
    const all = grouped(indicator);
    const current = all.filter(({ vintage }) => vintage === vintages[0]?.id);
    yield [`data/indicator_${id}.csv`, dataOf(current, parts, note)];
    const earlier = all.filter(({ vintage }) => vintage !== vintages[0]?.id);
    for (const [index, language] of words.entries()) {
      const folder = index === 0 ? "meta" : `meta/${language.locale}`;
      const facts = index === 0 ? machineFacts(id, indicator, { current, earlier, parts }, exported) : {};
      yield [`${folder}/${id}.yml`, yamlText({ ...textsOf(indicator, exported, language), ...facts })];
    }
  }
  for (const language of words)
    for (const [group, texts] of Object.entries(translations(exported, parts, language)))
      yield [`translations/${language.locale}/${group}.yml`, yamlText(texts)];
  yield ["metadata_schema.yml", yamlText(metadataSchema)];
  yield ["config_data.yml", yamlText(configOf(edition.locales))];
  yield ["build_data.py", buildScript];
}

/** The column Part: the part's id, unless the build would read it as missing. */
type Parts = (figure: Pick<ExportedFigure, "dataset" | "breakdown">) => string;

function partCodes(exported: Exported, note: NoteLoss): Parts {
  const keyOf = partKeys(exported);
  const counts = countBy([...exported.figures, ...exported.earlier], keyOf);
  const codes = codesOf(
    [...counts].flatMap(([key, many]) =>
      partIn(key) === "" ? [] : [{ key, text: partIn(key), figures: many }],
    ),
    (text) => (isNothing.test(text) ? `_${text}` : text.trim()),
    note,
  );
  return (figure) => codes.get(keyOf(figure)) ?? "";
}

/** Values that pandas, which the build uses, reads as missing. */
const isNothing =
  /^(|#N\/A( N\/A)?|#NA|-1\.#IND|-1\.#QNAN|-?nan|1\.#IND|1\.#QNAN|<NA>|N\/A|NA|NULL|n\/a|null|NaN|-NaN|None)$/;

function dataOf(figures: readonly ExportedFigure[], parts: Parts, note: NoteLoss): string {
  const rows = figures.map((figure) => {
    const { area, period, value, cautions } = figure;
    const isYear = /^\d{4}$/.test(period);
    const year = firstDay(period).slice(0, 4);
    if (!isYear) note("not-a-year", period, year);
    const values = isMissing(value)
      ? ["", "", "", value.missing]
      : [value.unit, value.status, value.qualifier === "exact" ? "" : value.qualifier, ""];
    return [
      ...[year, isYear ? "" : period, parts(figure), area],
      ...values,
      ...[cautions.join(" "), area, isMissing(value) ? "" : value.amount],
    ];
  });
  // An empty column would be offered to readers as a filter.
  const header = ["Year", ...apart, ...beside, "Value"];
  const shown = header.map((name, index) => name === "Value" || rows.some((row) => row[index] !== ""));
  const kept = <T>(row: readonly T[]) => row.filter((_, index) => shown[index]);
  return table(kept(header), rows.map(kept), note);
}

function textsOf(
  { dataset, id, units, sources, address }: ExportedIndicator,
  { edition }: Exported,
  words: Words,
): { readonly [field: string]: string } {
  const { title, definition, method } = words.indicator(dataset, id);
  const { locale } = words;
  return {
    indicator_name: title,
    graph_title: title,
    target_name: words.dataset(dataset.id),
    national_indicator_description: definition,
    computation_calculations: method,
    computation_units: units.map(words.unit).join("; "),
    source_organisation_1: textIn(edition.network, locale),
    source_url_text_1: sources.join("; "),
    edition: titleOf(edition, locale),
    address,
    ...(edition.licence === undefined ? {} : { licence: textIn(edition.licence, locale) }),
    ...(edition.contact === undefined ? {} : { source_contact_1: textIn(edition.contact, locale) }),
  };
}

/** Metadata that is the same in every language: how it is shown, and its figures in earlier editions. */
function machineFacts(
  id: string,
  { dataset, id: indicator }: ExportedIndicator,
  {
    current,
    earlier,
    parts,
  }: {
    readonly current: readonly ExportedFigure[];
    readonly earlier: readonly ExportedFigure[];
    readonly parts: Parts;
  },
  { vintages, edition, words: [{ locale }] }: Exported,
): object {
  const coded = current.map((figure) => [parts(figure), figure.breakdown] as const);
  const published = new Map(vintages.map((vintage) => [vintage.id, vintage.published]));
  return {
    indicator_number: id.replaceAll("-", "."),
    reporting_status: "complete",
    published: true,
    data_non_statistical: false,
    graph_type: "line",
    source_active_1: true,
    national_data_updated_date: edition.reissued ?? edition.published,
    dataset: dataset.id,
    indicator,
    draft: edition.draft ?? false,
    parts: Object.fromEntries(coded.filter(([code, part]) => code !== part)),
    vintages: earlier.map(({ area, period, breakdown, vintage, value, revision }) => ({
      ...{ vintage, published: published.get(vintage) ?? "", area, period, part: breakdown },
      ...(isMissing(value)
        ? { missing: value.missing }
        : // As text: the build keeps only ten decimals of a number in metadata.
          {
            value: String(value.amount),
            units: value.unit,
            status: value.status,
            qualifier: value.qualifier,
          }),
      ...(revision ? { class: revision.class, reason: revisionReason({ revision }, locale) } : {}),
    })),
  };
}

/** The names of codes in a language, one file for each column. */
function translations(
  { indicators, figures, earlier }: Exported,
  parts: Parts,
  words: Words,
): { readonly [group: string]: { readonly [code: string]: string } } {
  const { book } = words;
  const datasets = new Map(indicators.map(({ dataset }) => [dataset.id, dataset]));
  const inOrder = (names: ReadonlyMap<string, string>) =>
    Object.fromEntries([...names].sort(([a], [b]) => compareText(a, b)));
  const all = [...figures, ...earlier];
  const named = (codeOf: (figure: ExportedFigure) => string, nameOf: (figure: ExportedFigure) => string) => {
    const names = new Map<string, string>();
    for (const figure of all) {
      const code = codeOf(figure);
      if (code !== "" && !names.has(code)) names.set(code, nameOf(figure));
    }
    return inOrder(names);
  };
  const { columns } = book.workbook;
  const units = new Map(
    indicators.flatMap((each) => each.units).map((unit) => [unit as string, words.unit(unit)]),
  );
  const reasons = Object.fromEntries(missingReasons.map((id) => [id, book.missing[id]]));
  return {
    Area: {
      Area: columns.place,
      ...named(
        ({ area }) => area,
        ({ area }) => words.area(area),
      ),
    },
    Part: {
      Part: columns.breakdown,
      ...named(parts, (figure) => {
        const dataset = datasets.get(figure.dataset);
        return dataset ? words.breakdown(dataset, figure.breakdown) : figure.breakdown;
      }),
    },
    Period: {
      Period: columns.period,
      ...named(
        ({ period }) => (/^\d{4}$/.test(period) ? "" : period),
        ({ period }) => words.period(period),
      ),
    },
    Units: { Units: columns.unit, ...inOrder(units) },
    Status: { Status: columns.status, ...Object.fromEntries(statuses.map((id) => [id, book.statuses[id]])) },
    Missing: reasons,
  };
}

const fields: readonly string[] = [
  ...["indicator_name", "indicator_number", "target_name", "graph_title", "national_indicator_description"],
  ...["computation_calculations", "computation_units", "source_organisation_1", "source_url_text_1"],
  ...["source_contact_1", "edition", "address", "licence"],
];

const metadataSchema = {
  prose: {
    metadata: {
      meta: fields.map((name) => ({
        name,
        field: { element: "text", label: name.replaceAll("_", " "), scope: "national" },
      })),
    },
  },
};

function configOf(languages: readonly Locale[]): object {
  const texts = Object.fromEntries([...apart, ...beside].map((name) => [name, "str"]));
  return {
    languages,
    site_dir: "_site",
    schema_file: "metadata_schema.yml",
    src_dir: "",
    inputs: [
      { class: "InputCsvData", path_pattern: "data/indicator_*.csv", dtype: texts },
      { class: "InputYamlMeta", path_pattern: "meta/*.yml", git: false },
    ],
    translations: [{ class: "TranslationInputYaml", source: "translations" }],
    indicator_options: {
      non_disaggregation_columns: ["Year", ...beside, "Value"],
      observation_attributes: ["Status", "Qualifier", "Missing", "Cautions"],
      unit_column: "Units",
      series_column: "Series",
    },
    docs_branding: "Data build",
  };
}

/** A script to run in that folder, where sdg-build is installed. */
const buildScript = `from sdg.open_sdg import open_sdg_build, open_sdg_check

assert open_sdg_check(config="config_data.yml")
assert open_sdg_build(config="config_data.yml")
`;
