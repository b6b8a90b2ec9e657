import { defineMethod } from "../../method.ts";
import { checkWorks } from "./metered-checks.ts";
import { meteredStream, resultsOfMeters } from "./metered-stream.ts";
import { needs, rowsOf } from "./needs.ts";

/** Energy savings of building works: reads after the works against a model of those before, under the actual weather. */
export const meteredSavings = defineMethod({
  means:
    "savings of building works: reads after the works against a model of those before, under the actual weather",
  needs,
  *check(world) {
    yield* checkWorks(rowsOf(world));
    yield* resultsOfMeters(world).findings;
  },
  compute: (world) => resultsOfMeters(world).observations,
  stream: meteredStream,
});
