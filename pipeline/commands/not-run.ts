import { configName } from "../flow/config.ts";

/** What is said where code of the data repository is left alone that may know more. */
export const notRun = `${configName} was not run, so that what it says of the datasets is not seen here.`;
