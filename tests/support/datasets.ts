import { registryOf } from "../../pipeline/flow/registry.ts";

/** The datasets of this repository, built in and declared. */
export const { datasets } = await registryOf(".");
