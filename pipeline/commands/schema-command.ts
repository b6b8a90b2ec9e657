import { join } from "node:path";
import { reviewedAreas } from "../flow/reviewed-areas.ts";
import type { Dataset } from "../model/dataset.ts";
import { jsonSchema } from "../offices/schema/json-schema.ts";
import { dataPackage, tableSchema } from "../offices/schema/table-schema.ts";
import { readEdition } from "../stages/ingest/edition/read-edition.ts";
import { folder } from "../stages/ingest/folder.ts";
import type { DialectName } from "../stages/large/dialect.ts";
import { chooseEdition } from "./choose.ts";
import { chooseDataset, chooseSource } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

export interface SchemaOptions {
  readonly root?: string;
  readonly source?: string;
  readonly format: string;
  /** The engine that the queries of `sql` are for. */
  readonly dialect?: DialectName;
  readonly output?: string;
}

/** `almanac schema`: the required form of a dataset's sources, for other programs; printed or written. */
export async function schemaCommand(id: string, options: SchemaOptions, terminal: Terminal): Promise<number> {
  const dataset = await chooseDataset(options.root ?? ".", id);
  const chosen = options.source === undefined ? null : chooseSource(dataset, options.source);
  const sources = chosen ? { [chosen[0]]: chosen[1] } : dataset.sources;
  if (options.format === "sql") return writeText(await sqlOf(dataset, sources, options), options, terminal);
  const described = Object.entries(sources);
  const [only] = described;
  const schema =
    options.format === "json-schema"
      ? jsonSchema(sources, dataset.words.en.title)
      : described.length === 1 && only
        ? tableSchema(only[1])
        : dataPackage(sources, dataset.id, dataset.words.en.title);
  return writeText(JSON.stringify(schema, null, 2), options, terminal);
}

async function writeText(
  text: string,
  { root = ".", output }: SchemaOptions,
  terminal: Terminal,
): Promise<number> {
  if (output === undefined) terminal.print(text);
  else {
    await writeOutput(root, output, `${text}\n`);
    terminal.tell(`Written: ${output}`);
  }
  return 0;
}

/** The queries for large sources, for an engine that has such a table. */
async function sqlOf(
  { id, stream }: Dataset,
  sources: Dataset["sources"],
  { root = ".", dialect = "duckdb" }: SchemaOptions,
): Promise<string> {
  const large = Object.entries(sources).filter(([, contract]) => contract.large);
  if (large.length === 0)
    throw new CliError(`no source of ${id} may come by the million rows, so that no engine is asked of it`);
  const { queriesText } = await import("../stages/large/queries-text.ts");
  const { dialects } = await import("../stages/large/dialects.ts");
  const year = await chooseEdition(root, undefined);
  const { areas, published } = await againstOf(root, year);
  return large
    .map(([source, contract]) => {
      const streamed = stream?.source === source ? stream : null;
      return queriesText(dialects[dialect], source, { contract, areas, published, edition: year }, streamed);
    })
    .join("\n\n");
}

async function againstOf(root: string, year: string) {
  const bytes = (await folder(join(root, "data/raw", year)).read("edition.json")) ?? new Uint8Array();
  return {
    areas: await reviewedAreas(root),
    published: readEdition(bytes, year).edition?.published ?? "",
  };
}
