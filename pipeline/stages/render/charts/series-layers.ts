import { type Json, layer } from "./plot.ts";
import { isAhead } from "./prepare-chart.ts";
import type { Line } from "./series-lines.ts";
import { ground } from "./theme.ts";

const manyPoints = 90;

/** Lines where values may be joined, dashed where they lead to what is not measured. */
export function lineLayers(lines: readonly Line[], place: Json): Json[] {
  const rows = (dashed: boolean): Json[] =>
    lines.flatMap(({ name, runs }) =>
      runs.flatMap((run, index) =>
        run.dashed === dashed && run.entries.length > 1
          ? run.entries.map(({ x, amount }) => ({ c0: x, c1: amount, c2: name, c3: index }))
          : [],
      ),
    );
  const encoding = { ...place, stroke: bySeries(lines, "color"), detail: { field: "c3", type: "nominal" } };
  return [
    layer(
      { type: "line", strokeWidth: 2.25, strokeJoin: "round", strokeCap: "round" },
      rows(false),
      encoding,
    ),
    layer({ type: "line", strokeWidth: 2, strokeDash: [5, 4] }, rows(true), encoding),
  ];
}

/** A mark at each value while they are few, hollow where it is not an exact measurement. */
export function pointLayers(lines: readonly Line[], place: Json): Json[] {
  const sparse = lines.reduce((sum, { known }) => sum + known.length, 0) <= manyPoints;
  const solid: Json[] = [];
  const hollow: Json[] = [];
  for (const { name, known, runs } of lines) {
    const alone = new Set(runs.flatMap(({ entries }) => (entries.length === 1 ? entries : [])));
    for (const entry of known) {
      const row = { c0: entry.x, c1: entry.amount, c2: name };
      if (isAhead(entry) || entry.qualifier !== "exact") hollow.push(row);
      else if (sparse || alone.has(entry) || entry === known.at(-1)) solid.push(row);
    }
  }
  const color = bySeries(lines, "color");
  const shape = bySeries(lines, "shape");
  return [
    layer({ type: "point", filled: true, size: sparse ? 34 : 46, opacity: 1, strokeWidth: 0 }, solid, {
      ...place,
      fill: color,
      shape,
    }),
    layer({ type: "point", filled: false, size: 52, opacity: 1, fill: ground, strokeWidth: 2 }, hollow, {
      ...place,
      stroke: color,
      shape,
    }),
  ];
}

function bySeries(lines: readonly Line[], property: "color" | "shape"): Json {
  return {
    field: "c2",
    type: "nominal",
    scale: { domain: lines.map(({ name }) => name), range: lines.map((line) => line[property]) },
    legend: null,
  };
}
