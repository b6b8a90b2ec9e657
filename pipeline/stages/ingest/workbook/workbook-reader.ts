import type { Reader } from "../reader.ts";
import { readWorkbook } from "./read-workbook.ts";

export const workbookReader: Reader = {
  formats: ["xlsx"],
  async read(bytes, file, { limits }) {
    const { facts, ...read } = await readWorkbook(bytes, file, limits);
    return { ...read, facts: facts && { ...facts } };
  },
};
