import { readFileSync } from "node:fs";
import { cagrProgressToTarget, cagrProgressWithoutTarget } from "../../pipeline/methods/cagr-progress.ts";
import { degreeDayLookup, hourlyTemperatures } from "../../pipeline/methods/degree-days.ts";
import { fitStatistics } from "../../pipeline/methods/fit-statistics.ts";
import { leastSquares } from "../../pipeline/methods/least-squares.ts";
import { meteredSavings } from "../../pipeline/methods/metered-savings.ts";
import { requiredChange } from "../../pipeline/methods/required-change.ts";
import { requiredPath } from "../../pipeline/methods/required-path.ts";
import { marginOf } from "../../pipeline/methods/savings-guards.ts";
import { towardsTarget } from "../../pipeline/methods/target-progress.ts";
import { weightedScore } from "../../pipeline/methods/weighted-score.ts";
import {
  changeSince,
  growthSince,
  indexTo,
  isMissing,
  type Measure,
  mean,
  measured,
  panelChange,
  perHead,
  type Qualifier,
  type Quantity,
  quantile,
  ranks,
  share,
  total,
  weightedMean,
} from "../../pipeline/model/quantity.ts";
import { roundedTo } from "../../pipeline/model/rounding.ts";
import { meters } from "../methods/meters.ts";
import { given, numberIn, rowsOf } from "../methods/reference.ts";

/** One comparison: what, the reference's number, ours. */
export type Result = readonly [what: string, expected: number, ours: number];

