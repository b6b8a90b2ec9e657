import { visible } from "../escape/visible.ts";
import { reviewedAreas } from "../flow/reviewed-areas.ts";
import { commandWords } from "../locales/desk-phrasebooks.ts";
import { readAreas } from "../stages/correct/read-areas.ts";
import { CliError } from "./cli-error.ts";
import { addLine } from "./reviewed-table.ts";
import type { Terminal } from "./terminal.ts";
import { textsByLanguage } from "./texts-by-language.ts";

export interface PlaceOptions {
  readonly root: string;
  readonly kind?: string;
  readonly parent?: string;
  /** In English, and in other languages as `ja=…`. */
  readonly name?: readonly string[];
  readonly alias?: readonly string[];
  readonly dryRun?: boolean;
}

/** `almanac place CODE`: adds a place to data/reference/areas.csv, or names to an existing one. */
export async function placeCommand(code: string, options: PlaceOptions, terminal: Terminal): Promise<number> {
  const { root, kind, parent, alias = [], dryRun } = options;
  const names = textsByLanguage("--name", options.name ?? []);
  const file = "areas.csv";
  const areas = await reviewedAreas(root);
  const current = areas.get(code);
  if (!current && (kind === undefined || names.en === undefined))
    throw new CliError(
      `${code} is no place yet: --kind says what it is, --name what it is called, --parent where it lies`,
    );
  const taken = [...Object.values(names), ...alias].find((name) => (areas.find(name) ?? code) !== code);
  if (taken !== undefined)
    throw new CliError(commandWords(terminal.locale).isTaken(taken, areas.find(taken) ?? code));
  const others = [...new Set([...(current?.aliases ?? []), ...alias])];
  const line = {
    ...{ code, ...(kind !== undefined && { kind }), ...(parent !== undefined && { parent }), ...names },
    ...(others.length > 0 && { aliases: others.join("|") }),
  };
  const header = ["code", "kind", "parent", "en", "aliases"];
  const added = await addLine(
    { ...{ root, file, dryRun, line, header, key: ["code"] }, check: (sheets) => readAreas(sheets).findings },
    terminal,
  );
  terminal.tell(visible(added));
  return 0;
}
