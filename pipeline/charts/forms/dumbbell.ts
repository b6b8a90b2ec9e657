import type { Chart } from "../../model/chart.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Observation } from "../../model/observation.ts";
import { compareText } from "../../model/source.ts";
import { uprightReferences } from "../across.ts";
import { axisAmounts } from "../axis-amounts.ts";
import { amountsBeside, categories } from "../categories.ts";
import type { ChartForm } from "../chart-form.ts";
import { cleanText } from "../clean-text.ts";
import { earlierMarks } from "../earlier-marks.ts";
import { isOld, recentFrom } from "../old-values.ts";
import { type ChartEntry, isAhead, isUnsure, type Prepared } from "../prepared.ts";
import { type Body, type Room, widthOf } from "../room.ts";
import { quantitative, rowOf, unsure } from "../rows.ts";
import { signed } from "../signed.ts";
import { type Given, given, type TellingWords, tellPoints } from "../tell.ts";
import { type Json, text } from "../theme.ts";
import type { LabelStyle } from "../wrap-text.ts";

export const dumbbell: ChartForm = {
  means:
    "the first and the latest value of each place, joined by a line, by places and then by time: `city|year`",
  needs: "amount",
  writesValues: true,
  draw,
  tell,
  table: "amounts",
  inSheet: { order: "listed" },
  keeps: (rows) => {
    const moves = rows.map((points) => {
      const [{ first, latest } = {}] = endsOf(points.flatMap(given));
      return first && latest && isSure(first) && isSure(latest)
        ? latest.value.amount - first.value.amount
        : 0;
    });
    const sign = againstMost(moves);
    return rows.filter((_, at) => Math.sign(moves[at] ?? 0) === sign);
  },
  draws: (points) => {
    const places = groupBy(points.flatMap(given), ({ observation }) => observation.area);
    const ends = [...places.values()].flatMap((values) => endsOf(values));
    return new Set(
      ends
        .flatMap(({ first, latest }) => [...(first ? [first] : []), latest])
        .map(({ observation }) => observation),
    );
  },
};

const apart = 10;
const pad = 8;
const hollow = { style: "hollow", filled: false, size: 140 };

/** The first and latest value of a place; a single value is the latest. */
interface Ends<T> {
  readonly first: T | null;
  readonly latest: T;
}

interface Dated {
  readonly observation: Observation;
  readonly joined?: boolean;
}

/** The latest value, and the first that is comparable with it. */
function endsOf<T extends Dated>(values: readonly T[]): Ends<T>[] {
  const inTime = [...values].sort((a, b) => compareText(a.observation.period, b.observation.period));
  const from = inTime.findLastIndex(({ joined }) => joined === false);
  const [first, ...later] = inTime.slice(Math.max(0, from));
  const latest = later.at(-1);
  if (!first) return [];
  return [latest ? { first, latest } : { first: null, latest: first }];
}

/**
 * A row for each place, highest latest value first, with a small dot at the first value, a large one at the latest, and both
 * in words on the right; below a line, those with a single value.
 */