/** The reference results of every method, computed anew. */
export const results: { readonly [id: string]: () => readonly Result[] } = {
  "least-squares": () => {
    const rows = rowsOf("tests/reference/longley/data.csv");
    const design = rows.map((row) => [1, ...[1, 2, 3, 4, 5, 6].map((index) => numberIn(row, `x${index}`))]);
    const y = rows.map((row) => numberIn(row, "y"));
    const { coefficients } = given(
      leastSquares(
        design,
        y,
        y.map(() => 1),
      ),
    );
    const certified = rowsOf("tests/reference/longley/certified.csv");
    return certified.map((row, index) => [
      `Longley, ${row.term}`,
      numberIn(row, "estimate"),
      coefficients[index] ?? 0,
    ]);
  },
  "degree-days": () =>
    meters.flatMap(({ file, building }) => {
      const [first] = rowsOf(`tests/reference/degree-days/${file}-baseline-regressors.csv`);
      const start = Date.parse(first?.[""]?.replace(" ", "T") ?? "");
      const period = savingsOf(building).baseline.find((own) => own.start === start);
      const days = given(lookup()(period?.start ?? 0, period?.end ?? 0));
      return [30, 60, 90].map(
        (balance): Result => [
          `${building}, first baseline period, HDD at ${balance} °F`,
          numberIn(first, `hdd_${balance}`),
          days.heating[balance - 30] ?? 0,
        ],
      );
    }),
  "metered-savings": () =>
    meters.flatMap(({ building, expected }): Result[] => {
      const { model, avoided, counterfactual } = savingsOf(building);
      return [
        [`${building}, intercept`, expected.params.intercept, model.intercept],
        [`${building}, heating slope`, expected.params.beta_hdd, model.heating?.usePerDegreeDay ?? 0],
        [
          `${building}, heating balance point °F`,
          expected.params.heating_balance_point,
          model.heating?.balancePoint ?? 0,
        ],
        [`${building}, counterfactual`, expected.counterfactual, counterfactual],
        [`${building}, avoided use`, expected.savings, avoided],
      ];
    }),
  "metered-savings-daily": () => ofSample("gas-daily"),
  "metered-savings-bimonthly": () => ofSample("gas-bimonthly"),
  "fit-statistics": () => {
    const fit = fitStatistics([1, 3, 4, 1, 6], [2, 3, 3, 2, 4], 2);
    if ("undefined" in fit) throw new Error(fit.undefined);
    const rounded = (value: unknown) => Number(Number(value).toFixed(3));
    return [
      ["R²", 0.972, rounded(fit.rSquared)],
      ["adjusted R²", 0.944, rounded(fit.adjustedRSquared)],
      ["CV(RMSE)", 0.394, rounded(fit.cvRmse)],
      ["adjusted CV(RMSE)", 0.509, rounded(fit.adjustedCvRmse)],
      ["NMBE", -0.067, rounded(fit.nmbe)],
    ];
  },
  "savings-uncertainty": () =>
    meters.map(({ building, expected }): Result => {
      const { uncertainty } = savingsOf(building);
      return [`${building}, 90 % band`, expected.err["FSU Error Band"], given(uncertainty).band];
    }),
  "savings-margin": () => {
    const reporting = [100, 50, 10].map((counterfactual) => ({
      counterfactual,
      avoided: counterfactual / 10,
    }));
    const uncertainty = { band: 7, t: 2, autocorrelation: 0, independentValues: 12, months: 3 };
    return [
      [
        "12 independent values of 12, one common share: the uncertainty alone",
        7,
        marginOf(uncertainty, 12, reporting),
      ],
    ];
  },
  target: () => {
    const aim = {
      base: { year: 2010, value: 20 },
      latest: { year: 2022, value: 35 },
      target: { year: 2020, value: 40 },
    };
    return [
      [
        "missed after three quarters of the way",
        0.75,
        given(towardsTarget({ ...aim, direction: 1 }, "required-path")).ratio,
      ],
    ];
  },
  bounds: () => [
    [
      "about 200 + more than 330",
      530,
      amountOf(total("t", [tonnes(200, "about"), tonnes(330, "more-than")])),
    ],
    ["more than 16.993, printed", 16.9, roundedTo(16.993, 1, "more-than")],
    ["less than 2.857, printed", 2.86, roundedTo(2.857, 2, "less-than")],
    ["1 of less than 4, in percent, more than", 25, amountOf(share(tonnes(1), tonnes(4, "less-than")))],
  ],
  change: () => [["from 100 to 120", 20, amountOf(changeSince(tonnes(120), tonnes(100)))]],
  growth: () => [["from 100 to 120", 20, amountOf(growthSince(tonnes(120), tonnes(100)))]],
  index: () => [["120 to a base of 80", 150, amountOf(indexTo(tonnes(120), tonnes(80)))]],
  "per-head": () => [
    [
      "500 t of 1,000 people",
      0.5,
      amountOf(perHead("t/person", tonnes(500), { ...tonnes(1000), unit: "person" })),
    ],
  ],
  mean: () => [
    [
      "of 1, 2 and 6",
      3,
      amountOf(
        mean(
          "t",
          [1, 2, 6].map((amount) => tonnes(amount)),
        ),
      ),
    ],
  ],
  "weighted-mean": () => [
    [
      "of 10 counting thrice and 50 once",
      20,
      amountOf(
        weightedMean("t", [
          { value: tonnes(10), weight: tonnes(3) },
          { value: tonnes(50), weight: tonnes(1) },
        ]),
      ),
    ],
  ],
  quantile: () =>
    [
      [0.1, 1.4],
      [0.25, 2],
      [0.5, 4],
      [0.9, 12.8],
    ].map(
      ([part = 0, expected = 0]): Result => [
        `${part} of 1, 2, 4, 8, 16`,
        expected,
        amountOf(
          quantile(
            "t",
            [1, 2, 4, 8, 16].map((amount) => tonnes(amount)),
            part,
          ),
        ),
      ],
    ),
  rank: () => [
    [
      "of 10 after 30, 20 and 20",
      4,
      amountOf(
        ranks(
          [10, 30, 20, 20].map((amount) => tonnes(amount)),
          "highest",
        )[0] ?? tonnes(0),
      ),
    ],
  ],
  "same-panel": () => {
    const [later, earlier] = [
      new Map([
        ["a", tonnes(90)],
        ["d", tonnes(80)],
      ]),
      new Map([
        ["a", tonnes(100)],
        ["b", tonnes(10)],
      ]),
    ];
    const found = panelChange({ unit: "t", reporter: "member" }, later, earlier);
    return [
      ["a fell from 100 to 90, b went, d came: raw", 60, amountOf(found.raw)],
      ["the same panel", -10, amountOf(found.samePanel)],
      ["reporters of both", 1, amountOf(found.reportersOfBoth)],
    ];
  },
  "required-path": () => [
    [
      "10 in 2018 to 30 in 2025: at 2018",
      10,
      given(requiredPath({ year: 2018, value: 10 }, { year: 2025, value: 30 }, 2018)),
    ],
    [
      "10 in 2018 to 30 in 2025: at 2025",
      30,
      given(requiredPath({ year: 2018, value: 10 }, { year: 2025, value: 30 }, 2025)),
    ],
  ],
  "required-change": () => {
    const to = (year: number, value: number) =>
      given(requiredChange({ year: 2018, value: 10 }, { year, value }));
    return [
      [
        "10 % in 2018 to 30 % in 2025, compound, two decimals",
        16.99,
        Number(Number(to(2025, 30).compound).toFixed(2)),
      ],
      [
        "10 % in 2018 to 40 % in 2030, compound, two decimals",
        12.25,
        Number(Number(to(2030, 40).compound).toFixed(2)),
      ],
      ["10 % in 2018 to 30 % in 2025, linear, two decimals", 2.86, Number(to(2025, 30).linear.toFixed(2))],
      ["10 % in 2018 to 40 % in 2030, linear", 2.5, to(2030, 40).linear],
    ];
  },
  "cagr-progress": () => {
    const published = rowsOf("tests/reference/progress/canada_series.csv");
    const agreeing = published.filter((row) => {
      const base = { year: numberIn(row, "base_year"), value: numberIn(row, "base_value") };
      const latest = { year: numberIn(row, "current_year"), value: numberIn(row, "current_value") };
      const direction = numberIn(row, "direction") === 1 ? 1 : -1;
      const progress =
        row.target === ""
          ? cagrProgressWithoutTarget(
              base,
              latest,
              direction,
              row.limit === "" ? null : numberIn(row, "limit"),
            )
          : cagrProgressToTarget({
              base,
              latest,
              target: { year: numberIn(row, "target_year"), value: numberIn(row, "target") },
              direction,
            });
      const { score, status } = given(progress);
      return status === row.status && Math.abs(score - numberIn(row, "score")) < 1e-9;
    });
    return [["published series with the same score and status", published.length, agreeing.length]];
  },
  "weighted-score": () => {
    const scored = (scores: readonly (number | null)[]) =>
      given(weightedScore(scores.map((score) => ({ weight: 1, minimum: 0, maximum: 5, score })))).percent;
    return [
      ["Foshan, enablers 3, 4, 3, 4, 3, 4", 70, scored([3, 4, 3, 4, 3, 4])],
      ["Foshan, performance 2, 3, 3, 3, n/a", 55, scored([2, 3, 3, 3, null])],
      ["Kaili, performance 3, 2, 4, 3, 2", 56, scored([3, 2, 4, 3, 2])],
    ];
  },
};

