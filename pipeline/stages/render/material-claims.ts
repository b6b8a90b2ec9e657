import { hasValue } from "../../charts/shown.ts";
import type { Locale } from "../../model/locale.ts";
import { type Signature, signatureOf } from "../../model/signature.ts";
import { changeSince } from "./changes/change-since.ts";
import { datasetsOf, type Material, observationsOf } from "./material.ts";
import { type ReportClaim, reportClaims } from "./report-claims.ts";
import { type Words, withDeliveries, wordsOf } from "./words.ts";

/** Every claim of a report in one language, with its words; draws nothing. */
export function materialClaims(
  material: Material,
  locale: Locale = "en",
): {
  readonly claims: readonly ReportClaim[];
  readonly words: Words;
  /** The signature of a claim in its present wording. */
  signed(claim: ReportClaim): Signature | null;
} {
  const { areas, edition, validated } = material;
  const words = withDeliveries(wordsOf(locale, areas, datasetsOf(material)), edition);
  const sources = validated.map(({ dataset }) => {
    const observations = observationsOf(material, dataset.id);
    const charts = dataset.charts(observations, locale, words.area);
    return {
      ...{ dataset, observations },
      passages: dataset.narrative(observations, locale),
      charts: charts.filter((chart) => hasValue(chart, areas)),
    };
  });
  const changeOf: Parameters<typeof reportClaims>[1] = (dataset, observation) =>
    changeSince(dataset, observation, material, words);
  const signed = (claim: ReportClaim) => signatureOf(material.signatures, edition.edition, claim);
  return { claims: reportClaims(sources, changeOf, words), words, signed };
}