function draw(prepared: Prepared, room: Room): Body {
  const byPlace = [...groupBy(prepared.entries, ({ category }) => category).values()];
  const known = byPlace
    .flatMap((entries) => endsOf(entries.filter(({ amount }) => amount !== null)))
    .sort((a, b) => amountOf(b.latest) - amountOf(a.latest));
  const moved = known.filter(({ first }) => first !== null);
  const drawn = [...moved, ...known.filter(({ first }) => first === null)];
  const unknown = byPlace.flatMap((entries) =>
    entries.every(({ amount }) => amount === null) ? entries.slice(-1) : [],
  );
  const places = [...drawn.map(({ latest }) => latest), ...unknown];
  const firsts = moved.flatMap(({ first }) => first ?? []);
  const shown = { ...prepared, entries: [...firsts, ...places] };
  const isNarrow = room.width < 500;
  const names = categories(
    prepared,
    room,
    places.map(({ category }) => category),
    isNarrow ? 0.34 : undefined,
  );
  const values = drawn.map(({ first, latest }) => {
    const now = signed(prepared, room, latest);
    return first ? `${signed(prepared, room, first)} → ${now}` : now;
  });
  const years = drawn.map(({ first, latest }) => {
    const [from, to] = [first?.observation.period, latest.observation.period];
    return cleanText(room.words.label({ period: from === undefined ? to : `${from}/${to}` }));
  });
  const widest = (words: readonly string[], style: LabelStyle) =>
    Math.ceil(Math.max(0, ...words.map((each) => widthOf(room, each, style))));
  // On a phone the years stand below the values.
  const toYears = apart + (isNarrow ? 0 : widest(values, text.strong) + apart);
  const beside = Math.max(widest(values, text.strong) + apart, toYears + widest(years, text.note));
  const reasons =
    apart +
    widest(
      unknown.map((entry) => prepared.amount(entry)),
      text.note,
    );
  const total = room.width - names.width - pad - Math.max(beside, reasons);
  const { scale, width } = amountsBeside(shown, room, axisAmounts(shown), { total, labels: [] });
  const since = recentFrom(known.map(({ latest }) => latest.observation));
  const against = againstMost(moved.map(moveOf));
  const isAgainst = (ends: Ends<ChartEntry>) => Math.sign(moveOf(ends)) === against;
  const earlier = earlierMarks(shown, "x", (scale.domain[1] - scale.domain[0]) / width);
  const { category } = prepared.fields;
  const lines = moved.flatMap(({ first, latest }) =>
    first ? [{ [category]: latest.category, from: first.amount, to: latest.amount }] : [],
  );
  const step = Math.max(isNarrow ? 38 : places.length > 20 ? 22 : 26, names.height + 4);
  const [above, below] = isNarrow ? [-8, 8] : [0, 0];
  const { frame } = room.words.book;
  const hasOld = drawn.some(({ latest }) => isOld(latest.observation, since));
  const isParted = moved.length > 0 && drawn.length > moved.length;
  return {
    left: names.width + pad,
    below: 48,
    notes: [
      ...(firsts.length > 0 ? [frame.chartEnds(hasOld ? String(since) : null)] : []),
      ...(moved.some(isAgainst) ? [frame.chartAgainstMost(against)] : []),
      ...(isParted ? [frame.chartOneValue] : []),
    ].map(cleanText),
    marksEarlier: earlier.length > 0,
    spec: {
      data: {
        values: [
          ...firsts.map((entry) => rowOf(prepared, entry, { end: "first" })),
          ...drawn.map((ends, at) =>
            rowOf(prepared, ends.latest, {
              end: "latest",
              label: values[at],
              years: years[at],
              ...(isOld(ends.latest.observation, since) ? { old: true } : {}),
              ...(isAgainst(ends) ? { against: true } : {}),
            }),
          ),
          ...unknown.map((entry) => rowOf(prepared, entry)),
        ],
      },
      width,
      height: { step },
      layer: [
        ...uprightReferences(prepared.chart.references, room, {
          scale,
          width,
          before: names.width + pad,
          beyond: room.width - names.width - pad - width,
        }),
        ...(isParted ? [partingRule(moved.length * step)] : []),
        {
          encoding: {
            x: { ...quantitative("amount"), ...scale.channel },
            // Keeps a mark at 0 off the names.
            y: { ...names.channel, axis: { ...names.axis, offset: pad } },
          },
          layer: [
            {
              data: { values: lines },
              mark: { type: "rule", strokeWidth: 2 },
              encoding: { x: quantitative("from"), x2: { field: "to" } },
            },
            ...earlier,
            ...dots,
          ],
        },
        ...wordsAt("label", { style: "value", x: width + apart, dy: above, y: names.channel }),
        ...wordsAt("years", { style: "quiet", x: width + toYears, dy: below, y: names.channel }),
        ...(unknown.length > 0
          ? wordsAt("note", { style: "quiet", x: width + apart, y: names.channel })
          : []),
      ],
    },
  };
}

function amountOf({ amount }: ChartEntry): number {
  return amount ?? 0;
}

/** From the first to the latest value; 0 without a first, or where one is not exact. */
function moveOf({ first, latest }: Ends<ChartEntry>): number {
  return first && !isUnsure(first) && !isUnsure(latest) ? amountOf(latest) - amountOf(first) : 0;
}

