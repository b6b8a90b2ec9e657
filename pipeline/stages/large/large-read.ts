import type { Table } from "../../model/table.ts";
import type { LargeSource } from "./check-source.ts";
import type { Engine } from "./engine.ts";

/** A large source after its checks, with the engine that holds its rows. */
export interface LargeRead extends Pick<LargeSource, "findings" | "tally"> {
  readonly large: LargeSource;
  readonly engine: Engine;
  /** Its rows, or a stand-in for a dataset that takes them group by group. */
  readonly table: Table;
}
