import type { Dataset } from "../../model/dataset.ts";
import type { IndicatorDefinition } from "../../model/definition.ts";
import { type Finding, finding } from "../../model/finding.ts";
import type { Movement } from "../../model/movement.ts";
import { atFigure } from "../../model/place.ts";
import { isMissing } from "../../model/quantity.ts";
import { needsLine } from "./find-movements.ts";
import { definitionChanged } from "./problems.ts";

const fields = ["unit", "title", "definition", "method"] as const;

/** What makes an indicator's figures incomparable if it changes; a title is only a name. */
const meanings = ["unit", "definition", "method"] as const;

interface Defined {
  readonly definitions: readonly IndicatorDefinition[];
  readonly datasets: readonly Dataset[];
}

/** The old and new definition of each indicator that both editions have. */
export function pairedDefinitions({
  definitions,
  datasets,
}: Defined): (readonly [IndicatorDefinition, IndicatorDefinition])[] {
  const nameOf = ({ dataset, indicator }: IndicatorDefinition) => `${dataset} ${indicator}`;
  const now = new Map(definitionsOf(datasets).map((definition) => [nameOf(definition), definition]));
  return definitions.flatMap((was) => {
    const is = now.get(nameOf(was));
    return is ? [[was, is] as const] : [];
  });
}

/** Whether figures by one definition cannot be compared with those by another. */
export function isRedefined(was: IndicatorDefinition, is: IndicatorDefinition): boolean {
  return meanings.some((part) => isOther(was[part], is[part]));
}

/** Reports indicators that were redefined; one whose unit moved its figures is reported with them. */
export function changedDefinitions(
  pair: Defined & { readonly from: string },
  movements: readonly Movement[],
): Finding[] {
  const redefined = new Map<string, Movement>(
    movements.flatMap((movement) => {
      const { kind, now } = movement;
      return kind === "redefined" && now ? [[`${now.dataset} ${now.indicator}`, movement] as const] : [];
    }),
  );
  const { from } = pair;
  const words = pairedDefinitions(pair).flatMap(([was, is]) => {
    const what = fields.find((part) => isOther(was[part], is[part]));
    if (!what || redefined.has(`${was.dataset} ${was.indicator}`)) return [];
    return [at(was, definitionChanged({ from, what, was: was[what], now: is[what] }))];
  });
  const units = [...redefined.values()].flatMap((movement) => {
    const { was, now } = movement;
    if (!was || !now || isMissing(was.value) || isMissing(now.value)) return [];
    if (needsLine(movement) && !movement.line) return [];
    const problem = definitionChanged({ from, what: "unit", was: was.value.unit, now: now.value.unit });
    return [at(now, problem)];
  });
  return [...words, ...units];
}

/** Whether part of a definition says something else: its spaces define nothing. */
function isOther(was: string, is: string): boolean {
  return was.replaceAll(/\s/g, "") !== is.replaceAll(/\s/g, "");
}

/** Each indicator's definition in English, as in `indicators.csv`. */
export function definitionsOf(datasets: readonly Dataset[]): IndicatorDefinition[] {
  return datasets.flatMap((dataset) =>
    Object.entries(dataset.indicators).flatMap(([indicator, { unit }]) => {
      const words = dataset.words.en.indicators[indicator];
      if (!words) return [];
      const { title, definition, method } = words;
      return [{ dataset: dataset.id, indicator, unit: [unit].flat().join(" | "), title, definition, method }];
    }),
  );
}

function at(
  { dataset, indicator }: { readonly dataset: string; readonly indicator: string },
  problem: ReturnType<typeof definitionChanged>,
): Finding {
  return finding(problem, atFigure({ dataset, indicator, area: "", period: "", breakdown: "" }));
}
