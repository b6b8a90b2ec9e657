import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { reviewedAreas } from "../flow/reviewed-areas.ts";
import { phrasebooks } from "../locales/phrasebooks.ts";
import type { Contract } from "../model/contract.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import { templateWorkbook } from "../offices/template/template-workbook.ts";
import { chooseDataset, chooseSource } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import { outputPlace } from "./output-place.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

export interface TemplateOptions {
  readonly root: string;
  readonly source?: string;
  readonly locale: Locale;
  readonly output?: string;
}

/** `almanac template`: an empty workbook for an office to fill in; never overwrites a file. */
export async function templateCommand(
  id: string,
  options: TemplateOptions,
  terminal: Terminal,
): Promise<number> {
  const { root, locale } = options;
  const dataset = await chooseDataset(root, id);
  const [source, contract] =
    options.source === undefined ? onlyWorkbook(dataset) : chooseSource(dataset, options.source);
  const output = await outputPlace(root, options.output ?? `${dataset.id}-${source}.xlsx`);
  if (!/\.xlsx$/i.test(output)) throw new CliError(`a template is a workbook; let ${output} end in .xlsx`);
  if (await lstat(output).catch(() => null)) {
    throw new CliError(
      `${output} exists and may be filled in already; remove it or name another with --output`,
    );
  }
  const areas = await reviewedAreas(root);
  if (areas.all.length === 0) {
    throw new CliError(
      `there is no ${join(root, "data/reference/areas.csv")}, which names the places; name its folder with --root`,
    );
  }
  const { template: words, punctuation } = phrasebooks[locale];
  const { title, columns } = dataset.words[locale];
  const meanings = columns[source] ?? {};
  await writeOutput(
    root,
    output,
    await templateWorkbook({ contract, title, filled: [] }, { locale, words, punctuation, areas, meanings }),
  );
  terminal.tell(`Written: ${output}`);
  return 0;
}

function onlyWorkbook(dataset: Dataset): readonly [string, Contract] {
  const all = Object.entries(dataset.sources);
  const workbooks = all.filter(([, { file }]) => file.endsWith(".xlsx"));
  const [only, other] = workbooks.length > 0 ? workbooks : all;
  if (only && !other) return only;
  throw new CliError(
    `${dataset.id} has several sources; choose one with --source: ${all.map(([name]) => name).join(", ")}`,
  );
}
