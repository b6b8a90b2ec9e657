import type { Locale } from "../../../model/locale.ts";
import type { Comparison } from "../../../model/movement.ts";
import { mayLead } from "../../../model/observation.ts";
import { figuresBehind } from "../../../model/passage.ts";
import { type BriefSentence, byWeight, type DatasetFigures } from "../brief.ts";
import { hasNews } from "./has-news.ts";

/** More would be too much to read at once. */
const mostChanges = 3;

/** What changed in the world since an earlier year: the heaviest sentence of each dataset in which something is new. */
export function changedSentences(
  subjects: readonly DatasetFigures[],
  { locale, since }: { readonly locale: Locale; readonly since: Comparison | null },
): BriefSentence[] {
  const offered = subjects.flatMap(({ dataset, observations }) => {
    const ready = (dataset.highlights?.(observations, locale) ?? [])
      .filter(({ opens, passage }) => opens === "change" && figuresBehind(passage).every(mayLead))
      .map((highlight) => ({ ...highlight, dataset }));
    return byWeight(ready.filter((sentence) => hasNews(sentence, since))).slice(0, 1);
  });
  return byWeight(offered).slice(0, mostChanges);
}
