import type { Chart } from "../../model/chart.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Observation } from "../../model/observation.ts";
import { compareText } from "../../model/source.ts";
import { absentLayers, uprightReferences } from "../across.ts";
import { axisAmounts } from "../axis-amounts.ts";
import { amountsBeside, categories } from "../categories.ts";
import type { ChartForm } from "../chart-form.ts";
import { cleanText } from "../clean-text.ts";
import { earlierMarks } from "../earlier-marks.ts";
import { isOld, recentFrom } from "../old-values.ts";
import { type ChartEntry, isAhead, type Prepared } from "../prepared.ts";
import { type Body, place, type Room, widthOf, wrapped } from "../room.ts";
import { quantitative, rowOf, unsure } from "../rows.ts";
import { signed } from "../signed.ts";
import { type Given, given, type TellingWords, tellPoints } from "../tell.ts";
import { type Json, lineHeight, text } from "../theme.ts";

export const dumbbell: ChartForm = {
  means:
    "the first and the latest value of each place, joined by a line, by places and then by time: `city|year`",
  needs: "amount",
  draw,
  tell,
  table: "amounts",
  inSheet: { order: "listed" },
};

const toWords = 11;
const apart = 6;
const line = lineHeight(text.label);
/** The thickness of the background behind labels. */
const breadth = 14;
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

/** A row for each place, highest latest value first: a small dot at the first value, a large one at the latest. */
function draw(prepared: Prepared, room: Room): Body {
  const byPlace = [...groupBy(prepared.entries, ({ category }) => category).values()];
  const drawn = byPlace
    .flatMap((entries) => endsOf(entries.filter(({ amount }) => amount !== null)))
    .sort((a, b) => amountOf(b.latest) - amountOf(a.latest));
  const unknown = byPlace.flatMap((entries) =>
    entries.every(({ amount }) => amount === null) ? entries.slice(-1) : [],
  );
  const places = [...drawn.map(({ latest }) => latest), ...unknown];
  const firsts = drawn.flatMap(({ first }) => first ?? []);
  const shown = { ...prepared, entries: [...firsts, ...places] };
  // Beside names and labels, a phone has no room for lines.
  const isNarrow = room.width < 500;
  const names = categories(
    prepared,
    room,
    places.map(({ category }) => category),
    isNarrow ? 0.7 : undefined,
  );
  const left = isNarrow ? 0 : names.width;
  const ends = drawn.flatMap((ends) => wordsAtEnds(ends, { prepared, room, isNarrow }));
  const { scale, width, pad } = plotOf(shown, room, { ends, total: room.width - left });
  const above = isNarrow ? places.flatMap((entry) => wordsAbove(entry, prepared, room)) : [];
  const since = recentFrom(drawn.map(({ latest }) => latest.observation));
  const earlier = earlierMarks(shown, "x", (scale.domain[1] - scale.domain[0]) / width);
  const { category } = prepared.fields;
  const lines = drawn.flatMap(({ first, latest }) =>
    first ? [{ [category]: latest.category, from: first.amount, to: latest.amount }] : [],
  );
  return {
    left: left + pad,
    below: 48,
    notes: firsts.length > 0 ? [meaning(drawn, since, room)] : [],
    marksEarlier: earlier.length > 0,
    spec: {
      data: {
        values: [
          ...firsts.map((entry) => rowOf(prepared, entry, { end: "first" })),
          ...drawn.map(({ latest }) =>
            rowOf(prepared, latest, {
              end: "latest",
              ...(isOld(latest.observation, since) ? { old: true } : {}),
            }),
          ),
          ...unknown.map((entry) => rowOf(prepared, entry, { label: prepared.amount(entry) })),
        ],
      },
      width,
      height: { step: isNarrow ? names.height + 26 : Math.max(24, names.height + 6) },
      layer: [
        ...uprightReferences(prepared.chart.references, room, { scale, width }),
        {
          encoding: {
            x: { ...quantitative("amount"), ...scale.channel },
            y: {
              ...names.channel,
              ...(isNarrow
                ? { axis: null, scale: { padding: 0.7 } }
                : { axis: { ...names.axis, offset: pad } }),
            },
          },
          layer: [
            ...wordLayers(above, category, { value: -pad }),
            ...wordLayers(ends, category, quantitative("at")),
            {
              data: { values: lines },
              mark: { type: "rule", strokeWidth: 2 },
              encoding: { x: quantitative("from"), x2: { field: "to" } },
            },
            ...earlier,
            ...dots,
            ...absentLayers(shown, toWords),
          ],
        },
      ],
    },
  };
}

function amountOf({ amount }: ChartEntry): number {
  return amount ?? 0;
}

/** What large, small and hollow dots mean, as far as there are any. */
function meaning(drawn: readonly Ends<ChartEntry>[], since: number, { words }: Room): string {
  const hasOld = drawn.some(({ latest }) => isOld(latest.observation, since));
  return cleanText(words.book.frame.chartEnds(hasOld ? String(since) : null));
}

/** A label beside an amount: its side, its distance, and its width. */
interface Word {
  readonly entry: ChartEntry;
  readonly label: string;
  readonly style: "label" | "value" | "quiet";
  readonly side: -1 | 1;
  readonly away: number;
  readonly reach: number;
  /** Lines of text above the marks; 0 beside them. */
  readonly lines: number;
}

