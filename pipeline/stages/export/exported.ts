import type { Areas } from "../../model/area.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Edition, pageAddress } from "../../model/edition.ts";
import { compareFigures, type FigureKey, keyOf } from "../../model/figure-key.ts";
import type { locales } from "../../model/locale.ts";
import type { Observation } from "../../model/observation.ts";
import { cellsBehind, type Measure } from "../../model/quantity.ts";
import type { Reasons, RestatementClass } from "../../model/restatement.ts";
import { compareText, formatAddress } from "../../model/source.ts";
import type { Unit } from "../../model/unit.ts";
import type { PublishedVintage } from "../../model/vintage.ts";
import { citationsOf, datasetsOf, type Material } from "../render/material.ts";
import { type Words, withDeliveries, wordsOf } from "../render/words.ts";
import type { NoteLoss } from "./not-carried.ts";

/** A figure with everything that is exported about it. */
export interface ExportedFigure extends FigureKey {
  readonly vintage: string;
  readonly value: Measure;
  /** Why it differs from the edition before; null where it does not, or no reason was given. */
  readonly revision: { readonly class: RestatementClass; readonly reason: Reasons } | null;
  /** Codes of findings that doubt it. */
  readonly cautions: readonly string[];
  readonly cells: string;
}

/** One publication of an edition: `2021`, or `2021-1` for what it gave before it was published again. */
export interface ExportedVintage {
  readonly id: string;
  readonly edition: string;
  readonly published: string;
}

export interface ExportedIndicator {
  readonly dataset: Dataset;
  readonly id: string;
  /** The units of its figures, including earlier editions'; the declared ones where no figure has a value. */
  readonly units: readonly Unit[];
  /** Publishers and dates of its sources. */
  readonly sources: readonly string[];
  /** The report's definition of it, as a path below the report's folder. */
  readonly address: string;
}

/** An edition for other programs: its figures, and their values in earlier editions. */
export interface Exported {
  readonly edition: Edition;
  /** The words of its languages; a format with one language uses the first. */
  readonly words: readonly [Words, ...Words[]];
  readonly areas: Areas;
  readonly indicators: readonly ExportedIndicator[];
  /** Sorted by key. */
  readonly figures: readonly ExportedFigure[];
  readonly earlier: readonly ExportedFigure[];
  /** The edition itself first, then newest first. */
  readonly vintages: readonly ExportedVintage[];
}

/** All published values of a figure, oldest first. */
export type VintagesOf = (key: FigureKey) => readonly PublishedVintage[];

/** Collects what an edition exports. */
export function exportedOf(material: Material, vintagesOf: VintagesOf, note: NoteLoss): Exported {
  const { edition, areas, computed } = material;
  const datasets = datasetsOf(material);
  const inLanguage = (locale: (typeof locales)[number]) =>
    withDeliveries(wordsOf(locale, areas, datasets), edition);
  const [first = "en", ...others] = edition.locales;
  const words: Exported["words"] = [inLanguage(first), ...others.map(inLanguage)];
  const figures: ExportedFigure[] = [];
  const earlier: ExportedFigure[] = [];
  const indicators: ExportedIndicator[] = [];
  const vintages = new Map<string, ExportedVintage>();
  const current = { id: edition.edition, edition: edition.edition, published: edition.published };
  const seen = new Set<string>();
  for (const { dataset: id, observations } of computed) {
    const dataset = datasets.find((each) => each.id === id);
    if (!dataset) continue;
    const found = new Map<string, Found>();
    for (const observation of observations) {
      const key = { ...keyPartsOf(observation), dataset: id };
      if (seen.has(keyOf(key))) {
        note("same-key", [id, key.indicator, key.area, key.period, key.breakdown].join(" ").trim());
        continue;
      }
      seen.add(keyOf(key));
      const ranges = cellsBehind(observation.value);
      const behind = found.get(key.indicator) ?? { units: new Set(), files: new Set() };
      found.set(key.indicator, behind);
      if ("unit" in observation.value) behind.units.add(observation.value.unit);
      for (const { file } of ranges) behind.files.add(file);
      figures.push({
        ...key,
        vintage: current.id,
        value: observation.value,
        revision: revisionOf(observation.revised ?? null),
        cautions: [...new Set((observation.cautions ?? []).map(({ code }) => code))],
        cells: ranges.map(formatAddress).join(" + "),
      });
      for (const { id: vintage, ...past } of pastOf(vintagesOf(key), current.edition)) {
        vintages.set(vintage, { id: vintage, edition: past.vintage.edition, published: past.published });
        const { value } = past.vintage;
        if ("unit" in value) behind.units.add(value.unit);
        earlier.push({ ...key, vintage, value, revision: revisionOf(past.line), cautions: [], cells: "" });
      }
    }
    for (const [indicator, { units, files }] of found)
      indicators.push({
        dataset,
        id: indicator,
        units: units.size > 0 ? [...units].sort(compareText) : declaredUnits(dataset, indicator),
        sources: citationsOf(edition, [...files].sort(compareText)),
        address: `${pageAddress(edition, "index.html") ?? "index.html"}#${id}-definitions`,
      });
  }
  if (edition.licence === undefined) note("no-licence", "edition.json", "", figures.length);
  if (edition.address === undefined) note("no-address", "edition.json", "index.html#…", figures.length);
  const count = countBy(figures, ({ area }) => area);
  for (const [area, many] of count) if (!areas.get(area)) note("unknown-place", area, area, many);
  const past = [...vintages.values()].sort((a, b) => compareText(b.id, a.id));
  return {
    ...{ edition, words, areas, vintages: [current, ...past] },
    indicators: indicators.sort((a, b) => compareText(a.dataset.id, b.dataset.id) || compareText(a.id, b.id)),
    figures: figures.sort(byKey),
    earlier: earlier.sort((a, b) => byKey(a, b) || compareText(b.vintage, a.vintage)),
  };
}

interface Found {
  readonly units: Set<Unit>;
  readonly files: Set<string>;
}

function keyPartsOf({ indicator, area, period, breakdown }: Observation): Omit<FigureKey, "dataset"> {
  return { indicator, area, period, breakdown };
}

function declaredUnits(dataset: Dataset, indicator: string): readonly Unit[] {
  return [dataset.indicators[indicator]?.unit ?? []].flat();
}

function revisionOf(
  from: { readonly class: RestatementClass | null; readonly reason: Reasons | null } | null,
): ExportedFigure["revision"] {
  return from?.class && from.reason ? { class: from.class, reason: from.reason } : null;
}

/** Published values up to this edition that differ from its own, each with an id. */
function pastOf(
  published: readonly PublishedVintage[],
  edition: string,
): readonly (PublishedVintage & { readonly id: string })[] {
  const counted = new Map<string, number>();
  return published.flatMap((past) => {
    const { edition: year } = past.vintage;
    if (year > edition) return [];
    if (!past.replaced) return year === edition ? [] : [{ ...past, id: year }];
    const number = (counted.get(year) ?? 0) + 1;
    counted.set(year, number);
    return [{ ...past, id: `${year}-${number}` }];
  });
}

function byKey(a: FigureKey, b: FigureKey): number {
  return compareText(a.dataset, b.dataset) || compareFigures(a, b);
}

/** Counts things by the value that `look` gives for them. */
export function countBy<T>(things: Iterable<T>, look: (thing: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(look(thing), (counts.get(look(thing)) ?? 0) + 1);
  return counts;
}
