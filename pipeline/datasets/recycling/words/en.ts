import { list, number } from "../../../locales/en/quoting.ts";
import { say } from "../../../model/passage.ts";
import type { RateAsMeasured } from "../rate-as-measured.ts";
import type { RecyclingWords } from "./recycling-words.ts";

const asPrinted =
  "Taken over as printed. Values with another scope or point of measurement are shown apart and never joined by a line.";

const measured = ({ amount, shareOf, area, period }: RateAsMeasured): string =>
  `${number(amount)} % of ${shareOf ?? "what is not stated"}, ${area} ${period}`;

export const en: RecyclingWords = {
  title: "Recycling",
  about: "How much municipal waste is recycled, under each published definition, and the targets set.",
  measured:
    "A recycling rate depends on what it is a share of: this chapter uses OECD's definition, waste recycled of waste treated, without composting. The annex lists the others, each under its own name.",
  indicators: {
    "waste-generated": {
      title: "Municipal waste generated",
      definition:
        "Waste collected by or for municipalities in the year; as published where another source gives it.",
      method: "As reported. OECD, Municipal waste, generation and treatment.",
    },
    "waste-treated": {
      title: "Municipal waste treated",
      definition:
        "Municipal waste that was recycled, composted, incinerated, landfilled or otherwise treated in the year.",
      method: "As reported. OECD, Municipal waste, generation and treatment.",
    },
    "waste-recycled": {
      title: "Municipal waste recycled",
      definition: "Municipal waste that was recycled in the year, without composting.",
      method: "As reported. OECD, Municipal waste, generation and treatment.",
    },
    "recycling-rate-oecd": {
      title: "Recycling rate (OECD, of treated)",
      definition: "Waste recycled as a share of municipal waste treated; composting is not included.",
      method: "Recycled / municipal waste treated × 100 (OECD, “% Recycling”).",
    },
    "material-recovery-rate-oecd": {
      title: "Material recovery rate (OECD, of treated)",
      definition: "Waste recycled or composted as a share of municipal waste treated.",
      method:
        "(Recycled + composted) / municipal waste treated × 100 (OECD, “% Material recovery”). Composting not reported is not zero: the rate is then missing.",
    },
    "recycling-rate-eurostat": {
      title: "Recycling rate (Eurostat, of generated)",
      definition: "Waste recycled, composted or digested as a share of municipal waste generated.",
      method:
        "(Material recycling + composting + digestion) / municipal waste generated × 100 (Eurostat, cei_wm011).",
    },
    "recycled-of-generated": {
      title: "Recycled share of waste generated",
      definition:
        "Waste recycled as a share of municipal waste generated; for comparison where composting is not reported.",
      method:
        "Recycled / municipal waste generated × 100. This definition is ours; it is not a published rate.",
    },
    "recycling-rate-published": {
      title: "Recycling rate as published",
      definition: "Rates printed by ministries and others, each a share of what its source names.",
      method: asPrinted,
    },
    "recycling-rate-published-oecd": {
      title: "Recycling rate as published by OECD",
      definition: "OECD's own percentage of municipal waste treated that was recycled.",
      method: asPrinted,
    },
    "landfill-share-published": {
      title: "Landfilled share as published",
      definition: "Share of municipal waste that was landfilled, as printed by its source.",
      method: asPrinted,
    },
    "refuse-for-disposal": {
      title: "Refuse for disposal",
      definition: "Waste sent to disposal in the year, as published.",
      method: asPrinted,
    },
    "sent-to-recycling-plants": {
      title: "Waste arriving at recycling plants",
      definition:
        "Share of waste generated that arrives at the gate of recycling plants; not a recycling rate.",
      method: asPrinted,
    },
    "recycling-target": {
      title: "Recycling target",
      definition: "The recycling rate that a government has set itself for a year.",
      method: asPrinted,
    },
    "required-change": {
      title: "Change required to reach the target",
      definition:
        "What the rate must gain each year from the baseline to the target: in percentage points (linear) or per cent of itself (compound).",
      method:
        "Linear: (target − baseline) / years. Compound: ((target / baseline)^(1/years) − 1) × 100. From a baseline that is an upper bound, “more than”.",
    },
    "target-baseline": {
      title: "Baseline of the target",
      definition: "The rate from which the target of the year named is reckoned.",
      method: asPrinted,
    },
    "required-path": {
      title: "Required path to the target",
      definition:
        "The rate of each year on the straight line from the baseline to the target of the year named.",
      method:
        "Baseline + (target − baseline) × years so far / years in all. This path is ours. There is none from a baseline that is a bound.",
    },
    "progress-latest": {
      title: "Latest rate that compares with the baseline",
      definition:
        "The latest published rate, not after the target, that is a share of the same as the baseline.",
      method:
        "Taken over as printed. The baseline's definition is that of the published rate of its year and value; a rate whose definition is not stated compares with nothing.",
    },
    "progress-status": {
      title: "Progress towards the target",
      definition:
        "The gain so far as a part of the gain that the linear path requires by the year of the latest comparable rate: from 0.95 on track, from 0.60 acceleration needed, from 0 limited, below 0 deterioration. Before that: achieved where the latest rate meets the target, kept where the baseline met it and it still is, missed where its year is past, due where it is the latest year.",
      method:
        "Linear path: (latest − baseline) / (path at the latest year − baseline). The cuts are ours, borrowed from the ratio of growth rates of Statistics Canada and Open SDG (open-sdg/open-sdg: docs/progress-methodology.md). Refused where the baseline is a bound or later values have another scope.",
    },
  },
  breakdowns: {
    "not stated": "share of: not stated",
    treated: "share of: waste treated",
    generated: "share of: waste generated",
    "clearance + food waste + recycled + bulky reuse":
      "share of: clearance + food waste + recycled + bulky reuse",
    published: "as published",
    linear: "even gain",
    compound: "compound growth",
    "linear-from-latest": "even gain from the latest value",
    "compound-from-latest": "compound growth from the latest value",
  },
  columns: {
    municipalWaste: {
      area: "The country or area; each has a sheet of its own.",
      year: "The year in which the waste arose.",
      generated: "Municipal waste that was collected by or for municipalities.",
      treated: "Municipal waste that was treated in any way.",
      recycled: "Of the waste treated, what was recycled, without composting.",
      composted: "Of the waste treated, what was composted or digested.",
      incineratedWithEnergy: "Of the waste treated, what was burnt with the energy recovered.",
      incineratedWithout:
        "Of the waste treated, what was burnt without recovering energy; not all that was burnt.",
      landfilled: "Of the waste treated, what was landfilled.",
      publishedRate: "The recycling rate as the source prints it.",
    },
    publishedRates: {
      place: "The city, country or area that the figure is for.",
      year: "The year that the figure is for.",
      quantity: "Which quantity was published.",
      value: "The figure as published.",
      unit: "The unit of this row's figure.",
      shareOf:
        "What the rate is a share of, in the source's words; rates compare only where these are the same.",
      remark: "Anything a reader must know about the figure.",
      source: "The document or page it is printed in.",
      preferred: "Whether this source is the one shown where several give the same figure; empty for no.",
    },
    targets: {
      area: "The country or area that has set the target.",
      indicator: "What the target is for.",
      baselineYear: "The year from which the target is reckoned.",
      baseline: "The value in that year; a bound such as <10 may be given.",
      targetYear: "The year in which the target is to be reached.",
      target: "The value to be reached.",
      unit: "The unit of baseline and target.",
      direction: "Whether the value is to increase or to decrease.",
      method:
        "By which method progress is measured: the required path (also where nothing is named) or the ratio of growth rates.",
      source: "The document or page that states the target.",
    },
  },
  charts: {
    rate: "Recycling rate of municipal waste",
    rateUnit: "Per cent of municipal waste treated (OECD definition, without composting)",
    rateNote:
      "Years not available are left open. Other definitions give other numbers: see the table of definitions.",
    generated: "Municipal waste generated",
    generatedUnit: "Tonnes a year",
    generatedNote: "As reported to OECD.",
    rateMessage: (high, low) =>
      say`In ${{ period: high.period }} ${{ area: high.area }} recycled ${{ figure: high }} of the municipal waste it treated, ${{ area: low.area }} ${{ figure: low }}`,
    fell: (first, last) =>
      say`${{ area: last.area }} generated ${{ figure: last }} of municipal waste in ${{ period: last.period }}, down from ${{ figure: first }} in ${{ period: first.period }}`,
    rose: (first, last) =>
      say`${{ area: last.area }} generated ${{ figure: last }} of municipal waste in ${{ period: last.period }}, up from ${{ figure: first }} in ${{ period: first.period }}`,
  },
  targetCharts: {
    title: (place) => `${place}: rates published and targets`,
    message: (aim, latest) =>
      say`${{ area: aim.area }} aims to recycle ${{ figure: aim }} by ${{ period: aim.period }}; the latest rate published is ${{ figure: latest }} (${{ period: latest.period }})`,
    subtitle: "Per cent; the published rates differ in scope and place of measurement",
    note: "Rates of different scope are not joined by a line.",
    noPath: "An upper bound is no place for a path to begin: none is drawn, and no progress is computed.",
    withPath: "The dashed line is the even path from the baseline to the target.",
    published: "published rate",
    plants: "waste arriving at recycling plants",
    target: "target",
    path: (year) => `required path to the target of ${year}`,
    series: (name, parts) => [name, ...parts].join(", "),
  },
  narrative: {
    country: (first, last) =>
      say`${{ area: last.area }} recycled ${{ figure: last }} of the municipal waste it treated in ${{ period: last.period }}${first ? [", after ", { figure: first }, " in ", { period: first.period }] : []}.`,
    why: (recycled, treated) =>
      say`Over these years the waste recycled went from ${{ figure: recycled[0] }} to ${{ figure: recycled[1] }}, the waste treated from ${{ figure: treated[0] }} to ${{ figure: treated[1] }}.`,
  },
  targets: {
    statuses: {
      target_achieved: "target achieved",
      substantial_progress: "on track",
      moderate_progress: "progress, but acceleration is needed",
      limited_progress: "limited progress",
      deterioration: "deterioration",
    },
    first: (baseline, aim, change) =>
      say`${{ area: aim.area }} recycled ${{ figure: baseline }} in ${{ period: baseline.period }} and aims at ${{ figure: aim }} in ${{ period: aim.period }}${change}.`,
    further: (baseline, aim, change) =>
      say`For ${{ period: aim.period }} it aims at ${{ figure: aim }}, from ${{ figure: baseline }} in ${{ period: baseline.period }}${change}.`,
    change: (linear, compound) => [
      ...(linear ? [": ", { figure: linear }, " a year if the change is even"] : []),
      ...(compound ? [", or growth of ", { figure: compound }, " a year"] : []),
    ],
    refused: {
      "bound-and-mixed": say`No progress can be given: the baseline is a bound, and later figures measure something else.`,
      bound: say`No progress can be given: the baseline is a bound.`,
      mixed: say`No progress can be given: later figures measure something else.`,
      other: say`No progress can be given; the data-quality page says why.`,
    },
    answers: {
      achieved: (latest, aim) =>
        say`The target of ${{ figure: aim }} for ${{ period: aim.period }} is achieved: in ${{ period: latest.period }} the rate was ${{ figure: latest }}.`,
      kept: (latest, aim) =>
        say`The target of ${{ figure: aim }} for ${{ period: aim.period }} was met at the baseline and is kept: in ${{ period: latest.period }} the rate was ${{ figure: latest }}.`,
      missed: (latest, aim) =>
        say`The target of ${{ figure: aim }} for ${{ period: aim.period }} was missed: in ${{ period: latest.period }} the rate was ${{ figure: latest }}.`,
      due: (latest, aim) =>
        say`The target of ${{ figure: aim }} fell due in ${{ period: aim.period }} and was not met: the rate was ${{ figure: latest }}.`,
    },
    fromLatest: (linear, latest) =>
      say`From ${{ period: latest.period }} on, ${{ figure: linear }} a year would still lead there.`,
    growthRatio: ({ word, status, latest, aim }) =>
      say`By the ratio of growth rates towards ${{ figure: aim }} in ${{ period: aim.period }}: ${word}. In ${{ period: latest.period }} the rate was ${{ figure: latest }}; it has grown at ${{ figure: status }} of the pace required. Method and words of Statistics Canada and Open SDG.`,
    progress: ({ word, status, latest, aim }, required) =>
      say`On the even path to ${{ figure: aim }} in ${{ period: aim.period }}: ${word}. In ${{ period: latest.period }} the rate was ${{ figure: latest }} where the path requires ${{ figure: required }}; the change so far is ${{ figure: status }} of the change required by then. The words are ours, their cuts borrowed from Statistics Canada and Open SDG.`,
  },
  problems: {
    "censored-baseline": ({ qualifier, amount }) => ({
      says: `No status can be given: the baseline is ${qualifier === "less-than" || qualifier === "at-most" ? "an upper" : "no exact but a lower"} bound (${number(amount)} %).`,
    }),
    "target-points-away": ({ raw, baseline, direction }) => ({
      says: `The target of ${raw} % lies ${direction === "increase" ? "below" : "above"} its baseline of ${number(baseline)} %, though the value is to ${direction}.`,
      fix: "Correct the target, the baseline or the direction.",
    }),
    "mixed-definitions": ({ baseline, others }) => ({
      says: `Later values (${list(others.map(measured))}) are not measured as the baseline is (${baseline ?? "definition not stated"}); none is compared with it.`,
      fix: "If they are comparable, write the same words under “Share of”.",
    }),
  },
};
