import { quantitative } from "./rows.ts";
import type { Json } from "./theme.ts";

const rad = Math.PI / 180;

/** What a map shows, in degrees. */
export interface MapExtent {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Spherical Mercator, as d3 projects. */
export function mercator(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (latitude * rad) / 2));
}

export function latitudeOf(north: number): number {
  return (2 * Math.atan(Math.exp(north)) - Math.PI / 2) / rad;
}

/** A net of longitudes and latitudes, and where its `degrees` are written: to the right of there, above the line. */
export interface Graticule {
  readonly layers: readonly Json[];
  readonly degrees: readonly { readonly longitude: number; readonly latitude: number }[];
}

/** Thin lines of longitude and latitude with their degrees, for a map without borders: straight ones, as Mercator has them. */
export function graticule({ west, east, south, north }: MapExtent, projection: Json): Graticule {
  const span = Math.max(east - west, north - south);
  const step = [1, 2, 5, 10, 20].find((degrees) => span / degrees <= 6) ?? 30;
  const meridians = between(west, east, step).map((longitude) => ({
    ...{ longitude, longitude2: longitude, latitude: south, latitude2: north },
    degrees: named(longitude, "E", "W"),
  }));
  const parallels = between(south, north, step).map((latitude) => ({
    ...{ longitude: west, longitude2: east, latitude, latitude2: latitude },
    degrees: named(latitude, "N", "S"),
  }));
  const place = { longitude: quantitative("longitude"), latitude: quantitative("latitude") };
  const lines = {
    data: { values: [...meridians, ...parallels] },
    mark: { type: "rule", style: "graticule" },
    encoding: { ...place, longitude2: { field: "longitude2" }, latitude2: { field: "latitude2" } },
  };
  // A name at the edge would be cut off.
  const roomy = {
    meridians: meridians.filter(({ longitude }) => longitude < east - (east - west) * 0.13),
    parallels: parallels.filter(({ latitude }) => latitude < north - (north - south) * 0.06),
  };
  const names = (values: readonly Json[], dx: number, dy: number) => ({
    data: { values },
    mark: { type: "text", style: "quiet", dx, dy },
    encoding: { ...place, text: { field: "degrees" } },
  });
  return {
    layers: [lines, names(roomy.meridians, 3, -8), names(roomy.parallels, 3, -8)].map((layer) => ({
      projection,
      ...layer,
    })),
    degrees: [...roomy.meridians, ...roomy.parallels],
  };
}

function between(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step) * step;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => first + index * step);
}

/** Degrees as maps print them in any language. */
function named(degrees: number, above: string, below: string): string {
  return `${Math.abs(degrees)}°${degrees === 0 ? "" : degrees > 0 ? above : below}`;
}
