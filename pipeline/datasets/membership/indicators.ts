import type { Indicator } from "../../model/observation.ts";

export const indicators = {
  members: { unit: "member", better: "neither" },
  "members-joined": { unit: "member", better: "neither" },
  "members-left": { unit: "member", better: "neither" },
  "members-net": { unit: "member", better: "neither" },
  "countries-active": { unit: "country", better: "neither" },
  "members-published": { unit: ["member", "government", "participant"], better: "neither" },
  "countries-published": { unit: "country", better: "neither" },
} as const satisfies Record<string, Indicator>;

export type MembershipIndicator = keyof typeof indicators;
export type MembershipBreakdown = "members" | "network" | "programme" | "membership";
