import type { MethodDeclaration } from "./method-declaration.ts";

/** Methods that measure progress towards a target. */
export const targetMethods = {
  "required-path": {
    title: "Required path to a target",
    formula: "v(t) = v0 + (vT − v0)(t − t0)/(T − t0); q = (latest − v0)/(path(latest) − v0)",
    source: "linear interpolation between baseline and target",
    declared: [
      "`required path`, of an indicator, `of` an indicator of targets `since` a period (`waste-target since 2010`); `better` must be given",
    ],
    edgeCases: [
      "A target year at or before the base year and a year outside the path are refused.",
      "A baseline that is a bound (“<10 %”) has no path: the status is refused and the required change is a bound itself.",
    ],
    ours: [
      "The method. Its cuts q ≥ 0.95 on track, ≥ 0.60 acceleration needed, ≥ 0 limited, < 0 deterioration are borrowed from the CAGR ratio.",
    ],
    reference: "Closed form, both ends of the path",
  },
  target: {
    title: "Answers about a target",
    formula: "(latest − baseline) / (target − baseline)",
    source: "ours",
    guards: [
      {
        says: "Achieved: the latest value meets the target. Kept: it was met at the base, and is. Missed: the target's year is past. Due: it is the latest year, and not met. Unreported: its year is past, and no figure is as late. Only then is a ratio given.",
        from: "ours; “achieved” first is Open SDG's too",
      },
      {
        says: "A target on the wrong side of its baseline is an error at its cell.",
        from: "the direction that the office declares",
      },
    ],
    declared: ["the answers of `required path` and `growth ratio`"],
    edgeCases: [
      "A baseline, a latest value or a target that is a bound gives no answer, nor do values that measure something else.",
    ],
    ours: ["All of it."],
    reference: "Closed form",
  },
  "required-change": {
    title: "Change required to reach a target",
    formula:
      "linear: (vT − v0)/(T − t0) a year; compound: ((vT/v0)^(1/(T − t0)) − 1) × 100 a year; from the baseline, and from the latest value",
    source: "the CAGR of Open SDG, docs/progress-methodology.md; the linear change is closed form",
    edgeCases: ["From or to 0, and across it, a growth rate is undefined; the linear change is still given."],
    ours: ["Given from the latest comparable value too, where it lies before the target."],
    reference:
      "Mongolia, 10 % in 2018 to 30 % in 2025 and 40 % in 2030, to the 2 decimals of METHODS: 16.99 % and 12.25 %, 2.86 and 2.5 points a year",
  },
  "cagr-progress": {
    title: "Progress by the CAGR ratio",
    formula:
      "CAGR_i = (y_i/y_0)^(1/(t_i − t_0)) − 1; with a target R = d·CAGR_i/|CAGR_T|; without, d·CAGR_i against 1.5 % and 0.5 %, scaled by the distance to a natural limit",
    source:
      "Statistics Canada and Open SDG, adapted from Eurostat (open-sdg/open-sdg, docs/progress-methodology.md)",
    declared: [
      "`growth ratio`, of an indicator, `of` an indicator of targets `since` a period (`waste-target since 2010`); `better` must be given",
    ],
    edgeCases: [
      "Achieved is looked at first, whatever the growth rate.",
      "A sign change, a base of 0, fewer than two distinct years, a target equal to a base not yet achieved, a base at its limit and a target of 0 are refused with their reason.",
    ],
    ours: [
      "A target of 0 is refused: the published method puts 0.001 for it, which calls a 50 % cut on the way to zero “limited”. Use the required path.",
      "A base at its limit is refused where the published method calls it on track.",
      "Eurostat's own thresholds without a target could not be read and are not built.",
    ],
    reference:
      "87 published progress values of Statistics Canada, with score and status, to the digits published",
  },
} as const satisfies { readonly [id: string]: MethodDeclaration };
