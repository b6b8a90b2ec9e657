import { tagsOf, withAttribute } from "../../stages/ingest/workbook/xml-tags.ts";
import { keyOfCells } from "../../stages/read-text/docx/docx-charts.ts";
import { longKeysIn, propertiesPart, propertyOf, tagOf } from "../../stages/read-text/docx/docx-keys.ts";
import {
  type DocxControl,
  type DocxParagraph,
  type Stretch,
  wordAttribute,
} from "../../stages/read-text/docx/docx-paragraphs.ts";
import { addPart } from "../annotate/add-part.ts";
import { officeType, withLastChild } from "../annotate/package-lists.ts";
import { xmlAttribute, xmlCellText } from "../annotate/xml-cell-text.ts";
import type { DocxDraft, DocxSpot } from "../proof/docx-draft.ts";
import type { DocxMarks } from "../proof/docx-marks.ts";

export interface NewControl {
  readonly key: string;
  /** The name that readers of the document see. */
  readonly alias: string;
  /** The text that replaces what is there; null to keep it. */
  readonly text: string | null;
}

const propertiesType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const propertySet = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const mostInAlias = 64;

/** Adds, updates and removes the controls that bind numbers in a document; everything else stays as it is. */
export class DocxBinder {
  private readonly draft: DocxDraft;
  /** The author of its tracked changes. */
  private readonly author: string;
  private readonly ids = new Map<string, string>();
  private readonly keysBefore: ReadonlyMap<string, string>;
  private readonly properties: { readonly part: string; readonly text: string | null };
  private last: number;

  private constructor(draft: DocxDraft, author: string, properties: DocxBinder["properties"]) {
    this.draft = draft;
    this.author = author;
    this.properties = properties;
    this.keysBefore = longKeysIn(properties.text ?? "");
    for (const [id, key] of this.keysBefore) this.ids.set(key, id);
    this.last = draft.parts.reduce((most, { xml }) => Math.max(most, highestId(xml)), 0);
  }

  static async of(draft: DocxDraft, author: string): Promise<DocxBinder> {
    const part = await propertiesPart(draft.edit.source);
    return new DocxBinder(draft, author, { part, text: await draft.edit.read(part) });
  }

  /** Puts a control around characters, with a comment if there is something to say; false where that is not possible. */
  bind(spot: DocxSpot, control: NewControl, says: readonly string[]): boolean {
    const there = this.draft.at(spot.block);
    if (!there || !mayHold(there.paragraph, spot, there.marks.xml)) return false;
    const { marks, paragraph } = there;
    const [opens, closes] = this.controlMarks(marks.prefix, control);
    const [begins, ends] = (says.length > 0 && this.draft.around(spot.block, says)) || ["", ""];
    const isSet = marks.wrap(paragraph.pieces, spot, [begins + opens, closes + ends]);
    if (isSet && control.text !== null) marks.replace(paragraph.pieces, spot, control.text);
    return isSet;
  }

  /** Replaces characters, without a control; false where they are not in one piece. */
  write(spot: DocxSpot, text: string): boolean {
    const there = this.draft.at(spot.block);
    if (!there || !mayHold(there.paragraph, spot, there.marks.xml)) return false;
    there.marks.replace(there.paragraph.pieces, spot, text);
    return true;
  }

  /** Replaces the text in a control, as a tracked change; false where it contains more than text. */
  revise(spot: DocxSpot, text: string, isTracked: boolean): boolean {
    const there = this.controlAt(spot);
    if (!there || !isPlain(there.marks.xml, there.control)) return false;
    const { control, marks, paragraph } = there;
    const w = marks.prefix;
    const { xml } = marks;
    const pieces = paragraph.pieces.filter(
      ({ from }) => from > control.content.from && from < control.content.to,
    );
    const properties = pieces[0]?.properties ?? "";
    const pending = pendingChanges(xml, control.content, "ins").map(({ whole }) => whole);
    for (const { whole } of isTracked ? [] : pendingChanges(xml, control.content, "del"))
      marks.set({ ...whole, text: "" });
    for (const change of pending) marks.set({ ...change, text: "" });
    const isGone = ({ from }: Stretch) => pending.some((change) => from >= change.from && from < change.to);
    for (const run of new Set(pieces.map((piece) => piece.run).filter((run) => !isGone(run)))) {
      if (!isTracked) {
        marks.set({ from: run.from, to: run.to, text: "" });
        continue;
      }
      marks.set({ from: run.from, to: run.from, text: `<${w}del ${this.change(w)}>` });
      for (const { tag, to } of pieces.filter((piece) => piece.run === run)) {
        marks.set({ from: tag.from, to: tag.to, text: `<${w}delText xml:space="preserve">` });
        marks.set({ from: to, to: xml.indexOf(">", to) + 1, text: `</${w}delText>` });
      }
      marks.set({ from: run.to, to: run.to, text: `</${w}del>` });
    }
    const added = this.written(w, text, properties, isTracked);
    marks.set({ from: control.content.to, to: control.content.to, text: added });
    return true;
  }

