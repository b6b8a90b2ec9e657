import { feature } from "topojson-client";
import { z } from "zod";
import type { Land } from "../../../model/land.ts";

/** Why no map can be drawn with a file. */
export type BoundariesFault = "not-geojson" | "no-polygons" | "not-in-degrees";

/** Numbers after the first two are heights. */
const position = z.tuple([z.number(), z.number()]).rest(z.number());
const polygon = z.array(z.array(position).min(4)).min(1);
const geometry = z.union([
  z.object({ type: z.literal("Polygon"), coordinates: polygon }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon) }),
  z.object({ type: z.enum(["Point", "MultiPoint", "LineString", "MultiLineString"]) }),
]);
const place = z.object({ type: z.literal("Feature"), geometry: geometry.nullable() });
const places = z.object({ type: z.literal("FeatureCollection"), features: z.array(place) });
const geojson = z.union([places, place, geometry]);

/** The polygons of a GeoJSON (RFC 7946) or TopoJSON file; lines and points are left out. */
export function boundariesOf(bytes: Uint8Array): Land | BoundariesFault {
  const read = geojson.safeParse(contentOf(bytes));
  if (!read.success) return "not-geojson";
  const land = geometriesOf(read.data).flatMap((shape): Land => {
    if (shape?.type === "Polygon") return [inTwo(shape.coordinates)];
    return shape?.type === "MultiPolygon" ? shape.coordinates.map(inTwo) : [];
  });
  if (land.length === 0) return "no-polygons";
  // Longitudes of some files go on beyond the date line.
  const isInDegrees = land.flat(2).every(([east, north]) => Math.abs(east) <= 360 && Math.abs(north) <= 90);
  return isInDegrees ? land : "not-in-degrees";
}

/** A file as GeoJSON; null if it is neither that nor TopoJSON. */
function contentOf(bytes: Uint8Array): unknown {
  try {
    const content = JSON.parse(new TextDecoder().decode(bytes));
    if (content?.type !== "Topology") return content;
    const shapes = Object.values<Parameters<typeof feature>[1]>(content.objects);
    const features = shapes.map((shape) => feature(content, shape));
    return {
      type: "FeatureCollection",
      features: features.flatMap((each) => ("features" in each ? each.features : each)),
    };
  } catch {
    return null;
  }
}

function geometriesOf(read: z.infer<typeof geojson>): (z.infer<typeof geometry> | null)[] {
  if (read.type === "FeatureCollection") return read.features.map((each) => each.geometry);
  return [read.type === "Feature" ? read.geometry : read];
}

function inTwo(rings: z.infer<typeof polygon>): Land[number] {
  return rings.map((ring) => ring.map(([east, north]) => [east, north] as const));
}
