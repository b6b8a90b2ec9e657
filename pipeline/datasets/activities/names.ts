import type { ReportLocale } from "../../model/locale.ts";
import type { Format, Pathway } from "./choices.ts";

/** The formats in the order in which they are shown: from the room to the screen. */
export const formatNames = {
  en: { "on-site": "on-site", hybrid: "hybrid", virtual: "virtual" },
} as const satisfies { readonly [L in ReportLocale]: { readonly [F in Format]: string } };

/** Short, so that all twelve fit below a chart. */
export const monthNames = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const satisfies { readonly [L in ReportLocale]: readonly string[] };

export const pathwayNames = {
  en: {
    "low-emission": "Low emission",
    "nature-based": "Nature-based",
    circular: "Circular",
    resilient: "Resilient",
    equitable: "Equitable",
    governance: "Governance",
  },
} as const satisfies { readonly [L in ReportLocale]: { readonly [P in Pathway]: string } };
