import { placesAbove } from "../../model/area.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Locale } from "../../model/locale.ts";
import { compareText } from "../../model/source.ts";
import { type Coded, whole } from "./codes.ts";
import { countBy, type Exported, type ExportedFigure, type ExportedIndicator } from "./exported.ts";

/** The figures of each indicator, including its values in earlier editions. */
export function figuresByIndicator({
  figures,
  earlier,
}: Exported): (of: ExportedIndicator) => readonly ExportedFigure[] {
  const groups = groupBy([...figures, ...earlier], indicatorKey);
  return (of) => groups.get(keyOfIndicator(of)) ?? [];
}

/** Identifies the indicator of a figure among all datasets. */
export function indicatorKey({ dataset, indicator }: Pick<ExportedFigure, "dataset" | "indicator">): string {
  return `${dataset}\u0000${indicator}`;
}

export function keyOfIndicator({ dataset, id }: ExportedIndicator): string {
  return indicatorKey({ dataset: dataset.id, indicator: id });
}

/** The distinct parts of figures, including the whole. */
export function partsOf({ figures, earlier }: Exported): Coded[] {
  const counts = countBy([...figures, ...earlier], ({ breakdown }) => breakdown);
  return [...counts].map(([key, many]) => ({ key, text: key === "" ? whole : key, figures: many }));
}

/** Returns keys of parts: a part that two datasets name differently has two keys; names are empty for the whole. */
export function partKeys({ indicators, words }: Exported): (figure: OfPart) => string {
  const datasets = new Map(indicators.map(({ dataset }) => [dataset.id, dataset]));
  const keys = new Map<string, string>();
  return ({ dataset, breakdown }) => {
    const part = `${dataset}\u0000${breakdown}`;
    const existing = keys.get(part);
    if (existing !== undefined) return existing;
    const of = datasets.get(dataset);
    const names = breakdown === "" || !of ? [] : words.map((language) => language.breakdown(of, breakdown));
    const key = [breakdown, ...names].join("\u0000");
    keys.set(part, key);
    return key;
  };
}

type OfPart = Pick<ExportedFigure, "dataset" | "breakdown">;

/** The part's id in such a key. */
export function partIn(key: string): string {
  return key.split("\u0000", 1)[0] ?? "";
}

/** The places of figures and those they lie in, by code; each comes after the one it lies in. */
export function placesOf({ figures, areas }: Exported): string[] {
  const depthOf = (code: string) => placesAbove(code, areas).length;
  const own = new Set(figures.map(({ area }) => area));
  const codes = new Set([...own].flatMap((code) => [code, ...placesAbove(code, areas)]));
  return [...codes].sort((a, b) => depthOf(a) - depthOf(b) || compareText(a, b));
}

/** Why a figure was revised, in a language or as given. */
export function revisionReason({ revision }: Pick<ExportedFigure, "revision">, locale: Locale): string {
  return revision ? (revision.reason[locale] ?? revision.reason.en) : "";
}
