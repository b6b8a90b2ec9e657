import { readFileSync } from "node:fs";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Land } from "../charts/land.ts";

let land: Land | undefined;

/** The land of the earth without borders, Natural Earth at 1:50 million, from the package that holds it; read once, when the first map is drawn. */
export function readLand(): Land {
  land ??= landOf(
    JSON.parse(readFileSync(new URL(import.meta.resolve("world-atlas/land-50m.json")), "utf8")),
  );
  return land;
}

function landOf(topology: Topology<{ readonly land: GeometryCollection }>): Land {
  return feature(topology, topology.objects.land).features.flatMap(({ geometry }) => {
    // The library's positions are lists of any length.
    if (geometry.type === "Polygon") return [geometry.coordinates] as unknown as Land;
    return geometry.type === "MultiPolygon" ? (geometry.coordinates as unknown as Land) : [];
  });
}
