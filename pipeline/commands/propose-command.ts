import { lstat, mkdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { phraseOf } from "../findings/findings.ts";
import { proposalOf } from "../flow/propose/proposal.ts";
import { proposalWorkbook } from "../flow/propose/proposal-workbook.ts";
import { type Surveyed, surveyFile } from "../flow/propose/propose.ts";
import { phrasebooks } from "../locales/phrasebooks.ts";
import { isError } from "../model/finding.ts";
import { CliError } from "./cli-error.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

export interface ProposeOptions {
  readonly root: string;
  readonly id?: string;
}

/** `almanac propose FILE…`: a first definition of a dataset from what offices deliver; an existing one is never overwritten. */
export async function proposeCommand(
  files: readonly string[],
  options: ProposeOptions,
  terminal: Terminal,
): Promise<number> {
  const surveyed: Extract<Surveyed, { surveys: unknown }>[] = [];
  for (const file of files) {
    const stats = await lstat(file).catch(() => null);
    if (!stats) throw new CliError(`there is no file ${file}`);
    if (!stats.isFile()) throw new CliError(`${file} is not a plain file`);
    const survey = await surveyFile(options.root, file, await readFile(file));
    if ("refused" in survey) throw new CliError(refusal(file, survey));
    surveyed.push(survey);
  }
  const id = options.id ?? idOf(files[0] ?? "");
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    throw new CliError(
      `“${id}” cannot name a dataset; give it small Latin letters and hyphens with --id, such as air-quality`,
    );
  const place = join(options.root, "data/datasets", id);
  if (await lstat(place).catch(() => null))
    throw new CliError(`${place} exists and may be filled in already; remove it or name another with --id`);
  const proposal = proposalOf(id, surveyed);
  const path = join(place, "definition.xlsx");
  await mkdir(place, { recursive: true });
  await writeOutput(path, await proposalWorkbook(proposal));
  const questions = [...proposal.values()].flatMap(([header = [], ...rows]) =>
    rows.filter((row) => (row[header.indexOf("question")] ?? "") !== ""),
  );
  const asked = questions.length === 1 ? "1 question stands" : `${questions.length} questions stand`;
  terminal.tell(`Written: ${path}`);
  terminal.print(
    `${asked} in it, in the column “question”. Answer each in its row, empty its cell, and put the files`,
  );
  terminal.print(`into data/raw/<edition>/${id}/; then almanac check says what is left.`);
  return 0;
}

function refusal(file: string, surveyed: Extract<Surveyed, { refused: unknown }>): string {
  switch (surveyed.refused) {
    case "empty":
      return `${file} is empty: there is nothing to propose from`;
    case "pivot":
      return `${file} holds a pivot table; propose from the sheet that it was made from`;
    case "no table":
      return `${file} holds no table: a row of names over rows of values`;
    case "unreadable": {
      const [found] = surveyed.findings.filter(isError);
      const { says } = found ? phraseOf(found, phrasebooks.en) : { says: "It is empty." };
      return `${file} cannot be read as a spreadsheet. ${says}`;
    }
  }
}

function idOf(file: string): string {
  return basename(file)
    .replace(/\.[^.]+$/, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");
}
