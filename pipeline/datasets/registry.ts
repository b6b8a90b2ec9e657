import type { Dataset } from "../model/dataset.ts";
import { membership } from "./membership/index.ts";

/** The datasets that are built in, in the report's order; a data repository adds those that it declares. */
export const builtIn: readonly Dataset[] = [membership];

/** Where they stand among those that are declared, as `order` says of these. */
export const builtInOrder: ReadonlyMap<string, number> = new Map([["membership", -3]]);
