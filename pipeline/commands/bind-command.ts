import { checkPlaces, noDoubts } from "../flow/bound.ts";
import { proposeKeys } from "../stages/bind/propose-keys.ts";
import { type Copy, type CopyPlace, copyName, openDocument, writeCopy } from "./bound-document.ts";
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
  const { analysed, text, reader, record, book, says } = document;
  const { figures } = reader.read(text, analysed);
  terminal.progress("");
  const places = checkPlaces(document, record, noDoubts).filter(({ check }) => !check.isControl);
  const proposals = proposeKeys(figures, analysed, record);
  const proposed = proposals.map((check) => {
    const [figure] = check.value?.of ?? [];
    const what = figure ? book.published.figure(figure) : "";
    return { check, says: [says.bound.keep(what, check.text), `{{${check.written}}}`] };
  });
  const unbound = figures.filter(
    ({ block, from, verdict }) =>
      verdict !== "no-figure" &&
      !proposals.some((proposal) => proposal.block === block && proposal.from === from),
  ).length;
  const copy: Copy = {
    ...options,
    name: copyName(file, "bound"),
    places,
    how: {
      author: `Almanac ${year}`,
      isFlat: false,
      proposed,
      head: (counts) => [...says.bound.howToKeep, says.bound.bound(counts.bound + counts.proposed, unbound)],
    },
    tells: ({ bound, proposed: count }) =>
      `${count} numbers and years proposed, ${bound} braces bound; ${unbound} numbers not linked. almanac list figures WORDS finds a figure's key.`,
  };
  await writeCopy(document, copy, terminal);
  return 0;
}
