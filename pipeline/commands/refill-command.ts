import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { checkPlaces, doubtsOf, noDoubts, withoutRenewed } from "../flow/bound.ts";
import { type Copy, type CopyPlace, copyName, openDocument, writeCopy } from "./bound-document.ts";
import { chooseChecked } from "./choose-checked.ts";
import { chooseRecords } from "./choose-records.ts";
import type { CodeOption } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import type { Terminal } from "./terminal.ts";

export interface RefillOptions extends CopyPlace, CodeOption {
  readonly edition?: string;
}

/** `almanac refill FILE`: a copy with each bound number as in the edition, as tracked changes; exits with 0 when written. */
export async function refillCommand(
  file: string,
  options: RefillOptions,
  terminal: Terminal,
): Promise<number> {
  const records = await chooseRecords(options.root, options.edition);
  const { year } = records.edition;
  const document = await openDocument(file, records, options);
  const isHere = await readdir(join(options.root, "data/raw", year)).catch(() => null);
  const doubts = isHere ? doubtsOf(await chooseChecked(options, year, terminal)) : noDoubts;
  const places = withoutRenewed(checkPlaces(document, document.record, doubts));
  if (places.length === 0)
    throw new CliError(
      `${file} has no bound number; almanac bind ${file} proposes some, and {{members KOR 2021}} binds one`,
    );
  const { says } = document;
  const isFlat = options.flatten ?? false;
  const unknown = isHere
    ? ""
    : ` The raw files of ${year} are not here, so that open warnings and changed definitions are not known.`;
  const copy: Copy = {
    ...options,
    name: copyName(file, isFlat ? `${year}.flat` : year),
    places,
    how: {
      author: `Almanac ${year}`,
      isFlat,
      proposed: [],
      head: ({ renewed, kept, bound }) => [
        says.bound.refilled(year, renewed + bound, kept),
        says.bound.howToAccept,
      ],
    },
    tells: ({ renewed, kept, bound, stuck }) =>
      `${renewed} renewed, ${kept} as they were, ${bound} bound anew${stuck.length > 0 ? `, ${stuck.length} that the document does not let be changed` : ""}.${unknown}`,
  };
  await writeCopy(document, copy, terminal);
  return 0;
}
