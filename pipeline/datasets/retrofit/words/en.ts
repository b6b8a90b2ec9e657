import { quoted } from "../../../locales/en/quoting.ts";
import { inWords, say } from "../../../model/passage.ts";
import { formatCells } from "../../../model/source.ts";
import { nameIn } from "../../../words/names.ts";
import type { RetrofitWords } from "./retrofit-words.ts";

const asPublished =
  "As published; a block is an entrance section of a building, and blocks and buildings are never added.";
const sum =
  "Of each meter, and of all in one place (“in-all”), in kWh of final energy whatever the carrier; a place's days run from the first to the last of its meters.";
const caltrack = "CalTRACK 2.0 for billing data, as OpenEEmeter 3.2.0 applies it (IPMVP option C)";
const model = `Use per day = base load + slopes × degree days, by weighted least squares on the baseline periods; of all balance points from 30 to 90 °F the pair with the highest adjusted R², a later one only if strictly better. ${caltrack}. Shown in °C.`;
const ofFit = (formula: string) =>
  `${formula}, on the totals of the baseline periods; residual = model − use. ASHRAE Guideline 14; ${caltrack}.`;

export const en: RetrofitWords = {
  title: "Building retrofits",
  about:
    "Thermo-technical retrofit of precast apartment buildings in Ulaanbaatar: programme figures as published. Meters show how savings are measured.",
  measured:
    "Programme figures are taken over as published; blocks are entrance sections, not buildings. Savings at a meter are its use after works compared with a model of its use before them, under the weather that followed.",
  indicators: {
    "blocks-in-stock": {
      title: "Blocks in the precast stock",
      definition: "Entrance sections of precast apartment buildings in the city.",
      method: asPublished,
    },
    "blocks-retrofitted": {
      title: "Blocks retrofitted",
      definition:
        "Blocks whose thermo-technical retrofit was finished by the end of the period, all years together.",
      method: asPublished,
    },
    "buildings-retrofitted": {
      title: "Other buildings retrofitted",
      definition: "Buildings outside the precast stock that were retrofitted.",
      method: asPublished,
    },
    "blocks-planned": {
      title: "Blocks planned",
      definition: "Blocks to be retrofitted under energy performance contracting, as proposed.",
      method: asPublished,
    },
    "share-retrofitted": {
      title: "Share of the stock retrofitted",
      definition: "Blocks retrofitted as a share of the blocks in the precast stock.",
      method: "Blocks retrofitted / blocks in the stock × 100.",
    },
    "share-planned": {
      title: "Share of the stock planned",
      definition: "Blocks planned as a share of the blocks in the precast stock.",
      method: "Blocks planned / blocks in the stock × 100.",
    },
    "households-in-stock": {
      title: "Households in the precast stock",
      definition: "Households that live in precast apartment buildings in the city.",
      method: asPublished,
    },
    "households-interested": {
      title: "Households interested",
      definition: "Households that have declared interest in a retrofit.",
      method: asPublished,
    },
    "projected-savings": {
      title: "Projected energy savings",
      definition:
        "Energy that the planned retrofits are projected to save, all years to the period together; a simulation, not a measurement.",
      method:
        "As published (World Resources Institute simulation). Cumulative, so never compared with a year's figure or with measured savings.",
    },
    "projected-emission-reduction": {
      title: "Projected emission reduction",
      definition:
        "Emissions that the planned retrofits are projected to avoid, all years to the period together.",
      method: "As published; the report says “carbon”. Cumulative.",
    },
    "implied-emission-factor": {
      title: "Implied emission factor",
      definition: "Projected emission reduction per projected megawatt-hour saved.",
      method:
        "Emission reduction / energy savings. A check on the two published figures; neither is recomputed from it.",
    },
    "reduction-target": {
      title: "Emission reduction target",
      definition: "National target below business as usual, each against its own baseline.",
      method: "As published. The two targets have different baselines and are never compared on one axis.",
    },
    "avoided-use": {
      title: "Energy use avoided",
      definition:
        "Final energy that a building used less after works than the model of its use before expects at the weather that came; only the days reported, never a year made up from them. An estimate: it is told as savings only where it exceeds its margin.",
      method: `Σ days × (model − use per day) over the reporting periods. ${caltrack}. ${sum}`,
    },
    "avoided-share": {
      title: "Share of energy use avoided",
      definition: "Energy use avoided as a share of what the model expects.",
      method: "Energy use avoided / use expected by the model × 100.",
    },
    "counterfactual-use": {
      title: "Energy use expected by the model",
      definition:
        "Final energy that the building would have used in the days reported had it gone on as before works.",
      method: `Σ days × model, at the degree days of the reporting periods. ${caltrack}. ${sum}`,
    },
    "measured-use": {
      title: "Energy use measured",
      definition: "Final energy that the meter counted in the days reported.",
      method: `Sum of the reads of the reporting periods. ${sum}`,
    },
    "savings-uncertainty": {
      title: "Uncertainty of the energy use avoided",
      definition: "Half the width of the band that holds the energy use avoided with a probability of 90 %.",
      method: `ASHRAE Guideline 14 with the coefficients of Sun and Baltazar for monthly data, as in ${caltrack}. Of several meters: the root of the sum of squares, as if their errors were independent.`,
    },
    "savings-margin": {
      title: "Margin of the energy use avoided",
      definition: "Half the interval of 90 % that must not contain zero for savings to be told as such.",
      method:
        "Uncertainty, in which residuals that alternate by chance count for nothing, together with t·s·√m of the m reporting periods: √(first² + second²). Ours: with the published uncertainty alone a quarter of meters with random use would count as saving. Of several meters: the root of the sum of squares.",
    },
    "days-between-reads": {
      title: "Days between reads",
      definition: "How far apart the meter's reads are; it chooses the method.",
      method:
        "Median of the whole days between reads: 1 daily, to 35 monthly, to 70 bimonthly (CalTRACK 2.0, 2.2.3.5).",
    },
    "reporting-days": {
      title: "Days reported",
      definition: "Days between the reads of the reporting periods.",
      method: `Sum of the days of the periods kept: 25 to 35 days each, wholly within 365 days from the end of works. ${caltrack}.`,
    },
    "reporting-periods": {
      title: "Reporting periods",
      definition: "Periods between two reads after works.",
      method: `Count of the periods kept; what was dropped, and why, is on the data-quality page. ${caltrack}.`,
    },
    "baseline-days": {
      title: "Baseline days",
      definition: "Days before works that were read, without those that a supplier estimated.",
      method:
        "Sum of the days of the baseline periods; fewer than 328 (bimonthly: 300) and no savings are given (CalTRACK 2.0, 2.2.1.2: 37 of 365 may be missing; 300 is ours).",
    },
    "baseline-periods": {
      title: "Baseline periods",
      definition: "Periods between two reads before works, on which the model rests (n).",
      method: `Count of the periods kept, wholly within 365 days before works. ${caltrack}.`,
    },
    "fit-adjusted-r2": {
      title: "Fit: adjusted R²",
      definition: "How much of the spread of use the model explains.",
      method:
        "1 − (1 − R²)(n − 1)/(n − k − 1), R² = 1 − Σ w·residual² / Σ w(use − mean)², of use a day, weighted as the model is fitted. The breakdown “period totals”: of the totals of the periods, R² the squared correlation.",
    },
    "fit-cv-rmse": {
      title: "Fit: CV(RMSE)",
      definition: "Root of the mean squared residual per mean use.",
      method: ofFit("√(Σ residual² / n) / mean use"),
    },
    "fit-cv-rmse-adjusted": {
      title: "Fit: adjusted CV(RMSE)",
      definition: "The same, for the number of slopes.",
      method: ofFit("√(Σ residual² / (n − k)) / mean use"),
    },
    "fit-nmbe": {
      title: "Fit: NMBE",
      definition: "Sum of the residuals per use.",
      method: ofFit("Σ residual / Σ use"),
    },
    "residual-autocorrelation": {
      title: "Autocorrelation of the residuals",
      definition:
        "Correlation of each residual with the one before it (ρ), from which the uncertainty grows.",
      method: ofFit("Lag-1 correlation"),
    },
    "base-load": {
      title: "Model: base load",
      definition: "Use a day that no weather explains.",
      method: model,
    },
    "heating-slope": {
      title: "Model: heating slope",
      definition: "Use a day for each °C below the heating balance point.",
      method: model,
    },
    "cooling-slope": {
      title: "Model: cooling slope",
      definition: "Use a day for each °C above the cooling balance point; gas and heat have none.",
      method: model,
    },
    "heating-balance-point": {
      title: "Model: heating balance point",
      definition: "Mean temperature of a day below which use rises.",
      method: model,
    },
    "cooling-balance-point": {
      title: "Model: cooling balance point",
      definition: "Mean temperature of a day above which use rises.",
      method: model,
    },
    "meters-measured": {
      title: "Meters with measured savings",
      definition: "Meters for which savings could be given; of no others is anything in a sum.",
      method: "Count of the meters, by their building's row in retrofits.csv.",
    },
    "meters-distinguishable": {
      title: "Meters whose use changed",
      definition: "Meters whose energy avoided can be told from none; the others are in the sums too.",
      method: "Count of the meters whose energy avoided exceeds its margin.",
    },
    "avoided-use-changed": {
      title: "Energy use avoided by meters whose use changed",
      definition:
        "Energy use avoided by the meter below which the named part of the meters lies whose use changed beyond its margin.",
      method: "Quantile (Hyndman and Fan, type 7) of the meters that can be told from no change.",
    },
    "avoided-use-unchanged": {
      title: "Energy use avoided by meters whose use did not surely change",
      definition: "The same of the meters whose energy avoided cannot be told from none.",
      method: "Quantile (Hyndman and Fan, type 7) of the meters within their margin.",
    },
    "period-use": {
      title: "Energy use of a period",
      definition: "Final energy that the meter counted from one read to the next after works.",
      method: "The read that opens the period.",
    },
    "period-counterfactual": {
      title: "Energy use of a period expected by the model",
      definition: "Final energy that the model expects for the period at its weather.",
      method: `Days × model, at the degree days of the period. ${caltrack}.`,
    },
    "period-use-per-day": {
      title: "Energy use per day of a period",
      definition: "Final energy that the meter counted in the period, per day.",
      method: "Energy use of the period / its days.",
    },
    "period-counterfactual-per-day": {
      title: "Energy use per day expected by the model",
      definition: "Final energy that the model expects for the period at its weather, per day.",
      method: "Energy use of the period expected by the model / its days.",
    },
  },
  breakdowns: {
    ndc: "current NDC",
    "earlier-ndc": "earlier NDC",
    totals: "period totals",
    "whole-periods": "weather of whole periods",
    "in-all": "all meters",
    "in-all-electricity": "all meters, electricity",
    "in-all-gas": "all meters, gas",
    "in-all-heat": "all meters, heat",
    "sample-electricity": "Electricity sample",
    "sample-gas": "Gas sample",
  },
  columns: {
    programme: {
      figure: "Which figure of the programme this row gives.",
      qualifier: "How exact the printed figure is: exact, about, over, and so on.",
      value: "The figure as published.",
      unit: "The unit of this row's figure.",
      period: "The year or period that the figure is for.",
      kind: "Whether the figure is reported, planned, projected or a target.",
      scope: "What the figure covers, such as a city, or the baseline of a target.",
      source: "The document or page it is printed in.",
    },
    retrofits: {
      building: "The name or number of the building, the same as in the meter readings.",
      area: "The city or country in which the building stands.",
      measure: "What was done to the building.",
      worksStart: "The day on which works began.",
      worksEnd: "The day on which works were finished.",
      station: "The station whose temperatures stand for the building's weather.",
      record: "Whether the record is of a real building or a sample that shows the method.",
      source: "Where the dates come from.",
    },
    readings: {
      building: "The name or number of the building, the same as in the list of retrofits.",
      carrier: "What the meter counts: electricity, gas or heat.",
      start: "When the meter was read; the use runs from here to the next reading.",
      use: "What the meter counted from this reading to the next.",
      unit: "The unit of the reading, such as kWh or therm.",
      estimated: "Whether the meter was read (actual) or the supplier guessed (estimated); empty means read.",
    },
    weather: {
      station: "The name or number of the weather station.",
      time: "The hour of the measurement.",
      temperature: "The outdoor temperature of that hour.",
      unit: "The unit of the temperature, °C or °F.",
      timeZone:
        "The station's time zone, such as Asia/Ulaanbaatar; with it days run from local midnight. May be empty.",
    },
  },
  charts: {
    blocks: "Precast blocks: stock, planned and retrofitted",
    blocksUnit: "Blocks (entrance sections of buildings), Ulaanbaatar",
    blocksNote: "Planned blocks are those of a proposal; the blocks retrofitted are part of the stock.",
    blocksMessage: (done, stock) =>
      say`By the end of ${{ period: done.period }}, ${inWords(done, { none: "none", isBare: true })} of ${{ figure: stock }} had been retrofitted`,
    stock: "in the stock",
    planned: "planned",
    done: "retrofitted",
  },
  meteredCharts: {
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    day: (month, day, year = "") => `${day} ${month} ${year}`.trim(),
    title: (meter) => `Energy use after works, measured and expected: ${meter}`,
    subtitle: (from, to) => `Final energy per day, from each read to the next, ${from} to ${to}`,
    measured: "measured",
    expected: "expected by the model",
    note: "The model is that of use before works, under the weather that followed. Each bar is as long as its period.",
    sample:
      "A sample of OpenEEmeter, a synthetic load on measured weather: it shows the method, and no building.",
    distribution: "Energy use avoided, from the meters that avoided least to those that avoided most",
    distributionSubtitle:
      "Final energy in a year after works; each row names the part of the meters that avoided less",
    changed: "use surely changed",
    unchanged: "within the margin",
    distributionNote:
      "Meters whose energy avoided cannot be told from none stand apart; they are in the sums too.",
  },
  narrative: {
    brief: (done, stock, share) =>
      say`By the end of ${{ period: done.period }}, ${inWords(done, { none: "none", isBare: true })} of ${{ figure: stock }} in ${{ area: done.area }} had been retrofitted: ${{ figure: share }} of the precast stock.`,
    stock: ({ done, stock, shareDone, planned, sharePlanned }) =>
      say`By the end of ${{ period: done.period }}, ${inWords(done, { none: "no block" })} in ${{ area: done.area }} had been retrofitted, ${{ figure: shareDone }} of the ${{ figure: stock }} in the precast stock. A proposal plans ${{ figure: planned }}, or ${{ figure: sharePlanned }}. Blocks are entrance sections, not buildings.`,
    households: (all, interested) =>
      say`The stock is home to ${{ figure: all }}; ${inWords(interested, { none: "none" })} declared interest.`,
    projection: ({ savings, reduction, factor, isBeyondHeat }) =>
      say`By ${{ period: savings.period }} the planned retrofits are projected to save ${{ figure: savings }} and ${{ figure: reduction }} of emissions, all years together. These are simulated, not measured. The two figures imply ${{ figure: factor }}${isBeyondHeat ? ", the factor of coal power rather than of heat: see the data-quality page" : ""}.`,
  },
  metered: {
    method: say`What a retrofit saves is measured by comparing the meter after works with a model of the use before them, under the weather that followed. Gas is counted as final energy, like electricity.`,
    samples: say`The meters marked illustrative are samples of OpenEEmeter: synthetic loads on measured weather. They show the method and say nothing about any building, and belong to no city's figures.`,
    together: ({ measured, distinct, avoided, margin }) =>
      say`In ${{ area: measured.area }}, ${{ figure: measured }} could be measured, and the use of ${inWords(distinct, { none: "none" })} surely changed. In all, ${{ figure: avoided }} were avoided, give or take ${{ figure: margin }}; those that avoided least and most are told by name.`,
    meter: ({ name, days, avoided, share, band, measured, expected, fit }) =>
      say`${name}: in the ${{ figure: days }} covered, ${{ period: days.period }}, it used ${{ figure: measured }} where ${{ figure: expected }} were to be expected. It avoided ${{ figure: avoided }} or ${{ figure: share }}, give or take ${{ figure: band }} with nine chances in ten. The model explains use before works with an adjusted R² of ${{ figure: fit }}.`,
    methodFor: {
      daily: () => say`It is read every day, and measured by the method for daily reads.`,
      monthly: (between) =>
        say`With ${{ figure: between }} between its reads it is measured by the method for monthly reads.`,
      bimonthly: (between) =>
        say`With ${{ figure: between }} between its reads it is measured by the method for bimonthly reads, as OpenEEmeter applies it.`,
    },
    byWholePeriods: (avoided, margin) =>
      say`OpenEEmeter takes the weather of the first weeks of each period alone; by that of whole periods, as the text of CalTRACK has it, ${{ figure: avoided }} were avoided, give or take ${{ figure: margin }}.`,
    usedMore: ({ name, days, avoided, share, band, measured, expected, fit }) =>
      say`${name}: in the ${{ figure: days }} covered, ${{ period: days.period }}, it used ${{ figure: measured }} where ${{ figure: expected }} were to be expected. That is more, not less: ${{ figure: avoided }} or ${{ figure: share }}, give or take ${{ figure: band }} with nine chances in ten. The model explains use before works with an adjusted R² of ${{ figure: fit }}.`,
    notDistinguishable: ({ name, days, margin, measured, expected }) =>
      say`${name}: in the ${{ figure: days }} covered, ${{ period: days.period }}, it used ${{ figure: measured }} where ${{ figure: expected }} were to be expected, give or take ${{ figure: margin }}. What it avoided is not distinguishable from zero.`,
    tooFewDays: (name, days) =>
      say`${name}: no savings can be given: the reads before works cover ${{ figure: days }}, too few for a year's model.`,
    allZero: (meter) =>
      say`${meter}: no savings can be given: every read is zero, so that there is nothing to compare with.`,
    refused: (meter) => say`${meter}: no savings can be given; the data-quality page says why.`,
  },
  problems: {
    "reads-out-of-order": ({ meter, first }) => ({
      says: `This read of ${quoted(meter)} is not after the read before it in ${formatCells(first)}; their periods would overlap.`,
      fix: "Put the reads in the order of their dates, or correct the date.",
    }),
    "conflicting-hours": ({ station, first }) => ({
      says: `Station ${quoted(station)} has another temperature for the same hour in ${formatCells(first)}.`,
      fix: "Keep one temperature for each hour.",
    }),
    "too-few-days": ({ meter, days, least }) => ({
      says: `The reads of ${quoted(meter)} before works cover ${days} days; a model needs ${least}. No savings are given.`,
      fix: "Add the reads of the year before works, without gaps or estimates.",
    }),
    "reads-are-an-index": ({ meter, first, last }) => ({
      says: `The reads of ${quoted(meter)} only rise, from ${first} to ${last}: they look like the counter's position, not like use.`,
      fix: "Write the difference to the next read into each row.",
    }),
    "extreme-use": ({ meter, perDay, limit, avoided, without }) => ({
      says: `This read of ${quoted(meter)} is ${perDay.toFixed(1)} kWh a day, above ${limit.toFixed(1)} (median and three interquartile ranges). ${avoided === null ? "With it nothing can be said" : `With it ${avoided.toFixed(0)} kWh are avoided`}, ${without === null ? "without such reads nothing can be said" : `without such reads ${without.toFixed(0)}`}.`,
      fix: "Check the read; correct it, or leave its cell empty.",
    }),
    "implausible-temperatures": ({ station, unit, mean, meter }) => ({
      says:
        meter === null
          ? `Station ${quoted(station)} has a mean of ${mean.toFixed(0)} °C, with its numbers taken as ${quoted(unit)}: no place has.`
          : `The use of ${quoted(meter)} does not follow the temperatures of station ${quoted(station)} in ${quoted(unit)}, but does in the other unit.`,
      fix: "Write the unit in which the temperatures were measured, °C or °F.",
    }),
    "not-distinguishable": ({ meter, avoided, margin }) => ({
      says: `What ${quoted(meter)} avoided, ${avoided.toFixed(0)} kWh give or take ${margin.toFixed(0)}, is not distinguishable from zero.`,
      fix: "Nothing, if the reads are right. Daily reads, or a whole year of them after works, would narrow the interval.",
    }),
    "fit-too-poor": ({ meter, percent }) => ({
      says: `The model misses the use of ${quoted(meter)} before works by ${percent.toFixed(0)} % (CV(RMSE)); above 100 % no savings are given.`,
      fix: "Check the reads for gaps and wrong units; use that comes in bursts cannot be modelled by the weather.",
    }),
    "works-far-apart": ({ building, days, first }) => ({
      says: `Works on ${quoted(building)} began ${days} days after those in ${formatCells(first)}; what was used between them is left out.`,
      fix: "Check both dates. If they are right, nothing.",
    }),
    "stations-differ": ({ building, raw, other, first }) => ({
      says: `${quoted(building)} has station ${quoted(raw)} here and ${quoted(other)} in ${formatCells(first)}.`,
      fix: "Name one station for all works on a building.",
    }),
    "weather-of-first-days": ({ meter, avoided, whole }) => ({
      says: `For bimonthly reads OpenEEmeter takes the weather of the first 35 days of each period before works: ${quoted(meter)} avoids ${avoided.toFixed(0)} kWh. By the weather of whole periods, as CalTRACK's text has it, it would be ${whole.toFixed(0)}.`,
    }),
    "implied-factor-implausible": ({ factor, low, high, expected }) => ({
      says: `The two projections imply ${factor.toFixed(3)} t/MWh (${low.toFixed(2)} to ${high.toFixed(2)} allowing for rounding), more than the ${expected} of an old coal boiler's heat: a factor of coal power.`,
      fix: "Ask the source what was counted. Both figures are shown as published.",
    }),
    "incomparable-baselines": ({ values }) => ({
      says: `These targets have different baselines: ${values.join("; ")}.`,
    }),
    "sample-meter": ({ building, source }) => ({
      says: `${quoted(building)} is a sample that shows the method: ${source}.`,
    }),
    "period-dropped": ({ meter, periods, from, to, reason }) => ({
      says: `${periods === 1 ? "A period" : `${periods} periods`} of ${quoted(meter)} ${periods === 1 ? "was" : "were"} dropped (from ${from}${to === null ? "" : ` to ${to}`}): ${nameIn("reason", reason, "en")}.`,
    }),
  },
};
