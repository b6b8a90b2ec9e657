import { visible } from "../escape/visible.ts";
import { checkPlaces, noDoubts, withoutRenewed } from "../flow/bound.ts";
import { placeText } from "../offices/proof/block-place.ts";
import type { BoundRecord } from "../stages/bind/check-bound.ts";
import { proposeKeys } from "../stages/bind/propose-keys.ts";
import type { Analysed } from "../stages/proof/context/analyse.ts";
import type { ProofedFigure } from "../stages/proof/verdict.ts";
import {
  type Copy,
  type CopyPlace,
  copyName,
  openDocument,
  unansweredLine,
  writeCopy,
} from "./bound-document.ts";
import { chooseRecords } from "./choose-records.ts";
import type { Terminal } from "./terminal.ts";

export interface BindOptions extends CopyPlace {
  readonly edition?: string;
}

/** `almanac bind FILE`: a copy in which braces become controls, and each number linked by proofreading a proposed one. */
export async function bindCommand(file: string, options: BindOptions, terminal: Terminal): Promise<number> {
  const records = await chooseRecords(options.root, options.edition);
  const { year } = records.edition;
  terminal.progress("proofreading");
  const document = await openDocument(file, records, options);
  const { analysed, text, reader, record, says } = document;
  const { figures } = reader.read(text, analysed);
  terminal.progress("");
  const places = withoutRenewed(checkPlaces(document, record, noDoubts), analysed).map((place) =>
    place.check.isControl && !place.check.inChart
      ? { check: { ...place.check, right: null }, findings: [], again: [] }
      : place,
  );
  const proposed = proposeKeys(figures, analysed, record);
  const taken = [...proposed, ...places.map(({ check }) => check)];
  const unbound = figures.filter(
    ({ block, from, to, verdict }) =>
      verdict !== "no-figure" &&
      !taken.some((place) => place.block === block && place.from < to && place.to > from),
  );
  const copy: Copy = {
    ...options,
    name: copyName(file, "bound"),
    places,
    how: {
      author: `Almanac ${year}`,
      isFlat: false,
      proposed,
      head: (counts) => [
        ...says.bound.howToKeep,
        says.bound.bound(counts.bound + counts.proposed, unbound.length),
      ],
    },
    tells: (counts) =>
      [
        `${counts.proposed} numbers and years proposed, ${counts.bound} braces bound; ${unbound.length} numbers not linked. almanac list figures WORDS finds a figure's key.`,
        ...notLinked(unbound, analysed),
        ...unansweredLine(counts),
        ...(options.edition === undefined ? otherEdition(analysed, record) : []),
      ].join("\n"),
  };
  await writeCopy(document, copy, terminal);
  return 0;
}

/** Numbers without a key that the terminal names. */
const mostUnbound = 20;

function notLinked(figures: readonly ProofedFigure[], { blocks }: Analysed): string[] {
  const named = figures.slice(0, mostUnbound).map(({ text, block }) => {
    const at = blocks[block]?.block;
    return `“${visible(text)}”${at ? ` (${placeText(at)})` : ""}`;
  });
  const more = figures.length - named.length;
  return named.length > 0 ? [`Not linked: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`] : [];
}

/** Says so where a text names an earlier edition's year more often than that of the edition. */
function otherEdition({ blocks }: Analysed, { now, earlier }: BoundRecord): string[] {
  const times = blocks.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.times));
  const count = (year: string) => times.filter(({ period }) => period?.startsWith(year)).length;
  const older = earlier.find(({ year }) => count(year) > count(now.year))?.year;
  if (!older) return [];
  return [
    `The text names ${older} more often than ${now.year}: for its own edition, add --edition ${older}.`,
  ];
}
