import type { Dataset } from "../model/dataset.ts";
import { membership } from "./membership/index.ts";
import { recycling } from "./recycling/index.ts";
import { retrofit } from "./retrofit/index.ts";
import { shift } from "./shift/index.ts";

/** The datasets that are built in, in the report's order; a data repository adds those that it declares. */
export const builtIn: readonly Dataset[] = [membership, retrofit, shift, recycling];
