import { fits } from "./contract.ts";
import type { Delivery } from "./edition.ts";

/** Whether a path under `data/raw/<edition>` is a file of a delivery. */
export function delivers({ dataset, file }: Pick<Delivery, "dataset" | "file">, path: string): boolean {
  return path.startsWith(`${dataset}/`) && fits(file, path.slice(dataset.length + 1));
}
