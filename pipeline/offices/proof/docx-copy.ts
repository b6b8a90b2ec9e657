import { isWrong } from "./counts.ts";
import { DocxDraft } from "./docx-draft.ts";
import { openComments } from "./open-questions.ts";
import { headOf, type Proofed } from "./proof-report.ts";
import type { Telling } from "./telling.ts";

/**
 * A copy of a document with a comment at the exact characters of each figure to look at, and one at the beginning on how to
 * go on. Notes and text boxes take no comments: characters are shaded and the comment stands at the note's mark or the box.
 * Existing comments are kept, except those of an earlier copy.
 */
export async function docxCopy(proofed: Proofed, telling: Telling): Promise<Uint8Array | null> {
  const { bytes, proof, bound } = proofed;
  const draft = await DocxDraft.open(bytes);
  if (!draft?.begin()) return null;
  const unmarked: string[] = [];
  let inNotes = false;
  for (const figure of proof.figures.filter(isWrong)) {
    const notes = telling.note(figure);
    const place = draft.at(figure.block);
    if (!place) continue;
    if (!place.isBody) {
      place.marks.shade(place.paragraph.pieces, figure.from, figure.to);
      inNotes = true;
    }
    if (!draft.tell(figure, notes)) unmarked.push(notes.slice(0, 2).join(". "));
  }
  const open = openComments(draft);
  for (const { check, findings, again } of bound) {
    const unheeded = again.filter((found) => open.remarks(check, found, telling.book));
    const messages = [...findings, ...unheeded].map((found) => telling.say(found));
    const { inChart } = check;
    const says = [inChart ? `${inChart.cell}: ${check.text}` : check.text, ...messages];
    if (messages.length === 0) continue;
    const isTold = inChart
      ? draft.tellAtChart(check.block, inChart.chart.number, says)
      : draft.tell(check, says);
    if (!isTold) unmarked.push(says.join(". "));
  }
  const { words } = telling;
  const notes = [
    ...(inNotes ? [words.inNotes] : []),
    ...(unmarked.length > 0 ? [words.unmarked(unmarked.length), ...unmarked] : []),
  ];
  return draft.bytes([...headOf(proofed, telling), ...notes]);
}