function wordOf(room: Room, word: Omit<Word, "reach">): Word {
  const look = { label: text.label, value: text.strong, quiet: text.note }[word.style];
  return { ...word, reach: word.away + widthOf(room, word.label, look) };
}

/** The latest value, unless it stands above, and the years, each on the side away from the other end. */
function wordsAtEnds(
  { first, latest }: Ends<ChartEntry>,
  {
    prepared,
    room,
    isNarrow,
  }: { readonly prepared: Prepared; readonly room: Room; readonly isNarrow: boolean },
): Word[] {
  const side = first && amountOf(latest) < amountOf(first) ? -1 : 1;
  const value = wordOf(room, {
    ...{ entry: latest, label: signed(prepared, room, latest) },
    ...{ style: "value", side, away: toWords, lines: 0 },
  });
  const yearAt = (entry: ChartEntry, side: -1 | 1, away: number) => {
    const label = cleanText(room.words.label({ period: entry.observation.period }));
    return wordOf(room, { entry, label, style: "quiet", side, away, lines: 0 });
  };
  return [
    ...(first ? [yearAt(first, side === 1 ? -1 : 1, toWords)] : []),
    ...(isNarrow ? [] : [value]),
    yearAt(latest, side, isNarrow ? toWords : value.reach + apart),
  ];
}

/** A name and its latest value, from the left edge of the picture. */
function wordsAbove(entry: ChartEntry, prepared: Prepared, room: Room): Word[] {
  const label = wrapped(room, entry.category, room.width * 0.7);
  const lines = label.split("\n").length;
  // A letter may begin left of its origin.
  const name = wordOf(room, { entry, label, style: "label", side: 1, away: 1, lines });
  if (entry.amount === null) return [name];
  const value = signed(prepared, room, entry);
  return [
    name,
    wordOf(room, { entry, label: value, style: "value", side: 1, away: name.reach + apart, lines }),
  ];
}

/** The widest plot that leaves room for labels on both sides; those on the left extend beyond it by up to `pad`. */
function plotOf(
  shown: Prepared,
  room: Room,
  { ends, total }: { readonly ends: readonly Word[]; readonly total: number },
) {
  const absent = shown.entries.filter(({ amount }) => amount === null);
  const labels = [
    ...ends.flatMap(({ side, entry, reach }) =>
      side === 1 ? [{ amount: amountOf(entry), width: reach + breadth / 2 }] : [],
    ),
    ...absent.map((entry) => ({ amount: 0, width: widthOf(room, shown.amount(entry), text.note) + toWords })),
  ];
  for (let pad = 0; ; ) {
    const { scale, width } = amountsBeside(shown, room, axisAmounts(shown), { total: total - pad, labels });
    const out = ends.flatMap(({ side, entry, reach }) =>
      side === -1 ? [reach + apart - place(scale.domain, [0, width], amountOf(entry))] : [],
    );
    const wanted = Math.ceil(Math.max(0, ...out));
    if (wanted <= pad) return { scale, width, pad };
    pad = wanted;
  }
}

/** A small dot at the first value, a large one at the latest: hollow where old, dashed where not an exact measurement. */
const dots: readonly Json[] = [
  { test: "datum.end === 'first'", style: "earlierEnd", strokeWidth: 1, size: 56 },
  // Hides the line behind a hollow dot.
  { test: `datum.end === 'latest' && (datum.old || ${unsure})`, style: "under", size: 140 },
  { test: `datum.end === 'latest' && !datum.old && !${unsure}`, size: 150 },
  { test: `datum.end === 'latest' && datum.old && !${unsure}`, ...hollow },
  { test: `datum.end === 'latest' && ${unsure}`, ...hollow, strokeDash: [3, 2] },
].map(({ test, ...look }) => ({ transform: [{ filter: test }], mark: { type: "point", ...look } }));

/** Labels with their own background, because reference lines may cross them. */
function wordLayers(words: readonly Word[], category: string, x: Json): Json[] {
  const alike = groupBy(words, ({ style, side, lines }) => `${style} ${side} ${lines}`);
  return [...alike.values()].flatMap((words) => {
    const [{ style, side, lines } = { style: "label", side: 1, lines: 0 }] = words;
    const values = words.map(({ entry, label, away, reach }) => {
      return { [category]: entry.category, at: entry.amount, label, away: side * away, reach: side * reach };
    });
    const first = lines === 0 ? 0 : 1 - lines * line;
    const below = Math.max(0, lines - 1) * line;
    const [from, to] = [{ expr: "datum.away" }, { expr: "datum.reach" }];
    const ground = { type: "bar", style: "ground", height: breadth + below, yOffset: first + below / 2 };
    const align = side === 1 ? "left" : "right";
    return [
      { data: { values }, mark: { ...ground, xOffset: from, x2Offset: to }, encoding: { x, x2: x } },
      {
        data: { values },
        mark: { type: "text", style, align, dx: from, dy: first },
        encoding: { x, text: { field: "label" } },
      },
    ];
  });
}

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
