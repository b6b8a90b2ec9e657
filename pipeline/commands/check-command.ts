import { phrasebooks } from "../locales/phrasebooks.ts";
import { isError } from "../model/finding.ts";
import { check } from "../run.ts";
import { findingsText } from "../stages/render/findings-text.ts";
import { chooseDatasets, chooseEdition } from "./choose.ts";
import type { Terminal } from "./terminal.ts";

/** `almanac check`: 0 when clean, 1 when a finding is an error. */
export async function checkCommand(
  year: string | undefined,
  { root, dataset }: { readonly root: string; readonly dataset?: readonly string[] },
  terminal: Terminal,
): Promise<number> {
  const edition = await chooseEdition(root, year);
  const { findings } = await check({
    root,
    edition,
    datasets: chooseDatasets(dataset),
    progress: terminal.progress,
  });
  terminal.progress("");
  const errors = findings.some(isError);
  const outcome = errors
    ? "Errors keep the report from being published (exit code 1)."
    : "Clean: nothing keeps the report from being published (exit code 0).";
  terminal.print(findingsText(findings, findings, phrasebooks.en, terminal, outcome));
  return errors ? 1 : 0;
}
