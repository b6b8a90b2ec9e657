import { escapedJson } from "../../../escape/escaped-json.ts";
import { type Edition, pageAddress, textIn, titleOf } from "../../../model/edition.ts";
import { yearsSpanned } from "../../../model/period.ts";
import { unitsOf } from "../captions.ts";
import type { Formats } from "../formats.ts";
import type { Words } from "../words.ts";
import type { Subject } from "./subject.ts";

/** Describes a report to data search engines: a schema.org Dataset as JSON-LD. */
export function datasetDescription(
  edition: Edition,
  subjects: readonly Pick<Subject, "dataset" | "observations">[],
  formats: Formats,
  words: Words,
): string {
  const { locale } = words;
  const observations = subjects.flatMap((each) => each.observations);
  const years = yearsSpanned(observations.map(({ period }) => period));
  const network = { "@type": "Organization", name: textIn(edition.network, locale) };
  const abouts = subjects.map(({ dataset }) => dataset.words[locale].about);
  return escapedJson({
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name: `${titleOf(edition, locale)} – ${textIn(edition.network, locale)}`,
    description: abouts.join(locale.startsWith("zh") || locale === "ja" ? "" : " "),
    ...(edition.address === undefined ? {} : { url: edition.address }),
    inLanguage: locale,
    version: edition.edition,
    datePublished: edition.published,
    ...(edition.reissued === undefined ? {} : { dateModified: edition.reissued }),
    ...(edition.draft ? { creativeWorkStatus: "Draft" } : {}),
    creator: network,
    publisher: network,
    ...(edition.licence === undefined
      ? {}
      : { license: { "@type": "CreativeWork", name: textIn(edition.licence, locale) } }),
    ...(years === null ? {} : { temporalCoverage: years }),
    isAccessibleForFree: true,
    variableMeasured: subjects.flatMap(({ dataset, observations: all }) =>
      Object.keys(dataset.indicators).flatMap((indicator) => {
        const figures = all.filter((observation) => observation.indicator === indicator);
        if (figures.length === 0) return [];
        const { title } = words.indicator(dataset, indicator);
        return [{ "@type": "PropertyValue", name: title, unitText: unitsOf(figures, words).join(", ") }];
      }),
    ),
    ...(formats.has("csv")
      ? {
          distribution: [
            {
              "@type": "DataDownload",
              encodingFormat: "text/csv",
              contentUrl: pageAddress(edition, "observations.csv") ?? "observations.csv",
            },
          ],
        }
      : {}),
  });
}
