import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "jsonc-parser";
import { visible } from "../escape/visible.ts";
import { bookOf } from "../findings/book-of.ts";
import { phraseOf } from "../findings/findings.ts";
import { editionText } from "../flow/next-edition.ts";
import { commandWords } from "../locales/desk-phrasebooks.ts";
import { isError } from "../model/finding.ts";
import { readEdition } from "../stages/ingest/edition/read-edition.ts";
import { chooseEdition } from "./choose.ts";
import { chooseDatasets } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import { refuseLinks } from "./refuse-links.ts";
import type { Terminal } from "./terminal.ts";
import { underLock } from "./under-lock.ts";
import { writeWhole } from "./write-output.ts";

/** A field of edition.json and its new value; undefined removes it. */
interface Assignment {
  /** The delivery or office in brackets, as in `deliveries[shift/kaili.xlsx]`. */
  readonly of: string | null;
  readonly path: readonly string[];
  readonly value: unknown;
}

/** `almanac set FIELD=VALUE…`: changes edition.json and writes it like `almanac new`, unless it would be invalid. */
export async function setCommand(
  assignments: readonly string[],
  { root, edition }: { readonly root: string; readonly edition?: string },
  terminal: Terminal,
): Promise<number> {
  const year = await chooseEdition(root, edition);
  const wanted = assignments.map(parseAssignment);
  const { datasets, faulty } = await chooseDatasets(root);
  const raw = join(root, "data/raw", year);
  const path = join(raw, "edition.json");
  const words = commandWords(terminal.locale);
  await underLock(root, terminal, async () => {
    await refuseLinks(raw, path, words);
    const before = await readFile(path, "utf8").catch(() => {
      throw new CliError(`${path} cannot be read; almanac new ${year} begins an edition`);
    });
    const json = wanted.reduce(assigned, parse(before) ?? {});
    const ids = new Set([...datasets.map(({ id }) => id), ...faulty]);
    const { edition: changed, findings } = readEdition(Buffer.from(JSON.stringify(json)), year, ids);
    const fault = findings.find(isError);
    const phrase = fault && phraseOf(fault, bookOf(terminal.locale, []));
    if (phrase) throw new CliError(words.notChanged(path, [phrase.says, phrase.fix].join(" ").trim()));
    if (changed) await writeWhole(path, editionText(changed));
  });
  terminal.tell([`${path}:`, ...assignments.map((assignment) => `  ${assignment}`)].map(visible).join("\n"));
  return 0;
}

const lists = new Set(["locales", "datasets"]);

function parseAssignment(text: string): Assignment {
  const [, field = "", of, rest = "", written = ""] =
    /^(\w+)(?:\[(.+?)\](?=[.=]))?((?:\.[\w-]+)*)=(.*)$/s.exec(text) ?? [];
  if (field === "")
    throw new CliError(
      `“${text}” is no assignment such as published=2023-08-31 or deliveries[shift/kaili.xlsx].due=2023-05-01`,
    );
  if ((field === "deliveries") !== (of !== undefined) && field !== "offices")
    throw new CliError(
      `“${text}”: deliveries are named in brackets, as deliveries[shift/kaili.xlsx].due=2023-05-01`,
    );
  const typed = written.trim();
  const value = lists.has(field)
    ? typed.split(",").map((item) => item.trim())
    : field === "draft" && typed === "true"
      ? true
      : typed.startsWith("{")
        ? parse(typed)
        : typed;
  const isGone = typed === "" || (field === "draft" && typed === "false");
  return { of: of ?? null, path: [field, ...rest.split(".").slice(1)], value: isGone ? undefined : value };
}

type Json = Record<string, unknown>;

/** The file with one field changed; read without validation, since it may be faulty. */
function assigned(before: Json, { of, path, value }: Assignment): Json {
  const [field = "", ...within] = path;
  if (field !== "deliveries") return changed(before, [field, ...(of === null ? [] : [of]), ...within], value);
  const deliveries: Json[] = Array.isArray(before.deliveries) ? before.deliveries : [];
  const at = deliveries.findIndex(({ dataset, file }) => `${dataset}/${file}` === of);
  if (at < 0 && value === undefined) throw new CliError(`there is no delivery “${of}”`);
  const [dataset = "", ...file] = (of ?? "").split("/");
  const delivery = deliveries[at] ?? { dataset, file: file.join("/") };
  const now = within.length === 0 ? [] : [changed(delivery, within, value)];
  return { ...before, deliveries: deliveries.toSpliced(at < 0 ? deliveries.length : at, 1, ...now) };
}

function changed(json: Json, [name = "", ...within]: readonly string[], value: unknown): Json {
  const { [name]: was, ...others } = json;
  if (within.length > 0) {
    const below = typeof was === "object" && was !== null && !Array.isArray(was) ? { ...was } : {};
    return { ...json, [name]: changed(below, within, value) };
  }
  return value === undefined ? others : { ...json, [name]: value };
}
