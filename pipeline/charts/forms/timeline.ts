import type { Chart } from "../../model/chart.ts";
import { lastDay } from "../../model/period.ts";
import { categories } from "../categories.ts";
import type { ChartForm } from "../chart-form.ts";
import { legend } from "../legend.ts";
import type { Prepared } from "../prepared.ts";
import type { Body, Room } from "../room.ts";
import { bySeries, certainty, rowOf } from "../rows.ts";
import { eachSeries, given, type TellingWords } from "../tell.ts";
import { timeScale } from "../time-scale.ts";

const thickness = 18;

export const timeline: ChartForm = {
  means: "from when to when, by the periods of the categories",
  needs: "span",
  draw,
  tell,
  table: "spans",
  inSheet: { order: "begun" },
};

/** Spans of time: a bar for each category, dashed where planned, with an arrow where it has no end. */
function draw(prepared: Prepared, room: Room): Body {
  // Time needs less room than names.
  const names = categories(prepared, room, prepared.categories, room.width < 500 ? 0.46 : 0.42);
  const time = timeScale(prepared, room, lastDay);
  const width = Math.floor(room.width - names.width - time.overhang);
  const ends = prepared.entries.flatMap(({ period }) => period?.split("/").flatMap(dayOf) ?? []);
  const latest = [...ends].sort().at(-1) ?? "";
  const rows = prepared.entries.map((entry) => {
    const [from = "", until = ""] = entry.period?.split("/") ?? [];
    return rowOf(prepared, entry, {
      from,
      until: until === "" ? latest : lastDay(until),
      open: until === "",
    });
  });
  const named = legend(room, prepared);
  const color = named ? { color: bySeries(prepared, named) } : {};
  return {
    left: names.width,
    below: 32,
    spec: {
      data: { values: rows },
      width,
      height: { step: Math.max(26, names.height + 8) },
      layer: [
        {
          encoding: {
            x: {
              ...time.channel("from", width),
              axis: { ...axisOf(time.channel("from", width)), grid: true },
            },
            y: names.channel,
          },
          layer: [
            {
              mark: { type: "bar", height: thickness },
              encoding: {
                x2: { field: "until" },
                ...color,
                ...certainty(prepared, named),
              },
            },
            {
              transform: [{ filter: "datum.open" }],
              mark: { type: "point", shape: "triangle-right", size: 110, xOffset: 5 },
              encoding: { x: { field: "until", type: "temporal" }, ...color },
            },
          ],
        },
      ],
    },
  };
}

/** A span ending in a year or month ends with its last day. */
function dayOf(end: string): string[] {
  return end === "" ? [] : [lastDay(end)];
}

function axisOf(channel: { readonly [key: string]: unknown }): object {
  return typeof channel.axis === "object" && channel.axis !== null ? channel.axis : {};
}

/** The start and end of each. */
function tell(chart: Chart, words: TellingWords): string[] {
  const { frame, punctuation } = words.book;
  return eachSeries(chart, words, (points) =>
    points
      .flatMap(given)
      .map(({ observation, category }) =>
        frame.chartSeries(words.label(category), words.period(observation.period)),
      )
      .join(punctuation.semicolon),
  );
}
