import { Option } from "commander";
import { dialectNames } from "../../stages/large/dialect.ts";
import { anyDataset, command, type Host, root } from "../declaration.ts";
import type { SchemaOptions } from "../schema-command.ts";

export const schema = (host: Host) =>
  command("schema", "offices", "describe a dataset's sources for other programs", [
    ["almanac schema resilience", "JSON Schema of accepted rows"],
    ["almanac schema resilience --format table-schema", "Table Schema of the files as delivered"],
    [
      "almanac schema retrofit --format sql --dialect clickhouse",
      "the queries that an engine runs on a large source",
    ],
  ])
    .argument("<dataset>", anyDataset)
    .option("--source <id>", "only this source")
    .addOption(
      new Option("--format <name>", "accepted rows, the tables as delivered, or SQL queries")
        .choices(["json-schema", "table-schema", "sql"])
        .default("json-schema"),
    )
    .addOption(
      new Option("--dialect <engine>", "the engine of the queries").choices(dialectNames).default("duckdb"),
    )
    .option("--output <file>", "write to this file instead of printing")
    .addOption(root())
    .action(async (id: string, options: SchemaOptions) => {
      const { schemaCommand } = await import("../schema-command.ts");
      host.ends(await schemaCommand(id, options, host.terminal));
    });
