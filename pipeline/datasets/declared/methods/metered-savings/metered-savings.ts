import { defineMethod } from "../../method.ts";
import { checkWorks } from "./metered-checks.ts";
import { meteredStream, toldOfMeters } from "./metered-stream.ts";
import { needs, rowsOf } from "./needs.ts";

/** Energy that works on buildings avoid: reads of meters after works against a model of those before, under the weather that came. */
export const meteredSavings = defineMethod({
  needs,
  *check(world) {
    const rows = rowsOf(world);
    yield* checkWorks(rows);
    yield* toldOfMeters(rows).findings;
  },
  compute: (world) => toldOfMeters(rowsOf(world)).observations,
  stream: meteredStream,
});
