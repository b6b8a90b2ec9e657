import { open } from "node:fs/promises";

const mark = "PAR1";

/** Whether a file, of any size, begins like Parquet. */
export async function isParquet(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mark.length), 0, mark.length, 0);
    return bytesRead === mark.length && buffer.toString("latin1") === mark;
  } finally {
    await file.close();
  }
}
