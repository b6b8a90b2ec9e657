import type { Proofed } from "../../../pipeline/offices/proof/proof-report.ts";
import { Telling } from "../../../pipeline/offices/proof/telling.ts";
import { Proofreader } from "../../../pipeline/stages/proof/proofreader.ts";
import { readText } from "../../../pipeline/stages/read-text/read-text.ts";
import { isRefusal } from "../../../pipeline/stages/read-text/text.ts";
import { records } from "../../stages/proof/records.ts";

/** A file as proofread against the record of 2020, with what its own language says of it. */
export async function proofed(file: string, bytes: Uint8Array): Promise<{ one: Proofed; telling: Telling }> {
  const text = await readText(bytes, file);
  if (isRefusal(text)) throw new Error(`refused: ${JSON.stringify(text)}`);
  const own = records();
  const proof = new Proofreader(own).read(text);
  return { one: { file, bytes, text, proof, bound: [] }, telling: new Telling(own, proof.locale ?? "en") };
}
