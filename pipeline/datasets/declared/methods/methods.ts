import type { Method } from "../method.ts";
import { air } from "./air.ts";
import { climate } from "./climate.ts";

/** The methods of declared datasets, by the dataset's id. */
export const methods: { readonly [dataset: string]: Method } = { air, climate };
