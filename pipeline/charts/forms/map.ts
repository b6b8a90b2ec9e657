import { groupBy } from "../../model/group-by.ts";
import { besideLayers } from "../beside.ts";
import type { ChartForm } from "../chart-form.ts";
import { cleanText } from "../clean-text.ts";
import { shortAmount } from "../end-labels.ts";
import { landIn } from "../land.ts";
import { legend } from "../legend.ts";
import { placeNames } from "../place-names.ts";
import type { ChartEntry, Prepared } from "../prepared.ts";
import { type Body, type Room, widthOf } from "../room.ts";
import { bySeries, quantitative, rowOf } from "../rows.ts";
import { tellNames } from "../tell.ts";
import { type Json, lineHeight, text } from "../theme.ts";

const edge = 60;
/** How much higher than other plots: most land is as high as wide. */
const higher = 160;
const rad = Math.PI / 180;
const pixels = { scale: null, axis: null };

export const map: ChartForm = {
  means: "places by longitude and latitude, on land or within the boundaries that the edition gives",
  needs: "place",
  draw,
  tell: tellNames,
  table: "amounts that differ",
  inSheet: { order: "listed" },
};

/** Places as dots by longitude and latitude, larger for more; those without a position are counted below by country. */
function draw(prepared: Prepared, room: Room): Body {
  // Among many, places that the network lists first are named first.
  const placed = prepared.entries
    .flatMap((entry) => (entry.place ? [{ entry, ...entry.place }] : []))
    .sort((a, b) => a.rank - b.rank);
  const east = placed.map(({ longitude }) => longitude * rad);
  const north = placed.map(({ latitude }) => mercator(latitude));
  const [west, top] = [Math.min(...east), Math.max(...north)];
  const [spanX, spanY] = [Math.max(...east) - west, top - Math.min(...north)];
  const width = Math.floor(room.width);
  const most = Math.min(room.height + higher, width);
  const scale = Math.min((width - 2 * edge) / (spanX || 0.05), (most - 2 * edge) / (spanY || 0.05));
  const height = Math.round(spanY * scale + 2 * edge);
  const indent = (width - 2 * edge - spanX * scale) / 2;
  const x = (longitude: number) => edge + indent + (longitude * rad - west) * scale;
  const y = (latitude: number) => edge + (top - mercator(latitude)) * scale;
  const projection = {
    type: "mercator",
    scale,
    translate: [edge + indent - west * scale, edge + top * scale],
  };
  const isAlike = new Set(placed.map(({ entry }) => entry.amount)).size === 1;
  // Where all amounts are equal a name is enough, and small dots overlap less.
  const labelOf = (entry: ChartEntry) =>
    isAlike || entry.amount === null
      ? entry.category
      : `${entry.category} ${shortAmount(prepared, room, entry)}`;
  const points = placed.map((place) => ({ ...place, x: x(place.longitude), y: y(place.latitude) }));
  const names = points.map(({ entry, x, y }) => {
    return { x, y, width: widthOf(room, labelOf(entry)), height: lineHeight(text.label) };
  });
  const places = placeNames(names, { x: 0, y: 0, toX: width, toY: height });
  // A label without room is left out: the dot is there, and the table names it.
  const labels = points.flatMap(({ entry }, index) => {
    const { box, line: lead = null } = places[index] ?? {};
    return box ? [{ entry, label: labelOf(entry), box, style: "label" as const, lead }] : [];
  });
  const named = legend(room, prepared);
  const { polygons, credit } = room.basemap();
  const land = landIn(polygons, {
    width,
    height,
    place: ([longitude, latitude]) => [x(longitude), y(Math.max(-85, Math.min(latitude, 85)))],
  });
  const counts = countsBelow(prepared, room, height);
  return {
    left: 0,
    below: counts.height,
    notes: land.length > 0 ? [noteOf(credit, room)] : [],
    spec: {
      data: {
        values: points.map(({ entry, longitude, latitude }) =>
          rowOf(prepared, entry, { longitude, latitude }),
        ),
      },
      width,
      height,
      layer: [
        ...landLayers(land, credit === null ? "land" : "territory"),
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
        ...counts.layers,
      ],
    },
  };
}

function noteOf(credit: string | null, { words: { book } }: Room): string {
  return credit === null ? book.frame.mapLand : book.punctuation.label(book.frame.boundaries, credit);
}

/** Spherical Mercator, as in d3. */
function mercator(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (latitude * rad) / 2));
}

/** Clipped and projected in advance, so that a picture contains only the land that it shows. */
function landLayers(coordinates: ReturnType<typeof landIn>, style: "land" | "territory"): Json[] {
  if (coordinates.length === 0) return [];
  return [
    {
      data: { values: [{ type: "Feature", geometry: { type: "MultiPolygon", coordinates } }] },
      projection: { type: "identity", scale: 1, translate: [0, 0] },
      mark: { type: "geoshape", style },
    },
  ];
}

/** How many places of each country have no position: circles below the map, in as few rows as fit. */
function countsBelow({ entries }: Prepared, room: Room, height: number) {
  const lost = [
    ...groupBy(
      entries.filter(({ place }) => place === null),
      ({ region }) => region,
    ),
  ];
  if (lost.length === 0) return { height: 0, layers: [] };
  const label = cleanText(room.words.book.frame.noPosition);
  let [left, row] = [widthOf(room, label, text.note) + 14, 0];
  const values = lost.map(([region, entries]) => {
    const words = `${region} ${entries.length}`;
    const width = widthOf(room, words, text.note) + 34;
    if (left + width > room.width && left > 0) [left, row] = [0, row + 1];
    const [x, at] = [left + 6, height + 20 + row * 20];
    left += width;
    return { label: words, x, from: x + 12, y: at };
  });
  const y = quantitative("y", pixels);
  return {
    height: 34 + row * 20,
    layers: [
      { data: { values: [{ label, from: 0, y: height + 20 }] }, ...wordsFrom },
      {
        data: { values },
        mark: { type: "point", style: "hollow", filled: false, size: 70 },
        encoding: { x: quantitative("x", pixels), y },
      },
      { data: { values }, ...wordsFrom },
    ],
  };
}

const wordsFrom: Json = {
  mark: { type: "text", style: "quiet" },
  encoding: { x: quantitative("from", pixels), y: quantitative("y", pixels), text: { field: "label" } },
};
