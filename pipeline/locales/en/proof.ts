import type { ProofWords } from "../proof-words.ts";

const become = (right: string | null): string => (right === null ? "" : ` It would be right as “${right}”.`);

/** What English says of a proofread text. */
export const proof: ProofWords = {
  title: (file) => `Proof of ${file}`,
  verdicts: {
    agrees: "agrees",
    disagrees: "disagrees",
    stale: "out of date",
    inconsistent: "contradicts itself",
    "not-ours": "not ours",
    "no-figure": "no figure",
  },
  agrees: (what, value) => `${what}: ${value}.`,
  disagrees: (what, value, right) => `The data say ${value} for ${what}.${become(right)}`,
  stale: (what, edition, value, right) =>
    `This is what the edition of ${edition} said of ${what}; now it is ${value}.${become(right)}`,
  outdated: (what, then, value, right) =>
    `This was so in ${then}; the last that is known for ${what} is ${value}.${become(right)}`,
  notOurs: "No observation covers this figure; it was not checked.",
  cells: (cells) => `Cells: ${cells}`,
  operations: {
    difference: (what, from, to) => `Difference in ${what}: ${from} → ${to}.`,
    change: (what, from, to) => `Per cent change in ${what}: ${from} → ${to}.`,
    ratio: (what, from, to) => `${what}: ${from} divided by ${to}.`,
    share: (what, from, to) => `Share in ${what}: ${from} of ${to}.`,
    sum: (what, parts) => `Sum of ${what}: ${parts}.`,
  },
  contradictions: {
    "two-values": (other, sentence) => `Elsewhere the text says ${other} for the same thing: “${sentence}”`,
    parts: (sum, total) => `The parts add up to ${sum}, the text says ${total}.`,
    change: (from, to, follows) => `From ${from} to ${to} is ${follows}.`,
    share: (part, whole, follows) => `${part} of ${whole} is ${follows}.`,
    days: (range, days) => `${range} is ${days} days, first and last day counted.`,
    weekday: (date, weekday) => `${date} is not a ${weekday}.`,
  },
  coverage: ({ checked, all, agree, disagree, stale, inconsistent, notOurs }) =>
    `Checked ${checked} of ${all} ${all === 1 ? "figure" : "figures"}: ${agree} ${agree === 1 ? "agrees" : "agree"}, ${disagree} ${disagree === 1 ? "disagrees" : "disagree"}, ${stale} out of date, ${inconsistent} ${inconsistent === 1 ? "contradicts" : "contradict"} the text itself; ${notOurs} not ours.`,
  pinned: "decided in data/reference/claims.csv",
  pin: (line) => `If the text is right, decide it once: add to data/reference/claims.csv the line ${line}`,
  pinExpired: (line) =>
    `data/reference/claims.csv, line ${line}: this decision has run out; look at it again and give it a later date.`,
  pinFault: (line, column) =>
    `data/reference/claims.csv, line ${line}: “${column}” is missing or invalid, so the line decides nothing; fill it in.`,
  remarks: {
    "changes-accepted": (count) =>
      `${count} tracked ${count === 1 ? "change was" : "changes were"} read as accepted.`,
    "macros-ignored": "The file holds macros; they were not read and not run.",
    "links-ignored": (count) =>
      `${count} ${count === 1 ? "part lies" : "parts lie"} outside the file and ${count === 1 ? "was" : "were"} not fetched.`,
    "furniture-set-aside": (count) =>
      `${count} running ${count === 1 ? "head or page number was" : "heads and page numbers were"} set aside; what comes again is read once.`,
    "pages-without-text": (pages) => `No text on these pages, so their figures were not checked: ${pages}.`,
    "unreadable-characters": (pages) =>
      `The fonts of these pages do not say which characters they draw, so their figures were not checked: ${pages}.`,
    "other-language": (count) =>
      `${count} ${count === 1 ? "paragraph is" : "paragraphs are"} in another language and ${count === 1 ? "was" : "were"} not checked.`,
    "open-elsewhere":
      "The file is open in another program; what was not saved yet is not in it. Save it there and run this again.",
    "other-edition": (year, edition, reported) =>
      `The text names ${year} in its title and is held against the edition of ${edition}; ${reported ? `for that year add --edition ${year}` : `${year} has no report here`}.`,
  },
  refusals: {
    empty: "There is no text in this file.",
    encoding: "The text is not UTF-8; save it as UTF-8 (in Notepad: Save As, Encoding UTF-8) and try again.",
    encrypted: "The file is protected by a password; save a copy without one.",
    "other-format": (found, saveAs) =>
      `By its content this is a ${found} file, and such files are not read; open it in the program that wrote it and save it as ${saveAs}.`,
    archive: "This is an archive, whatever its name says; take the document out of it and name that.",
    picture:
      "This is a picture, whatever its name says; name the document that it was taken from, or run text recognition first.",
    "not-a-text":
      "This is no docx, pdf, xlsx, md, txt or html; name the document itself, or save it as one of them.",
    damaged: (part) =>
      `The file is damaged or cut short (${part}); save it again from the program that wrote it.`,
    hostile: (part) =>
      `Inside the file is what no office program writes (${part}), so nothing of it was read; ask where it comes from, and for a copy saved anew in Word.`,
    "too-large": {
      bytes: (claimed, allowed) => `The file has ${claimed} bytes, and ${allowed} are allowed; split it.`,
      pages: (claimed, allowed) => `The file has ${claimed} pages, and ${allowed} are allowed; split it.`,
      characters: (claimed, allowed) =>
        `The text has ${claimed} characters, and ${allowed} are allowed; split it.`,
      numbers: (claimed, allowed) =>
        `The text has ${claimed} numbers, and ${allowed} are held against the data at once; split it.`,
    },
    "unpacks-too-large":
      "The file unpacks to more than a text ever holds, so it was not read; ask where it comes from, and if it is yours, split it.",
    "too-deep": (allowed) =>
      `What is in this file is nested more than ${allowed} deep (tables in tables, lists in lists), as no program writes it; ask where it comes from, or copy its text into a new document.`,
    folder: "This is a folder; name the files in it.",
    "mark-of-open": (document) =>
      `This is no text, but the mark that a program leaves while ${document} is open; name that file, or close it first.`,
    scanned: (pages) =>
      `The ${pages === 1 ? "page holds" : `${pages} pages hold`} pictures and no text: a scan. Take the file it was printed from, or run text recognition first.`,
    "broken-fonts":
      "The fonts of this file do not say which characters they draw, so its numbers are no text. Export it again with embedded fonts, or take the document it was made from.",
    "no-language":
      "The text is in none of the six languages (English, Chinese in both scripts, Japanese, Korean, Mongolian); nothing was checked.",
  },
  howToGoOn: [
    "This is a copy; the original was not touched. A comment stands at each figure that disagrees with the data, is out of date or contradicts the text.",
    "Correct your own document where a comment is right, and delete the copy; or go on with the copy: the next proof takes these comments away and sets new ones. Figures without a comment agree or are not ours.",
    "Where the text is right after all, tell the data officer, who can record it once in data/reference/claims.csv.",
  ],
  unmarked: (count) =>
    `${count} more in headers, footers, notes, text boxes or tables of contents could not be marked at ${count === 1 ? "its place; it is" : "their place; they are"} in the list.`,
  inNotes:
    "In headers, footers, notes and text boxes the figure is shaded; the comment stands at the note’s mark or the box, and for a header or footer here.",
  noCopy: "No marked copy could be written; the page beside it shows the same.",
};
