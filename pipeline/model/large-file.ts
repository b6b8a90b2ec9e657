import { type Contract, fits } from "./contract.ts";

/** A table in an engine: an entry in data/raw like any file, which says where the rows are. */
export const tableEnding = ".table.json";

/** Endings of sources with millions of rows; in a folder named after the source, CSV counts as well. */
const endings = [".parquet", ".csv.gz", ".csv.zst", tableEnding];
const inFolder = [...endings.slice(0, 3), ".csv"];

/** Whether only an engine can read a file of this name. */
export function isForEngine(name: string): boolean {
  return endings.some((ending) => name.endsWith(ending));
}

/**
 * Whether an engine is to read the file: `readings.parquet` or `readings/2020.csv` in place of `readings.csv`, for a
 * contract that allows millions of rows.
 */
export function isLargeName({ file, large }: Pick<Contract, "file" | "large">, name: string): boolean {
  if (!large) return false;
  const ending = endings.find((each) => file.endsWith(each));
  const stem = ending ? file.slice(0, -ending.length) : file.replace(/\.[^./]*$/, "");
  const [folder = "", inside, ...deeper] = name.split("/");
  if (inside === undefined) return endings.some((each) => fits(stem + each, name));
  return deeper.length === 0 && fits(stem, folder) && inFolder.some((each) => inside.endsWith(each));
}
