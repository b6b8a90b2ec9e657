import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { proofCommand } from "../../pipeline/commands/proof-command.ts";
import { terminalInto } from "./terminal.ts";

export interface Proofread {
  readonly exitCode: number;
  readonly counts: { readonly agree: number };
  /** Each figure that disagrees, is out of date or contradicts another, with its sentence. */
  readonly wrong: readonly string[];
}

/** A text of ours, held against the records that these editions published, with the words of all datasets. */
export async function proofread(file: string, editions: readonly string[]): Promise<Proofread> {
  const root = await mkdtemp(join(tmpdir(), "almanac-"));
  for (const folder of ["data/reference", "data/datasets"])
    await cp(folder, join(root, folder), { recursive: true });
  for (const year of editions)
    for (const name of ["observations.csv", "vintages.csv"])
      await cp(`reports/${year}/${name}`, join(root, `reports/${year}/${name}`));
  const printed: string[] = [];
  const terminal = terminalInto((text) => printed.push(text));
  const exitCode = await proofCommand([file], { root, format: "json" }, terminal);
  await rm(root, { recursive: true });
  const [{ counts, figures }] = JSON.parse(printed.join("\n")).files;
  const wrong = figures
    .filter(({ verdict }: { verdict: string }) => /disagrees|stale|inconsistent/.test(verdict))
    .map((own: { sentence: string; text: string }) => `${own.text}: ${own.sentence}`);
  return { exitCode, counts, wrong };
}
