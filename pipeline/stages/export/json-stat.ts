import { textIn, titleOf } from "../../model/edition.ts";
import { isMissing } from "../../model/quantity.ts";
import { compareText } from "../../model/source.ts";
import { codesOf, whole } from "./codes.ts";
import type { Exported, ExportedFigure, ExportedIndicator } from "./exported.ts";
import type { Files } from "./files.ts";
import { figuresByIndicator, partsOf, revisionReason } from "./in-order.ts";
import type { NoteLoss } from "./not-carried.ts";

/** JSON-stat 2.0: a cube for each indicator, by units, places, periods, parts and vintages. */
export function* jsonStat(exported: Exported, note: NoteLoss): Files {
  const { figures, indicators, words } = exported;
  if (words.length > 1) note("one-language", words[0].locale, "", figures.length);
  const grouped = figuresByIndicator(exported);
  const codes = codesOf(partsOf(exported), (part) => part, note);
  for (const indicator of indicators) {
    const cube = cubeOf(indicator, grouped(indicator), exported, codes);
    yield [`${indicator.dataset.id}/${indicator.id}.json`, `${JSON.stringify(cube)}\n`];
  }
}

function cubeOf(
  { dataset, id, units, sources, address }: ExportedIndicator,
  figures: readonly ExportedFigure[],
  { edition, words: [words], vintages }: Exported,
  codes: ReadonlyMap<string, string>,
): object {
  const { title, definition, method } = words.indicator(dataset, id);
  const { book } = words;
  const partOf = (figure: ExportedFigure) => codes.get(figure.breakdown) ?? figure.breakdown;
  // A figure without a value has no unit and goes under the first.
  const unitOf = ({ value }: ExportedFigure) => (isMissing(value) ? units[0] : value.unit) ?? "1";
  const metric = (unit: string) => (units.length > 1 ? `${id} (${unit})` : id);
  const sorted = (values: readonly string[]) => [...new Set(values)].sort(compareText);
  const used = new Set(figures.map(({ vintage }) => vintage));
  const ids = {
    indicator: units.map(metric),
    area: sorted(figures.map(({ area }) => area)),
    period: sorted(figures.map(({ period }) => period)),
    breakdown: sorted(figures.map(partOf)).sort((a, b) => Number(b === whole) - Number(a === whole)),
    vintage: vintages.map((each) => each.id).filter((id) => used.has(id)),
  };
  const size = Object.values(ids).map((codes) => codes.length);
  const places = Object.values(ids).map((codes) => new Map(codes.map((code, index) => [code, index])));
  const indexOf = (figure: ExportedFigure) =>
    [metric(unitOf(figure)), figure.area, figure.period, partOf(figure), figure.vintage].reduce(
      (sum, code, axis) => sum * (size[axis] ?? 1) + (places[axis]?.get(code) ?? 0),
      0,
    );
  const at = figures.map((figure) => [indexOf(figure), figure] as const).sort(([a], [b]) => a - b);
  const each = <T>(valueIn: (figure: ExportedFigure) => T | null) =>
    Object.fromEntries(
      at.flatMap(([index, figure]) => {
        const value = valueIn(figure);
        return value === null ? [] : [[index, value]];
      }),
    );
  const labels = (of: readonly string[], label: (code: string) => string) => ({
    category: { index: of, label: Object.fromEntries(of.map((code) => [code, label(code)])) },
  });
  const byPart = new Map(figures.map((figure) => [partOf(figure), figure.breakdown]));
  const { columns } = book.workbook;
  const { locale } = words;
  return {
    version: "2.0",
    class: "dataset",
    label: title,
    source: sources.length > 0 ? sources.join("; ") : textIn(edition.network, locale),
    updated: edition.reissued ?? edition.published,
    note: [...new Set([definition, method])],
    id: Object.keys(ids),
    size,
    role: { metric: ["indicator"], geo: ["area"], time: ["period"] },
    dimension: {
      indicator: {
        label: columns.indicator,
        category: {
          index: ids.indicator,
          label: Object.fromEntries(ids.indicator.map((code) => [code, title])),
          unit: Object.fromEntries(
            units.map((unit) => [metric(unit), { label: words.unit(unit), symbol: unit }]),
          ),
        },
      },
      area: { label: columns.place, ...labels(ids.area, words.area) },
      period: { label: columns.period, ...labels(ids.period, words.period) },
      breakdown: {
        label: columns.breakdown,
        ...labels(ids.breakdown, (code) => {
          const part = byPart.get(code) ?? "";
          return part === "" ? book.frame.whole : words.breakdown(dataset, part);
        }),
      },
      vintage: {
        label: book.workbook.edition,
        ...labels(ids.vintage, (code) => {
          const vintage = vintages.find((each) => each.id === code);
          return vintage ? book.punctuation.bracketed(vintage.id, vintage.published) : code;
        }),
      },
    },
    value: Object.fromEntries(
      at.map(([index, { value }]) => [index, isMissing(value) ? null : value.amount]),
    ),
    status: each(({ value }) => (isMissing(value) ? value.missing : value.status)),
    extension: {
      dataset: dataset.id,
      indicator: id,
      edition: edition.edition,
      title: titleOf(edition, locale),
      network: textIn(edition.network, locale),
      ...(edition.licence === undefined ? {} : { licence: textIn(edition.licence, locale) }),
      ...(edition.contact === undefined ? {} : { contact: textIn(edition.contact, locale) }),
      ...(edition.draft ? { draft: true } : {}),
      definition,
      method,
      sources,
      address,
      partIds: Object.fromEntries([...byPart].filter(([code, part]) => part !== "" && code !== part)),
      statusLabels: { ...book.statuses, ...book.missing },
      qualifier: each(({ value }) =>
        isMissing(value) || value.qualifier === "exact" ? null : value.qualifier,
      ),
      revision: each(
        ({ revision }) => revision && { class: revision.class, reason: revisionReason({ revision }, locale) },
      ),
      cautions: each(({ cautions }) => (cautions.length === 0 ? null : cautions)),
    },
  };
}
