import { ON_TRACK_FROM } from "../../methods/progress-status.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Highlight, Standing } from "../../model/highlight.ts";
import type { Locale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import type { Passage } from "../../model/passage.ts";
import { punctuation } from "../../model/punctuation.ts";
import { isMissing } from "../../model/quantity.ts";
import { apart } from "./charts.ts";
import type { RecyclingIndicator } from "./indicators.ts";
import { latestRate } from "./target-charts.ts";
import { words } from "./words.ts";

type One = Observation<RecyclingIndicator>;

/** Each place with its last target and where it stands, then the highest and the lowest rate of one year. */
export function highlights(observations: readonly One[], locale: Locale): Highlight[] {
  const { charts, targetCharts } = words[locale];
  const sentence = ({ parts }: Passage): Passage => ({ parts: [...parts, punctuation[locale].stop] });
  const targets = groupBy(select(observations, { indicator: "recycling-target" }), ({ area }) => area);
  const aims = [...targets].flatMap(([area, own]): Highlight[] => {
    const aim = own.at(-1);
    const here = select(observations, { area });
    const latest = latestRate(here, area);
    if (!aim || !latest) return [];
    const standing = standingOf(one(here, { indicator: "progress-status", period: aim.period }));
    return [{ passage: sentence(targetCharts.message(aim, latest)), weight: 85, of: latest, standing }];
  });
  const [high, low] = apart(select(observations, { indicator: "recycling-rate-oecd", breakdown: "" }));
  if (!high || !low) return aims;
  const passage = sentence(charts.rateMessage(high, low));
  return [...aims, { passage, weight: 70, of: high, standing: "no-target" }];
}

/** A target that is reached or kept is on track; one that was missed is behind, as is any below its path. */
function standingOf(progress: One | undefined): Standing {
  if (!progress || isMissing(progress.value)) return "unknown";
  const { derivation, amount } = progress.value;
  const name = derivation.from === "operation" ? derivation.name : "";
  if (name === "target-achieved" || name === "target-kept") return "on-track";
  if (name === "target-missed" || name === "target-due") return "behind";
  return amount >= ON_TRACK_FROM ? "on-track" : "behind";
}
