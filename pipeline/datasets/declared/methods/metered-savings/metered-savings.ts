import { defineMethod } from "../../method.ts";
import { checkWorks } from "./metered-checks.ts";
import { meteredStream, toldOfMeters } from "./metered-stream.ts";
import { needs, rowsOf } from "./needs.ts";

/** Energy that works on buildings avoid: reads of meters after works against a model of those before, under the weather that came. */
export const meteredSavings = defineMethod({
  needs,
  *check(world) {
    yield* checkWorks(rowsOf(world));
    yield* toldOfMeters(world).findings;
  },
  compute: (world) => toldOfMeters(world).observations,
  stream: meteredStream,
});
