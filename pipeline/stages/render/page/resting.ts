import { type AreaCode, type Areas, ownPlaces } from "../../../model/area.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { atCells, cellsAt, fileAt, type Place } from "../../../model/place.ts";
import { cellsBehind, isMissing } from "../../../model/quantity.ts";
import type { CellRange } from "../../../model/source.ts";
import { findByCells } from "../../../model/touching.ts";
import { countsThings } from "../../../model/unit.ts";
import type { Computed } from "../../compute/compute.ts";
import { placesOfRows, type ReadFiles } from "./place-of-row.ts";

export interface DatasetFigure {
  readonly dataset: Dataset;
  readonly observation: Observation;
}

interface Resting {
  readonly figure: DatasetFigure;
  readonly cells: readonly CellRange[];
}

/** The published figures that rest on places. */
export interface RestingFigures {
  /** In the order of their datasets. */
  on(places: readonly Place[]): DatasetFigure[];
  /** The city or country that a place is about: by name, or of the figure that rests on its rows and on no other of its file. */
  areaOf(place: Place): AreaCode | null;
}

export interface FigureSources {
  readonly datasets: readonly Dataset[];
  readonly computed: readonly Computed[];
  readonly areas: Areas;
  readonly files: ReadFiles;
}

export function restingFigures({ datasets, computed, areas, files }: FigureSources): RestingFigures {
  const namedIn = placesOfRows(files, areas);
  const all = computed.flatMap(({ dataset: id, observations }) => {
    const dataset = datasets.find((dataset) => dataset.id === id);
    if (!dataset) return [];
    return observations.map(
      (observation): Resting => ({
        figure: { dataset, observation },
        cells: cellsBehind(observation.value),
      }),
    );
  });
  // A figure's key stands in place of a file.
  const byFile = groupBy(
    all.flatMap((resting) => {
      const files = new Set([resting.figure.dataset.id, ...resting.cells.map(({ file }) => file)]);
      return [...files].map((file) => ({ file, resting }));
    }),
    ({ file }) => file,
  );
  const places = new Set(ownPlaces(areas));
  // A country's count may be of a single city.
  const isOfPlace = ({ area, value }: Observation) =>
    places.has(area) &&
    (isMissing(value) || !countsThings(value.unit) || areas.get(area)?.kind !== "country or area");
  const findAt = findByCells(
    all.flatMap((resting) => resting.cells.map((range) => ({ resting, range }))),
    ({ range }) => range,
  );
  const restingOn = (place: Place): readonly Resting[] => {
    if (place.edition !== undefined) return [];
    const range = place.medium === "figure" ? null : cellsAt(place);
    if (range) return [...new Set(findAt(range).map(({ resting }) => resting))];
    return (byFile.get(fileAt(place)) ?? []).flatMap(({ resting }) =>
      rests(resting, place) ? [resting] : [],
    );
  };
  return {
    on(places) {
      const touched = new Set(places.flatMap(restingOn));
      return all.filter((resting) => touched.has(resting)).map(({ figure }) => figure);
    },
    areaOf(place) {
      if (place.medium === "figure") return place.area;
      const named = namedIn(place);
      const cells = cellsAt(place);
      if (named !== null || !cells || place.edition !== undefined) return named;
      const row = atCells({ ...cells, column: 1, toColumn: Number.MAX_SAFE_INTEGER });
      const near = restingOn(row).filter(
        (resting) =>
          isOfPlace(resting.figure.observation) &&
          resting.cells.every(
            ({ file, row, toRow }) => file !== cells.file || (row >= cells.row && toRow <= cells.toRow),
          ),
      );
      const [first] = [...near].sort((a, b) => a.cells.length - b.cells.length);
      return first?.figure.observation.area ?? null;
    },
  };
}

/** Whether a figure is the place, or has cells in it: a sheet or a whole file. */
function rests({ figure: { dataset, observation }, cells }: Resting, place: Place): boolean {
  if (place.medium === "figure")
    return (
      place.dataset === dataset.id &&
      place.indicator === observation.indicator &&
      place.area === observation.area &&
      place.period === observation.period &&
      place.breakdown === observation.breakdown
    );
  return cells.some(
    ({ file, sheet }) => file === place.file && (place.medium !== "grid" || sheet === place.sheet),
  );
}
