import { besideLayers } from "../beside.ts";
import type { Box } from "../box.ts";
import type { ChartForm } from "../chart-form.ts";
import { shortAmount } from "../end-labels.ts";
import { graticule, latitudeOf, mercator } from "../graticule.ts";
import { legend } from "../legend.ts";
import { placeNames } from "../place-names.ts";
import type { ChartEntry, Prepared } from "../prepared.ts";
import { type Body, type Room, widthOf } from "../room.ts";
import { bySeries, quantitative, rowOf } from "../rows.ts";
import { tellNames } from "../tell.ts";
import { lineHeight, text } from "../theme.ts";

const edge = 60;
const rad = Math.PI / 180;

export const map: ChartForm = {
  means: "places by longitude and latitude, without borders",
  needs: "place",
  draw,
  tell: tellNames,
  table: "amounts that differ",
  inSheet: { order: "listed" },
};

/** Places by longitude and latitude as dots, the larger the more; no border is drawn. */
function draw(prepared: Prepared, room: Room): Body {
  const placed = prepared.entries.flatMap((entry) => (entry.place ? [{ entry, ...entry.place }] : []));
  const east = placed.map(({ longitude }) => longitude * rad);
  const north = placed.map(({ latitude }) => mercator(latitude));
  const [west, top] = [Math.min(...east), Math.max(...north)];
  const [spanX, spanY] = [Math.max(...east) - west, top - Math.min(...north)];
  const width = Math.floor(room.width);
  const most = Math.min(460, width);
  const scale = Math.min((width - 2 * edge) / (spanX || 0.05), (most - 2 * edge) / (spanY || 0.05));
  const height = Math.round(spanY * scale + 2 * edge);
  const indent = (width - 2 * edge - spanX * scale) / 2;
  const x = (longitude: number) => edge + indent + (longitude * rad - west) * scale;
  const y = (latitude: number) => edge + (top - mercator(latitude)) * scale;
  const lonAt = (at: number) => ((at - edge - indent) / scale + west) / rad;
  const latAt = (at: number) => latitudeOf(top - (at - edge) / scale);
  const projection = {
    type: "mercator",
    scale,
    translate: [edge + indent - west * scale, edge + top * scale],
  };
  const isAlike = new Set(placed.map(({ entry }) => entry.amount)).size === 1;
  // Where all have the same, a name is enough, and small dots lie over each other less.
  const labelOf = (entry: ChartEntry) =>
    isAlike || entry.amount === null
      ? entry.category
      : `${entry.category} ${shortAmount(prepared, room, entry)}`;
  const points = placed.map((point) => ({ ...point, x: x(point.longitude), y: y(point.latitude) }));
  const net = graticule(
    { west: lonAt(0), east: lonAt(width), south: latAt(height), north: latAt(0) },
    projection,
  );
  const degrees = net.degrees.map(({ longitude, latitude }): Box => {
    const [left, middle] = [x(longitude), y(latitude) - 8];
    return { x: left, y: middle - 8, toX: left + 46, toY: middle + 8 };
  });
  const names = points.map(({ entry, x, y }) => {
    return { x, y, width: widthOf(room, labelOf(entry)), height: lineHeight(text.label) };
  });
  const places = placeNames(names, { words: degrees, bounds: { x: 0, y: 0, toX: width, toY: height } });
  // A name without a place is left out: the dot is there, and the table names it.
  const labels = points.flatMap(({ entry }, index) => {
    const { box, line: lead = null } = places[index] ?? {};
    return box ? [{ entry, label: labelOf(entry), box, style: "label" as const, lead }] : [];
  });
  const named = legend(room, prepared);
  return {
    left: 0,
    below: 0,
    spec: {
      data: {
        values: points.map(({ entry, longitude, latitude }) =>
          rowOf(prepared, entry, { longitude, latitude }),
        ),
      },
      width,
      height,
      layer: [
        ...net.layers,
        {
          projection,
          mark: { type: "point", opacity: 0.85 },
          encoding: {
            longitude: { field: "longitude", type: "quantitative" },
            latitude: { field: "latitude", type: "quantitative" },
            ...(isAlike
              ? {}
              : {
                  size: quantitative("amount", {
                    scale: { type: "sqrt", range: [40, 320], zero: false },
                    legend: null,
                  }),
                }),
            ...(named ? { color: bySeries(prepared, named) } : {}),
          },
        },
        ...besideLayers(prepared, labels),
      ],
    },
  };
}
