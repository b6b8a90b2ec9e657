import { cagrProgressToTarget, cagrProgressWithoutTarget } from "../../pipeline/methods/cagr-progress.ts";
import type { methods } from "../../pipeline/methods/catalogue.ts";
import { degreeDayLookup, hourlyTemperatures } from "../../pipeline/methods/degree-days.ts";
import { fitStatistics } from "../../pipeline/methods/fit-statistics.ts";
import { leastSquares } from "../../pipeline/methods/least-squares.ts";
import { meteredSavings } from "../../pipeline/methods/metered-savings.ts";
import { requiredChange } from "../../pipeline/methods/required-change.ts";
import { requiredPath } from "../../pipeline/methods/required-path.ts";
import { weightedScore } from "../../pipeline/methods/weighted-score.ts";
import { meters } from "../methods/meters.ts";
import { given, numberIn, rowsOf } from "../methods/reference.ts";

/** One comparison: what, the reference's number, ours. */
export type Result = readonly [what: string, expected: number, ours: number];

/** The reference results of every method, computed anew. */
export const results: { readonly [id in keyof typeof methods]: () => readonly Result[] } = {
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
          : cagrProgressToTarget(
              base,
              latest,
              { year: numberIn(row, "target_year"), value: numberIn(row, "target") },
              direction,
            );
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
