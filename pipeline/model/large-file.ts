import { type Contract, fits } from "./contract.ts";

/** Names a table in an engine: an entry of data/raw like any file, which says where the rows are. */
export const tableEnding = ".table.json";

/** The endings under which a source comes by the million rows. In a folder of the source's name CSV is one of them. */
const endings = [".parquet", ".csv.gz", ".csv.zst", tableEnding];
const inFolder = [...endings.slice(0, 3), ".csv"];

/** Whether only an engine reads a file of this name. */
export function isForEngine(name: string): boolean {
  return endings.some((ending) => name.endsWith(ending));
}

/**
 * Whether a file's name says that an engine is to read it: `readings.parquet` or `readings/2020.csv` in place of
 * `readings.csv`, where the contract lets its rows come by the million.
 */
export function isLargeName({ file, large }: Pick<Contract, "file" | "large">, name: string): boolean {
  if (!large) return false;
  const ending = endings.find((each) => file.endsWith(each));
  const stem = ending ? file.slice(0, -ending.length) : file.replace(/\.[^./]*$/, "");
  const [folder = "", inside, ...deeper] = name.split("/");
  if (inside === undefined) return endings.some((each) => fits(stem + each, name));
  return deeper.length === 0 && fits(stem, folder) && inFolder.some((each) => inside.endsWith(each));
}
