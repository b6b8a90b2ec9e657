import type { ReportLocale } from "../../model/locale.ts";

/** The 23 SHIFT+ indicators by code, in the scheme's order. */
export const indicatorNames = {
  en: {
    E1: "Understanding users' needs & public participation",
    E2: "Vision, strategy and leadership",
    E3: "Human resources",
    E4: "Finance for ecomobility",
    E5: "Monitoring, evaluation, review",
    E6: "Preparedness for the future of mobility",
    TSS1: "Walking conditions",
    TSS2: "Cycling conditions",
    TSS3: "Public transport usability and reliability",
    TSS4: "Accessibility",
    TSS5: "Shared mobility services",
    TSS6: "Engagement with informal mobility",
    TSS7: "Intermodal integration and information services",
    TSS8: "Ecologistics",
    TSS9: "Low emission vehicles",
    TSS10: "Planning of city areas",
    TSS11: "Parking",
    TSS12: "Low-speed/car-free zones",
    P1: "Modal split",
    P2: "Safety",
    P3: "Local air quality",
    P4: "Travel time",
    P5: "GHG emissions",
  },
} as const satisfies { readonly [L in ReportLocale]: object };
