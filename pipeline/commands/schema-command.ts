import { jsonSchema } from "../offices/schema/json-schema.ts";
import { dataPackage, tableSchema } from "../offices/schema/table-schema.ts";
import { chooseDataset, chooseSource } from "./choose-source.ts";
import { refuseOwnFolders } from "./output-place.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

export interface SchemaOptions {
  readonly root?: string;
  readonly source?: string;
  readonly format: string;
  readonly output?: string;
}

/** `almanac schema`: what a dataset's sources must look like, for other programs; printed or written. */
export async function schemaCommand(id: string, options: SchemaOptions, terminal: Terminal): Promise<number> {
  const dataset = await chooseDataset(options.root ?? ".", id);
  const chosen = options.source === undefined ? null : chooseSource(dataset, options.source);
  const sources = chosen ? { [chosen[0]]: chosen[1] } : dataset.sources;
  const described = Object.entries(sources);
  const [only] = described;
  const schema =
    options.format === "json-schema"
      ? jsonSchema(sources, dataset.words.en.title)
      : described.length === 1 && only
        ? tableSchema(only[1])
        : dataPackage(sources, dataset.id, dataset.words.en.title);
  const text = JSON.stringify(schema, null, 2);
  if (options.output === undefined) terminal.print(text);
  else {
    await refuseOwnFolders(options.root ?? ".", options.output);
    await writeOutput(options.output, `${text}\n`);
    terminal.tell(`Written: ${options.output}`);
  }
  return 0;
}
