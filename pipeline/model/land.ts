/** Longitude and latitude in degrees, or pixels from the left and the top. */
export type Position = readonly [across: number, along: number];
export type Ring = readonly Position[];

/** Polygons in degrees as in GeoJSON: the outer ring, then the holes in it. */
export type Land = readonly (readonly Ring[])[];

/** What lies under the places of a map; `credit` names whose boundaries they are, null for land alone. */
export interface Basemap {
  readonly polygons: Land;
  readonly credit: string | null;
}
