import type { Indicator } from "../../model/observation.ts";
import type { Format, Pathway } from "./choices.ts";

export const indicators = {
  events: { unit: "event", better: "neither" },
  "event-days": { unit: "day", better: "neither" },
  "participants-known": { unit: "participant", better: "neither" },
  "participants-printed": { unit: "participant", better: "neither" },
  "events-with-participants": { unit: "event", better: "higher" },
} as const satisfies Record<string, Indicator>;

export type ActivitiesIndicator = keyof typeof indicators;
export type ActivitiesBreakdown =
  | "month"
  | "lower-bound"
  | `format-${Format}`
  | `month-format-${Format}`
  | `pathway-${Pathway}`;