/** The direction in which few moved, because most moved in the other: 1 up, -1 down; NaN where most moved in neither. */
function againstMost(moves: readonly number[]): number {
  const isMost = (sign: number) => 2 * moves.filter((by) => Math.sign(by) === sign).length > moves.length;
  return isMost(-1) ? 1 : isMost(1) ? -1 : Number.NaN;
}

/** Under the last row that is compared, across the whole plot. */
function partingRule(y: number): Json {
  return { data: { values: [{}] }, mark: { type: "rule", style: "zero" }, encoding: { y: { value: y } } };
}

/** A column of words to the right of the plot. */
function wordsAt(
  field: string,
  {
    style,
    x,
    dy = 0,
    y,
  }: { readonly style: string; readonly x: number; readonly dy?: number; readonly y: Json },
): Json[] {
  return [
    {
      transform: [{ filter: `isValid(datum.${field})` }],
      mark: { type: "text", style, ...(dy === 0 ? {} : { dy }) },
      encoding: { x: { value: x }, y, text: { field } },
    },
  ];
}

/** A small dot at the first value, a large mark at the latest: hollow where old, dashed where not an exact measurement. */
const dots: readonly Json[] = [
  { test: "datum.end === 'first'", style: "earlierEnd", strokeWidth: 1, size: 56 },
  // Hides the line behind a hollow dot.
  { test: `datum.end === 'latest' && (datum.old || ${unsure})`, style: "under", size: 140 },
  { test: `datum.end === 'latest' && !datum.old && !datum.against && !${unsure}`, size: 150 },
  {
    test: `datum.end === 'latest' && !datum.old && datum.against && !${unsure}`,
    style: "against",
    shape: "square",
    size: 140,
  },
  { test: `datum.end === 'latest' && datum.old && !${unsure}`, ...hollow },
  { test: `datum.end === 'latest' && ${unsure}`, ...hollow, strokeDash: [3, 2] },
].map(({ test, ...look }) => ({ transform: [{ filter: test }], mark: { type: "point", ...look } }));

/** How many rose and fell of those known at two times, the most extreme of both, and the latest values. */
function tell({ points }: Chart, words: TellingWords): string[] {
  const { frame, punctuation } = words.book;
  const ends = [...groupBy(points.flatMap(given), ({ category }) => words.label(category)).values()].flatMap(
    (points) => endsOf(points),
  );
  const moves = ends.flatMap(({ first, latest }) =>
    first && isSure(first) && isSure(latest)
      ? [
          {
            first,
            latest,
            by:
              words.change(first.value, latest.value) === null ? 0 : latest.value.amount - first.value.amount,
          },
        ]
      : [],
  );
  const trend = ({ first, latest }: { readonly first: Given; readonly latest: Given }) => {
    const written = ({ value, observation }: Given) => ({
      value: words.amount(value),
      period: words.period(observation.period),
    });
    return [words.label(latest.category), frame.chartTrend(written(first), written(latest))].join(
      punctuation.clause,
    );
  };
  const inOrder = [...moves].sort((a, b) => a.by - b.by);
  const [down] = inOrder.filter(({ by }) => by < 0);
  const up = inOrder.filter(({ by }) => by > 0).at(-1);
  const count = (test: (by: number) => boolean) => moves.filter(({ by }) => test(by)).length;
  const once = ends.filter(({ first }) => first === null).length;
  const since = recentFrom(ends.map(({ latest }) => latest.observation));
  const old = ends.filter(({ latest }) => isOld(latest.observation, since)).length;
  return [
    ...(moves.length > 0
      ? [
          frame.chartRoseAndFell(
            moves.length,
            count((by) => by > 0),
            count((by) => by < 0),
            count((by) => by === 0),
          ),
        ]
      : []),
    ...(down ? [frame.chartFellMost(trend(down))] : []),
    ...(up ? [frame.chartRoseMost(trend(up))] : []),
    tellPoints(
      ends.map(({ latest }) => latest),
      words,
    ),
    ...(once > 0 ? [frame.chartOnce(once)] : []),
    ...(old > 0 ? [frame.chartBefore(old, String(since))] : []),
  ].filter((line) => line !== "");
}

/** Whether a value is an exact measurement of the past. */
function isSure({ value }: Given): boolean {
  return value.qualifier === "exact" && !isAhead(value);
}