  /** Accepts what an earlier refill wrote in a control. */
  accept(spot: DocxSpot): void {
    const there = this.controlAt(spot);
    if (!there) return;
    const { control, marks } = there;
    for (const { whole } of pendingChanges(marks.xml, control.content, "del"))
      marks.set({ ...whole, text: "" });
    for (const { whole, inside } of pendingChanges(marks.xml, control.content, "ins")) {
      marks.set({ from: whole.from, to: inside.from, text: "" });
      marks.set({ from: inside.to, to: whole.to, text: "" });
    }
  }

  /** Accepts the table rows that an earlier refill added or struck. */
  acceptRows(): void {
    for (const [index, { rows, xml }] of this.draft.parts.entries())
      for (const { from, to } of rows.values()) {
        const head = /^.*?(?=<(?:\w+:)?tc[ >])/s.exec(xml.slice(from, to))?.[0] ?? "";
        const mark = /<(?:\w+:)?(ins|del) [^>]*"Almanac \d{4}"[^>]*\/>/.exec(head);
        if (!mark) continue;
        const at = from + mark.index;
        const stretch = mark[1] === "del" ? { from, to } : { from: at, to: at + mark[0].length };
        this.draft.marks[index]?.set({ ...stretch, text: "" });
      }
  }

  /** Puts a comment around a control; false where that is not possible. */
  tell(spot: DocxSpot, says: readonly string[]): boolean {
    const there = this.controlAt(spot);
    if (!there) return this.draft.tell(spot, says);
    const comment = this.draft.around(spot.block, says);
    if (!comment) return this.draft.tell(spot, says);
    there.marks.around(there.control.whole, comment);
    return true;
  }

  /** Removes a control but keeps its content. */
  unwrap(spot: DocxSpot): void {
    const there = this.controlAt(spot);
    if (!there) return;
    const { whole, content } = there.control;
    there.marks.set({ from: whole.from, to: content.from, text: "" });
    there.marks.set({ from: content.to, to: whole.to, text: "" });
  }

  /** Removes the keys from a chart's alternative text. */
  freeChart(block: number, number: number): void {
    const there = this.draft.at(block);
    const chart = there?.paragraph.charts[number];
    if (!there || !chart) return;
    const { tag, description } = chart;
    const words = xmlAttribute(description.replace(keyOfCells, "").trim());
    there.marks.set({ ...tag, text: withAttribute(there.marks.xml.slice(tag.from, tag.to), "descr", words) });
  }

  /** Writes the keys that are too long for a tag. */
  async finish(): Promise<void> {
    const added = [...this.ids].filter(([, id]) => !this.keysBefore.has(id));
    if (added.length === 0) return;
    const { edit, parts } = this.draft;
    const { part, text: before } = this.properties;
    const strict = parts[0]?.xml.slice(0, 4000).includes("purl.oclc.org") ?? false;
    const address = officeType("custom-properties", strict).replace(/relationships\/custom-p/, "custom-p");
    const types = address.replace(/custom-properties$/, "docPropsVTypes");
    let text =
      before ??
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${address}" xmlns:vt="${types}"></Properties>`;
    let pid = Math.max(1, ...[...text.matchAll(/\bpid="(\d+)"/g)].map(([, id]) => Number(id)));
    for (const [key, id] of added) {
      const child = (prefix: string) =>
        `<${prefix}property fmtid="${propertySet}" pid="${++pid}" name="${propertyOf(id)}"><vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${xmlCellText(key)}</vt:lpwstr></${prefix}property>`;
      text = withLastChild(text, child);
    }
    const owned = { owner: "", name: part, kind: "custom-properties", strict, type: propertiesType };
    if (before === null) await addPart(edit, { ...owned, text });
    else edit.write(part, text);
  }

