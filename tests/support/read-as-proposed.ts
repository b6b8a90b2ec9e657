import { join } from "node:path";
import { proposeCommand } from "../../pipeline/commands/propose-command.ts";
import { check } from "../../pipeline/flow/check.ts";
import { registryOf } from "../../pipeline/flow/registry.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { evidence } from "../../pipeline/model/table.ts";
import type { DataRepository } from "./data-repository.ts";
import { terminalInto } from "./terminal.ts";

/** What `check` reads of a file by the definition proposed for it: of each row its labels, then its figures with their cells. */
export async function readAsProposed(repository: DataRepository, lines: readonly string[]) {
  await repository.write("their.csv", lines.join("\n"));
  const { root } = repository;
  await proposeCommand(
    [join(root, "their.csv")],
    { root, deliver: true },
    terminalInto(() => {}),
  );
  const { datasets, findings } = await registryOf(root);
  const job = { root, edition: "2020", definitions: findings, partial: true, progress: () => {} };
  const result = await check({ ...job, datasets: datasets.filter(({ id }) => id === "their") });
  const rows = result.validated.flatMap(({ sources, dataset }) =>
    sources.flatMap(({ source, table }) =>
      Array.from(table, (row) =>
        Object.entries(dataset.sources[source]?.columns ?? {}).map(([name, { kind }]) => {
          if (kind !== "quantity") return row[name];
          const { amount, unit } = row[name] as { readonly amount: number; readonly unit: string };
          const { range } = evidence(row, name) as { readonly range: { row: number; column: number } };
          return `${amount}${unit === "1" ? "" : ` ${unit}`} at ${range.row}.${range.column}`;
        }),
      ),
    ),
  );
  return { rows, errors: result.findings.filter(isError).map(({ code }) => code) };
}