let known: ReturnType<typeof degreeDayLookup> | null = null;

function lookup() {
  known ??= degreeDayLookup(
    given(
      hourlyTemperatures(
        rowsOf("data/raw/2020/retrofit/weather-724390.csv").map((row) => ({
          time: Date.parse(row.Time ?? ""),
          temperature: numberIn(row, "Temperature"),
        })),
      ),
    ),
  );
  return known;
}

function savingsOf(building: string) {
  const reads = rowsOf("data/raw/2020/retrofit/meter-readings.csv")
    .filter((row) => row.Building === building)
    .map((row) => ({
      time: Date.parse(row["Period start"] ?? ""),
      use: row.Use === "" ? null : numberIn(row, "Use"),
    }));
  const works = rowsOf("data/raw/2020/retrofit/retrofits.csv").find((row) => row.Building === building);
  const window = {
    start: Date.parse(works?.["Works start"] ?? ""),
    end: Date.parse(works?.["Works end"] ?? ""),
  };
  const isElectricity = building === "sample-electricity";
  return given(meteredSavings({ reads, works: window, degreeDays: lookup(), isElectricity }));
}

/** What OpenEEmeter 3.2.0 makes of one of its further samples. */
function ofSample(name: string): readonly Result[] {
  const { results: published } = JSON.parse(
    readFileSync("tests/reference/degree-days/expected-samples.json", "utf8"),
  );
  const expected = published.find((own: { readonly name: string }) => own.name === name);
  const reads = rowsOf(`tests/reference/degree-days/samples/${name}.csv`).map((row) => ({
    time: Date.parse(row["Period start"] ?? ""),
    use: row.Use === "" ? null : numberIn(row, "Use"),
  }));
  const works = { start: Date.parse("2016-12-26"), end: Date.parse("2017-01-04") };
  const found = given(meteredSavings({ reads, works, degreeDays: lookup(), isElectricity: false }));
  return [
    [`${name}, intercept`, expected.params.intercept, found.model.intercept],
    [`${name}, heating slope`, expected.params.beta_hdd, found.model.heating?.usePerDegreeDay ?? 0],
    [
      `${name}, heating balance point °F`,
      expected.params.heating_balance_point,
      found.model.heating?.balancePoint ?? 0,
    ],
    [`${name}, adjusted R²`, expected.r2adj, found.model.adjustedRSquared],
    [`${name}, counterfactual`, expected.counterfactual, found.counterfactual],
    [`${name}, saved`, expected.savings, found.avoided],
  ];
}

let row = 0;
function tonnes(amount: number, qualifier: Qualifier = "exact"): Quantity<"t"> {
  row++;
  const range = { file: "a.csv", sheet: "", row, column: 1, toRow: row, toColumn: 1 };
  return measured("t", amount, { range, status: "reported", raw: String(amount) }, qualifier);
}

function amountOf(measure: Measure): number {
  if (isMissing(measure)) throw new Error(`missing value: ${measure.missing}`);
  return measure.amount;
}
