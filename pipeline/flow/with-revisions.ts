import { keyOf } from "../model/figure-key.ts";
import type { Finding } from "../model/finding.ts";
import type { Past } from "../model/movement.ts";
import type { Revision } from "../model/observation.ts";
import { needsLine } from "../stages/compare/find-movements.ts";
import type { Computed } from "../stages/compute/compute.ts";

/** Adds earlier published values to figures; an indicator states itself that it existed last year. */
export function withRevisions(
  computed: readonly Computed[],
  { since, reissue }: Past,
  findings: readonly Finding[],
): readonly Computed[] {
  const revisions = new Map<string, Revision>();
  for (const { from, to, movements } of [since, reissue].flatMap((comparison) => comparison ?? [])) {
    for (const movement of movements) {
      const { was, now, line } = movement;
      if (!was || !now || !needsLine(movement)) continue;
      const reviewed = { class: line?.class ?? null, reason: line?.reason ?? null };
      revisions.set(keyOf(now), { edition: from === to ? null : was.edition, was: was.value, ...reviewed });
    }
  }
  const ended = new Set(
    findings.flatMap(({ code, at }) =>
      code === "series-ended" && at.medium === "figure" && at.area === ""
        ? [JSON.stringify([at.dataset, at.indicator])]
        : [],
    ),
  );
  if (revisions.size === 0 && ended.size === 0) return computed;
  return computed.map((each) => ({
    ...each,
    observations: each.observations.map((observation) => {
      const revised = revisions.get(keyOf({ ...observation, dataset: each.dataset }));
      return revised ? { ...observation, revised } : observation;
    }),
    findings: each.findings.filter(
      ({ code, at }) =>
        code !== "empty-indicator" ||
        at.medium !== "figure" ||
        !ended.has(JSON.stringify([at.dataset, at.indicator])),
    ),
  }));
}
