import { check } from "../../pipeline/flow/check.ts";
import { registryOf } from "../../pipeline/flow/registry.ts";
import type { Finding } from "../../pipeline/model/finding.ts";
import type { Locale } from "../../pipeline/model/locale.ts";
import type { Observation } from "../../pipeline/model/observation.ts";
import { briefOf } from "../../pipeline/stages/render/brief.ts";
import { headingOf } from "../../pipeline/stages/render/heading-of.ts";
import { leadingFigures } from "../../pipeline/stages/render/key-figures.ts";
import { passageText } from "../../pipeline/stages/render/passage-text.ts";
import { wordsOf } from "../../pipeline/stages/render/words.ts";
import { placeOf } from "./edition.ts";
import { remembered } from "./remembered.ts";

/** What an edition says of one dataset in one language, without a file of its report being made. */
export interface EditionTells {
  /** `jump air/pm25.csv:7`, … */
  readonly findings: readonly string[];
  readonly observations: readonly Observation[];
  /** Sentences of the chapter. */
  readonly prose: readonly string[];
  /** What heads the charts. */
  readonly headings: readonly string[];
  /** What opens the report: the year in brief and the key figures. */
  readonly leading: readonly string[];
}

/** Checks a root's edition for one dataset and says all that a reader would be told of it. */
export async function editionTells(
  root: string,
  of: { readonly edition: string; readonly dataset: string; readonly locale?: Locale },
): Promise<EditionTells> {
  const { edition, dataset, locale = "en" } = of;
  const registry = await registryOf(root, edition);
  const datasets = registry.datasets.filter(({ id }) => id === dataset);
  const checked = await check({
    ...{ root, edition, datasets, definitions: registry.findings, partial: true, progress: () => {} },
    ...remembered(root),
  });
  const { areas, findings } = checked;
  const computed = checked.computed.flatMap(({ dataset: id, observations }) =>
    datasets.filter((own) => own.id === id).map((own) => ({ dataset: own, observations })),
  );
  const words = wordsOf(locale, areas, datasets);
  const placeName = (code: string) => words.area(code);
  const keys = leadingFigures(computed).map(({ observation: { indicator, value } }) =>
    [indicator, words.amount(value)].join(": "),
  );
  return {
    findings: findings.map((finding: Finding) => `${finding.code} ${placeOf(finding)}`),
    observations: computed.flatMap(({ observations }) => observations),
    prose: computed.flatMap(({ dataset: own, observations }) =>
      own.narrative(observations, locale).map((passage) => passageText(passage, words)),
    ),
    headings: computed.flatMap(({ dataset: own, observations }) =>
      own.charts(observations, locale, placeName).map((chart) => headingOf(chart, words)),
    ),
    leading: [...briefOf(computed, locale).map(({ passage }) => passageText(passage, words)), ...keys],
  };
}