  /** The tags of a new control. */
  controlMarks(w: string, { key, alias }: NewControl): readonly [string, string] {
    const tag = xmlAttribute(tagOf(key, (longKey) => this.idOf(longKey)));
    const name = xmlAttribute(alias.length > mostInAlias ? `${alias.slice(0, mostInAlias - 1)}…` : alias);
    const properties = `<${w}alias ${w}val="${name}"/><${w}tag ${w}val="${tag}"/><${w}id ${w}val="${++this.last}"/><${w}lock ${w}val="sdtLocked"/><${w}text/>`;
    return [`<${w}sdt><${w}sdtPr>${properties}</${w}sdtPr><${w}sdtContent>`, `</${w}sdtContent></${w}sdt>`];
  }

  private idOf(key: string): string {
    const id = this.ids.get(key) ?? String(Math.max(0, ...[...this.ids.values()].map(Number)) + 1);
    this.ids.set(key, id);
    return id;
  }

  /** The attributes of the next tracked change. */
  change(w: string): string {
    return `${w}id="${++this.last}" ${w}author="${xmlAttribute(this.author)}"`;
  }

  /** A run with a text, as a tracked change where asked. */
  written(w: string, text: string, properties: string, isTracked: boolean): string {
    const run = `<${w}r>${properties}<${w}t xml:space="preserve">${xmlCellText(text)}</${w}t></${w}r>`;
    return isTracked ? `<${w}ins ${this.change(w)}>${run}</${w}ins>` : run;
  }

  private controlAt({ block, from, to }: DocxSpot): Held | null {
    const there = this.draft.at(block);
    const control = there?.paragraph.controls.find(
      (control) => control.at.from === from && control.at.to === to,
    );
    return there && control ? { ...there, control } : null;
  }
}

interface Held {
  readonly control: DocxControl;
  readonly marks: DocxMarks;
  readonly paragraph: DocxParagraph;
}

/** Numbers above the highest id in use are free for controls, changes and comments. */
function highestId(xml: string): number {
  const ids = [...xml.matchAll(/\b(?:\w+:)?(?:id|val)="(\d{1,9})"/g)].map(([, id]) => Number(id));
  return ids.reduce((most, id) => Math.max(most, id), 0);
}

/** Characters before a run in which the base of a ruby may begin. */
const longestRuby = 400;

/** Whether a control can stand around characters: outside of other controls and of field results, in one piece. */
function mayHold({ pieces, controls, fields }: DocxParagraph, { from, to }: DocxSpot, xml: string): boolean {
  const meets = (stretch: Stretch) => stretch.from < to && stretch.to > from;
  if (fields.some(meets) || controls.some(({ at }) => meets(at))) return false;
  const covered = pieces.filter(({ at, length }) => at < to && at + length > from);
  const [first, last] = [covered[0], covered.at(-1)];
  if (!first || !last) return false;
  const isInRuby = /rubyBase>(?!.*<\/)/s.test(
    xml.slice(Math.max(0, first.run.from - longestRuby), first.run.from),
  );
  return !isInRuby && (first.run === last.run || isBalanced(xml.slice(first.run.to, last.run.from)));
}

/** Whether the XML between two runs is balanced: both are in the same link or tracked change. */
function isBalanced(xml: string): boolean {
  for (const { depth, kind } of tagsOf(xml)) if (depth < 1 && kind === "close") return false;
  const opened = [...tagsOf(xml)].reduce(
    (sum, { kind }) => sum + Number(kind === "open") - Number(kind === "close"),
    0,
  );
  return opened === 0 && !xml.includes("fldChar");
}

/** Whether a control contains only text runs, so that nothing else would be lost. */
function isPlain(xml: string, { content }: DocxControl): boolean {
  return [...tagsOf(xml.slice(content.from, content.to))].every(({ local }) => !heavy.has(local));
}

const heavy: ReadonlySet<string> = new Set([
  "sdt",
  "p",
  "fldChar",
  "fldSimple",
  "hyperlink",
  "drawing",
  "pict",
  "object",
]);

interface PendingChange {
  readonly whole: Stretch;
  readonly inside: Stretch;
}

/** What an earlier refill inserted or deleted and nobody has accepted. */
function pendingChanges(xml: string, content: Stretch, kind: "ins" | "del"): PendingChange[] {
  const found: PendingChange[] = [];
  let opened: Stretch | null = null;
  for (const tag of tagsOf(xml.slice(content.from, content.to))) {
    if (tag.local !== kind) continue;
    const [from, to] = [content.from + tag.from, content.from + tag.to];
    const written = xml.slice(from, to);
    const author = wordAttribute(written, "author") ?? "";
    if (tag.kind === "open" && /^Almanac \d{4}/.test(author)) opened = { from, to };
    else if (tag.kind === "close" && opened) {
      found.push({ whole: { from: opened.from, to }, inside: { from: opened.to, to: from } });
      opened = null;
    }
  }
  return found;
}
