import { type AreaCode, type Areas, countryOf } from "../../../model/area.ts";
import { cellsAt, type Place } from "../../../model/place.ts";
import type { Sheet } from "../../../model/sheet.ts";

/** Files with the sheets that were read from them. */
export type ReadFiles = readonly { readonly sheets: readonly Sheet[] }[];

/** The place within a country that a row names by itself, in the first of its cells that does; null for cells of several rows. */
export function placesOfRows(files: ReadFiles, areas: Areas): (place: Place) => AreaCode | null {
  const sheets = files.flatMap((file) => file.sheets);
  const named = (text: string) => {
    const code = areas.find(text);
    return code !== null && ![null, code].includes(countryOf(code, areas)) ? [code] : [];
  };
  return (place) => {
    const range = cellsAt(place);
    if (!range || range.row !== range.toRow || place.edition !== undefined) return null;
    const sheet = sheets.find(({ file, name }) => file === range.file && name === range.sheet);
    if (!sheet) return null;
    const { cells } = sheet;
    const [first = null] = cells
      .columnsNear(range.row)
      .flatMap((column) => named(cells.text(range.row, column).trim()));
    return first;
  };
}
