import type { Reader } from "../reader.ts";
import { readOds } from "./read-ods.ts";

export const odsReader: Reader = { formats: ["ods"], read: readOds };
