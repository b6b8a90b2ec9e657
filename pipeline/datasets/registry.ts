import type { Dataset } from "../model/dataset.ts";
import { retrofit } from "./retrofit/index.ts";

/** The datasets that are built in, in the report's order; a data repository adds those that it declares. */
export const builtIn: readonly Dataset[] = [retrofit];

/** Where they stand among those that are declared, as `order` says of these. */
export const builtInOrder: ReadonlyMap<string, number> = new Map([["retrofit", -2]]);
