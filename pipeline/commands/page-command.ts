import { join } from "node:path";
import { visible } from "../escape/visible.ts";
import { officePage } from "../flow/office-page.ts";
import { fileName } from "../model/file-name.ts";
import { chooseEdition } from "./choose.ts";
import { chooseDatasets } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import { meant } from "./meant.ts";
import { outputPlace } from "./output-place.ts";
import { readEditionOf } from "./read-edition-of.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

export interface PageOptions {
  readonly root: string;
  readonly to: string;
  readonly office?: string;
  readonly edition?: string;
}

/** `almanac page`: a page, opened by double click, on which offices check their files before sending them. */
export async function pageCommand(options: PageOptions, terminal: Terminal): Promise<number> {
  const { root, office = null } = options;
  const year = await chooseEdition(root, options.edition);
  const to = await outputPlace(root, options.to);
  const edition = await readEditionOf(root, year);
  const offices = [...new Set(edition.deliveries.map((delivery) => delivery.office))];
  if (office !== null && !offices.includes(office))
    throw new CliError(`unknown office “${office}”${meant(office, offices, "almanac deliveries")}`);
  const { datasets } = await chooseDatasets(root, year);
  const { html, fingerprint, leftOut } = await officePage({ root, edition, datasets, office });
  const file = join(to, `${office === null ? "" : `${fileName(office)}-`}check-${year}.html`);
  await writeOutput(root, file, html);
  const lines = [
    `Written: ${file}, page ${fingerprint}, for ${office ?? `${offices.length} offices`}`,
    ...leftOut.map(
      (path) =>
        `  ${path} is not checked on it: its dataset has code of its own, or errors in its definition`,
    ),
  ];
  terminal.tell(lines.map(visible).join("\n"));
  return 0;
}
