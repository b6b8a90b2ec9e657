import { readFileSync } from "node:fs";
import { feature } from "topojson-client";
import type { Land } from "../model/land.ts";

type Topology = Parameters<typeof feature>[0];

let land: Land | undefined;

/** The earth's land without borders (Natural Earth, 1:50 million, from world-atlas); read when the first map is drawn. */
export function readLand(): Land {
  const file = new URL(import.meta.resolve("world-atlas/land-50m.json"));
  land ??= landOf(JSON.parse(readFileSync(file, "utf8")));
  return land;
}

function landOf(topology: Topology): Land {
  const shape = topology.objects.land;
  if (!shape) throw new Error("missing land");
  const drawn = feature(topology, shape);
  const features = "features" in drawn ? drawn.features : [drawn];
  return features.flatMap(({ geometry }) => {
    // The library types positions as lists of any length.
    if (geometry.type === "Polygon") return [geometry.coordinates] as unknown as Land;
    return geometry.type === "MultiPolygon" ? (geometry.coordinates as unknown as Land) : [];
  });
}
