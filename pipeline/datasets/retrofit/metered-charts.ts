import type { Chart } from "../../model/chart.ts";
import { groupBy } from "../../model/group-by.ts";
import type { ReportLocale } from "../../model/locale.ts";
import { type Observation, select } from "../../model/observation.ts";
import { firstDay, lastDay } from "../../model/period.ts";
import { isMissing } from "../../model/quantity.ts";
import type { RetrofitIndicator } from "./indicators.ts";

type One = Observation<RetrofitIndicator>;

/** A city has more meters than a page has room for: those after these are read in the tables. */
const mostCharts = 12;

interface Words {
  readonly months: readonly string[];
  day(month: string, day: string, year?: string): string;
  title(meter: string): string;
  subtitle(from: string, to: string): string;
  readonly measured: string;
  readonly expected: string;
  readonly note: string;
  readonly sample: string;
}

const words: { readonly [L in ReportLocale]: Words } = {
  en: {
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    day: (month, day, year = "") => `${Number(day)} ${month} ${year}`.trim(),
    title: (meter) => `Energy use after works, measured and expected: ${meter}`,
    subtitle: (from, to) => `kWh of final energy from each read to the next, ${from} to ${to}`,
    measured: "measured",
    expected: "expected by the model",
    note: "The model is that of use before works, at the weather that came. Periods differ in length.",
    sample:
      "A sample of OpenEEmeter, a synthetic load on measured weather: it shows the method, and no building.",
  },
};

/** Measured use against the model's, one chart per meter. */
export function meteredCharts(observations: readonly One[], locale: ReportLocale): Chart[] {
  const say = words[locale];
  const byMeter = groupBy(select(observations, { indicator: "period-use" }), ({ breakdown }) => breakdown);
  const taken = new Set<string>();
  return [...byMeter].slice(0, mostCharts).map(([meter, uses], index): Chart => {
    const expected = select(observations, { indicator: "period-counterfactual", breakdown: meter });
    const line = (text: string) => (observation: One, at: number, all: readonly One[]) => ({
      observation,
      category: { text: dayOf(firstDay(observation.period), say) },
      series: { text },
      joined: lastDay(all[at - 1]?.period ?? "") === firstDay(observation.period),
    });
    const from = dayOf(firstDay(uses[0]?.period ?? ""), say, true);
    const to = dayOf(lastDay(uses.at(-1)?.period ?? ""), say, true);
    const isSample = uses.some(({ value }) => !isMissing(value) && value.status === "illustrative");
    return {
      id: `metered-use-${idOf(meter, index, taken)}`,
      form: "series",
      title: say.title(meter),
      subtitle: say.subtitle(from, to),
      unit: "kWh",
      points: [...expected.map(line(say.expected)), ...uses.map(line(say.measured))],
      note: isSample ? `${say.note} ${say.sample}` : say.note,
    };
  });
}

/** A point stands without its year: reporting lasts a year at most, so that no day comes twice. */
function dayOf(date: string, say: Words, withYear = false): string {
  const [year, month = "", day = ""] = date.split("-");
  return say.day(say.months[Number(month) - 1] ?? "", day, withYear ? year : undefined);
}

/** A file name of plain letters; the meter's number where its name has none or another has the same. */
function idOf(meter: string, index: number, taken: Set<string>): string {
  const plain = meter
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const id = plain === "" || taken.has(plain) ? `${plain}${index + 1}` : plain;
  taken.add(id);
  return id;
}
