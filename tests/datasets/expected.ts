/** One line of `tests/reference/raw/expected.csv`, recomputed from the raw files by others. */
export interface Line {
  readonly dataset: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly value: string;
  readonly unit: string;
  readonly how: string;
  readonly cells: string;
}

/** How a line is asked of the figures of both editions. */
export type Asked =
  | { readonly edition: "2020" | "2021"; readonly key: string }
  /** Figures of which the line gives the number, or the number that differ by more than `by` between the editions. */
  | { readonly edition: "2020" | "2021"; readonly count: RegExp }
  | { readonly edition: "2020" | "2021"; readonly sum: RegExp }
  /** The change from one figure to another. */
  | { readonly edition: "2020" | "2021"; readonly since: string; readonly key: string }
  | { readonly largest: string; readonly edition: "2020" | "2021" }
  | { readonly restated: string }
  | { readonly inBoth: RegExp; readonly by: number | null }
  | { readonly added: RegExp };

const in2020 = (key: string): Asked => ({ edition: "2020", key });
const in2021 = (key: string): Asked => ({ edition: "2021", key });
const ofYear = (year: string, key: string): Asked => (year === "2021" ? in2021(key) : in2020(key));
const region = (area: string) => (area === "all" ? "EAS" : area);

/** What a line calls a figure, and the key under which `observations.csv` has it. */
const forms: readonly (readonly [RegExp, (line: Line, match: RegExpExecArray) => Asked])[] = [
  [/^cities that answered/, ({ area, period }) => ofYear(period, `cities-answering ${area} ${period}`)],
  [
    /^cities with a city-wide inv/,
    ({ area, period }) => ofYear(period, `cities-with-inventory ${area} ${period}`),
  ],
  [
    /^accounts answering for the first/,
    ({ area, period }) => in2020(`cities-answering-first ${area} ${period}`),
  ],
  [/^cities with at least one figure/, ({ area, period }) => in2020(`cities-with-figures ${area} ${period}`)],
  [
    /^total BASIC emissions|^BASIC emissions in the q/,
    ({ area, period }) => in2020(`emissions-basic ${area} ${period}`),
  ],
  [/^change of BASIC/, ({ area, period }) => in2020(`emissions-change ${area} ${period}`)],
  [
    /^scope 1 \+ 2 \+ 3/,
    ({ area, period }) => in2020(`scopes-minus-total ${area} ${period.slice(0, 4)} basic-plus`),
  ],
  [
    /^scope 1 minus BASIC/,
    ({ area, period }) => in2020(`scopes-minus-total ${area} ${period.slice(0, 4)} scope-1`),
  ],
  [
    /^restatement of (BASIC|scope 1) b/,
    ({ area, period }, [, of]) =>
      in2020(`emissions-restated ${area} ${period} ${of === "BASIC" ? "basic" : "scope1"}`),
  ],
  [/^emissions per head/, ({ area, period }) => in2020(`emissions-per-head ${area} ${period}`)],
  [/^accounting periods that/, ({ area, period }) => in2020(`periods-not-one-year ${area} ${period}`)],
  [
    /^first questionnaire answered/,
    ({ area, period }) => in2020(`inventory-answers ${area.slice(0, 3)} ${period} inventory-intending`),
  ],
  [
    /^inventories of one accounting/,
    ({ area, period }) => ofYear(period.slice(5), `inventories-told-again ${area} ${period}`),
  ],
  [/^target rows by country/, ({ area }) => in2021(`target-rows ${countries[area]} 2021`)],
  [/^target rows of type '(.*)'/, (_, [, type = ""]) => in2021(`targets EAS 2021 type-${types[type]}`)],
  [/^absolute targets that can/, () => in2021("targets-recomputed EAS 2021 can-be")],
  [/^of these, base/, () => in2021("targets-recomputed EAS 2021 agree")],
  [/^target emissions 2030/, ({ area }) => in2021(`target-emissions ${area} 2030`)],
  [/^statements in commitments/, () => ({ edition: "2020", sum: /^climate-statements \S+ 2020 ?$/ })],
  [/^cities of Ambitious/, () => ({ edition: "2020", sum: /^inventories-updated (IDN|PHL|VNM) 2020 ?$/ })],
  [/^cities with a PM2.5 annual mean/, () => in2020("cities-measured EAS 2020 pm25")],
  [/^PM10 values converted/, () => in2020("cities-converted EAS 2020")],
  [/^PM2.5 annual mean$/, ({ area, period }) => in2020(`pm25 ${area} ${period}`)],
  [/^cities above the WHO 2005/, () => in2020("cities-above EAS 2020 pm25-aqg-2006")],
  [/^highest PM2.5/, ({ area }) => ({ edition: "2020", largest: `pm25 ${area}` })],
  [/^rows$/, () => in2021("database-rows EAS 2021 all")],
  [/^doubled keys/, () => in2021("database-rows EAS 2021 told-twice")],
  [/^one city and year with different/, () => in2021("database-rows EAS 2021 two-names")],
  [/^PM2.5 annual mean, latest/, ({ area, period }) => in2021(`pm25 ${area} ${period}`)],
  [/^PM2.5 values present in both/, () => ({ inBoth: /^pm25 \S+ \d+$/, by: null })],
  [/^of these, changed by more/, () => ({ inBoth: /^pm25 \S+ \d+$/, by: 0.5 })],
  [/^restatement of PM2.5/, ({ area, period }) => ({ restated: `pm25 ${area} ${period}` })],
  [/^cities with a PM2.5 value/, () => in2021("cities-measured EAS 2021 pm25")],
  [/^of these, latest value at or below the WHO/, () => in2021("cities-meeting EAS 2021 pm25-aqg-2021")],
  [/^of these, latest value at or below interim/, () => in2021("cities-meeting EAS 2021 pm25-it-1-2021")],
  [
    /^members of the network, published/,
    ({ area, period }) => ofYear(period.slice(0, 4), `network-members-published ${area} ${period}`),
  ],
  [
    /^mean score of essential (\d+)/,
    (_, [, n]) => in2020(`essential-mean CHN-CHD 2020-01-07 essential-e${n}`),
  ],
  [/^total points/, () => in2020("points-reached CHN-CHD 2020-01-07")],
  [/^questions answered/, () => in2020("questions-answered CHN-CHD 2020-01-07")],
  [/^questions in the scheme/, () => in2020("questions-in-scheme EAS 2020")],
  [/^titles$/, () => in2020("titles EAS 2020")],
  [/^dated editions/, () => in2020("title-editions EAS 2020")],
  [/^editions dated in/, ({ period }) => in2020(`editions-dated EAS ${period}`)],
  [
    /^editions in (\w+)/,
    (_, [, language = ""]) => in2020(`title-editions EAS 2020 language-${language.toLowerCase()}`),
  ],
  [/^editions by the World/, () => in2020("title-editions EAS 2020 office-world-secretariat")],
  [/^titles named in the text/, () => in2020("titles-only-named EAS 2020")],
  [/^programmes$/, () => in2020("programmes EAS 2020")],
  [/^programmes of pathway \(none/, () => in2020("programmes-without-pathway EAS 2020")],
  [
    /^programmes of pathway (\S+)/,
    (_, [, name = ""]) => in2020(`programmes EAS 2020 pathway-${pathways[name]}`),
  ],
  [
    /^programmes with status (\w+)/,
    (_, [, name = ""]) => in2020(`programmes EAS 2020 state-${states[name]}`),
  ],
  [/^programmes with a funder/, () => in2020("programmes-with-funder EAS 2020")],
  [/^programmes naming the city/, ({ area }) => in2020(`programmes ${cities[area]} 2020`)],
  [/^capacity statements/, () => in2020("capacity-statements EAS 2020")],
  [/^officials trained/, ({ area }) => in2020(`officials-trained ${area} 2020`)],
  [/^persons in the RexCom/, () => in2020("rexcom-seats EAS 2021/2024")],
  [/^portfolios/, () => in2020("rexcom-portfolios EAS 2021/2024")],
  [/^global leadership/, () => in2020("leadership-seats EAS 2020")],
  [/^appointed members/, () => in2020("body-members EAS 2020")],
  [/^planned events$/, () => in2020("planned-events WLD 2021")],
  [/^planned events without a day/, () => in2020("planned-events WLD 2021 without-a-day")],
  [
    /^planned events in (\w+)/,
    (_, [, month]) => in2020(`planned-events WLD 2021-${month === "April" ? "04" : "10"} month`),
  ],
  [/^planned with a virtual/, () => in2020("planned-events WLD 2021 virtual")],
  [/^active members/, ({ area, period }) => in2021(`members ${area} ${period.slice(0, 4)}`)],
  [
    /^(joined|left) in the year/,
    ({ area, period }, [, which]) => in2021(`members-${which} ${area} ${period}`),
  ],
  [/^restatement of active/, ({ area, period }) => ({ restated: `members ${area} ${period.slice(0, 4)}` })],
  [/^published counts known/, () => ({ edition: "2020", count: /^(members|countries)-published / })],
  [/^recycling rate of waste tr/, ({ area, period }) => in2021(`recycling-rate-oecd ${area} ${period}`)],
  [/^recycling \+ composting/, ({ area, period }) => in2021(`material-recovery-rate-oecd ${area} ${period}`)],
  [
    /^change of the recycling/,
    ({ area }) => ({
      edition: "2021",
      since: `recycling-rate-oecd ${area} 2018`,
      key: `recycling-rate-oecd ${area} 2019`,
    }),
  ],
  [/^figures restated between the OECD/, () => ({ inBoth: /^waste-\S+ (JPN|KOR) \d+$/, by: 0 })],
  [/^figures added/, () => ({ added: /^(waste-|recycling-rate|material).* (JPN|KOR) \d+/ })],
  [/^average of (\w+)/, (_, [, which = ""]) => in2021(`category-score CHN-FOS 2021 ${categories[which]}`)],
  [/^activities$/, () => in2021("events EAS 2021")],
  [
    /^activities with status (.*)/,
    (_, [, which = ""]) => in2021(`events EAS 2021 outcome-${outcomes[which]}`),
  ],
  [/^(strongest|weakest)/, () => in2020("essential-rank CHN-CHD 2020-01-07")],
];

const countries: Record<string, string> = {
  China: "CHN",
  "Hong Kong": "HKG",
  Japan: "JPN",
  Taiwan: "TPE",
  Thailand: "THA",
};
const cities: Record<string, string> = {
  Chengdu: "CHN-CHD",
  Ulaanbaatar: "MNG-ULN",
  Seoul: "KOR-SEO",
  Suzhou: "CHN-SUZ",
};
const types: Record<string, string> = {
  "Base year emissions (absolute) target": "absolute",
  "Base year intensity target": "intensity",
  "Baseline scenario (business as usual) target": "as-usual",
  "No target": "none",
  NA: "not-told",
};
const pathways: Record<string, string> = {
  Low: "low-emission",
  Circular: "circular",
  "Nature-based": "nature-based",
  Equitable: "equitable",
};
const states: Record<string, string> = {
  ongoing: "ongoing",
  in: "in-preparation",
  cancelled: "cancelled",
  postponed: "postponed",
  planned: "planned",
};
const categories: Record<string, string> = {
  Enablers: "enablers",
  Transport: "transport-systems-and-services",
  Performance: "performance",
};
const outcomes: Record<string, string> = {
  held: "held",
  planned: "planned",
  "held in part": "held-in-part",
  "announced unchanged": "announced",
};

/** The figure that a line is about; a line that no form fits is a fault of the test. */
export function askedBy(line: Line): Asked {
  for (const [form, asked] of forms) {
    const match = form.exec(line.indicator);
    if (match) return asked({ ...line, area: region(line.area) }, match);
  }
  throw new Error(`missing form: ${line.indicator}`);
}
