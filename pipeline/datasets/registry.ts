import type { Dataset } from "../model/dataset.ts";
import { activities } from "./activities/index.ts";
import { membership } from "./membership/index.ts";
import { recycling } from "./recycling/index.ts";
import { retrofit } from "./retrofit/index.ts";
import { shift } from "./shift/index.ts";

/** Every dataset of the report, in the report's order. */
export const datasets: readonly Dataset[] = [membership, retrofit, shift, recycling, activities];
