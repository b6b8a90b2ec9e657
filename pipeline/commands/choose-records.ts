import { join } from "node:path";
import { type OpenRecords, openRecords } from "../flow/proof.ts";
import { reportedEditions } from "../flow/published-editions.ts";
import { chooseDatasets } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import { meant } from "./meant.ts";

/** The records that texts are compared with: of the requested edition, or the latest one with a report, even a draft. */
export async function chooseRecords(root: string, asked: string | undefined): Promise<OpenRecords> {
  const year = await chooseYear(root, asked);
  const { datasets } = await chooseDatasets(root);
  const records = await openRecords(root, year, datasets);
  if (records) return records;
  throw new CliError(
    `reports/${year}/observations.csv cannot be read as a record; publish the edition again`,
  );
}

async function chooseYear(root: string, asked: string | undefined): Promise<string> {
  const editions = await reportedEditions(root);
  const latest = editions.at(-1);
  if (latest === undefined)
    throw new CliError(
      `no edition is published in ${join(root, "reports")}; run almanac report, or name the folder with --root`,
    );
  if (asked === undefined) return latest;
  if (editions.includes(asked)) return asked;
  throw new CliError(`edition “${asked}” is not published${meant(asked, editions, "ls reports")}`);
}
