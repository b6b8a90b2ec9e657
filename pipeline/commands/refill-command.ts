import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { checkPlaces, doubtsOf, noDoubts, withoutRenewed } from "../flow/bound.ts";
import { placeText } from "../offices/proof/block-place.ts";
import { yearLeft } from "../stages/bind/year-left.ts";
import {
  type Copy,
  type CopyPlace,
  copyName,
  openDocument,
  unansweredLine,
  writeCopy,
} from "./bound-document.ts";
import { chooseChecked } from "./choose-checked.ts";
import { chooseRecords } from "./choose-records.ts";
import type { CodeOption } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import type { Terminal } from "./terminal.ts";

export interface RefillOptions extends CopyPlace, CodeOption {
  readonly edition?: string;
}

/** Places that the first comment names. */
const mostPlaces = 12;

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
  const places = withoutRenewed(checkPlaces(document, document.record, doubts), document.analysed);
  const later = places.find(({ check }) => check.edition !== null && check.edition > year)?.check.edition;
  const older = later
    ? [`The document holds the edition of ${later}; the copy goes back to that of ${year}.`]
    : [];
  if (places.length === 0)
    throw new CliError(
      `${file} has no bound number; almanac bind ${file} proposes some, and {{members KOR 2021}} binds one`,
    );
  const { says } = document;
  const left = yearLeft(
    places.map(({ check }) => check),
    document.analysed,
  );
  const leftIn = left.blocks.slice(0, mostPlaces).map(placeText);
  const more = left.blocks.length > leftIn.length ? ["…"] : [];
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
      head: ({ renewed, kept, bound, unanswered, vanished }) => [
        says.bound.refilled(year, renewed + bound, kept),
        ...(vanished > 0 ? [says.bound.vanished(vanished)] : []),
        ...(leftIn.length > 0 ? [says.bound.yearLeft(left.year, [...leftIn, ...more].join(", "))] : []),
        ...(unanswered > 0 ? [says.bound.unanswered(unanswered)] : []),
        says.bound.howToAccept,
      ],
    },
    tells: (counts) => {
      const { renewed, kept, bound, vanished, stuck } = counts;
      const gone = vanished > 0 ? ` (${vanished} of them without a figure in this edition)` : "";
      const fast = stuck.length > 0 ? `, ${stuck.length} that the document does not let be changed` : "";
      const line = `${renewed} renewed, ${kept} as they were${gone}, ${bound} bound anew${fast}.${unknown}`;
      return [line, ...older, ...unansweredLine(counts)].join("\n");
    },
  };
  await writeCopy(document, copy, terminal);
  return 0;
}
