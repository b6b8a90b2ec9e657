import type { Phrasebook } from "../../locales/phrasebook.ts";
import type { Severity } from "../../model/finding.ts";
import { openSource } from "../../stages/ingest/workbook/inflate-part.ts";
import { findPart } from "../../stages/ingest/workbook/open-package.ts";
import {
  findByType,
  type Relationship,
  type Relationships,
  readRelationships,
} from "../../stages/ingest/workbook/read-relationships.ts";
import { readWorkbookPart, type WorkbookPart } from "../../stages/ingest/workbook/read-workbook-part.ts";
import { tagsOf } from "../../stages/ingest/workbook/xml-tags.ts";
import { mayComment, withComments } from "./add-comments.ts";
import { addPart } from "./add-part.ts";
import type { Annotated } from "./annotated.ts";
import { findingsRows } from "./findings-rows.ts";
import { findingsSheet, mainNamespace } from "./findings-sheet.ts";
import { marksOf } from "./marks.ts";
import { PackageEdit } from "./package-edit.ts";
import { colourCells } from "./patch-sheet.ts";
import { StylesPatch } from "./patch-styles.ts";
import { unselected, withFirstSheet } from "./patch-workbook.ts";
import { UnusualPackage } from "./unusual-package.ts";

/** The package with coloured sheets, comments where a sheet has none, and a Findings sheet in front. */
export async function patchPackage(given: Annotated, book: Phrasebook): Promise<Uint8Array> {
  const source = await openSource(given.bytes, given.limits);
  const root = await readRelationships(source, "");
  const part = findPart(source.pack, findByType(root, "officeDocument")?.target ?? "xl/workbook.xml");
  if (!part) throw new UnusualPackage("missing workbook");
  const main: MainPart = {
    name: part.name,
    workbook: await readWorkbookPart(source, part),
    relationships: await readRelationships(source, part.name),
  };
  return new PackagePatch(given, book, new PackageEdit(source), main).run();
}

/** The part that lists the sheets, and its relationships. */
interface MainPart {
  readonly name: string;
  readonly workbook: WorkbookPart;
  readonly relationships: Relationships;
}

class PackagePatch {
  private readonly given: Annotated;
  private readonly book: Phrasebook;
  private readonly edit: PackageEdit;
  private readonly main: MainPart;

  constructor(given: Annotated, book: Phrasebook, edit: PackageEdit, main: MainPart) {
    this.given = given;
    this.book = book;
    this.edit = edit;
    this.main = main;
  }

  async run(): Promise<Uint8Array> {
    const stylesPart = findByType(this.main.relationships, "styles")?.target ?? null;
    const styles = new StylesPatch(
      (stylesPart && (await this.edit.read(stylesPart))) ??
        `<styleSheet xmlns="${mainNamespace(this.main.workbook.strict)}"></styleSheet>`,
    );
    const uncommented: string[] = [];
    for (const listed of this.main.workbook.sheets) {
      const relationship = this.main.relationships.get(listed.relationship);
      // A sheet without a part, such as an old macro module, has nothing to mark.
      if (!relationship) continue;
      const commented = await this.patchSheet(listed.name, relationship, styles);
      if (!commented) uncommented.push(listed.name);
    }
    await this.addFindings(styles, uncommented);
    if (stylesPart) this.edit.write(stylesPart, styles.text());
    else await this.add("styles", this.folder("styles.xml"), styles.text());
    return this.edit.bytes();
  }

  /** Returns whether every mark on the sheet could be commented. */
  private async patchSheet(
    name: string,
    { target, type }: Relationship,
    styles: StylesPatch,
  ): Promise<boolean> {
    const before = await this.edit.require(target);
    let text = unselected(before);
    let commented = true;
    if (type === "worksheet") {
      const marks = marksOf(this.given.findings, name, this.book);
      if (marks.cells.size > 0 || marks.areas.length > 0) text = colourCells(text, marks, styles);
      if (marks.remarks.length > 0) {
        commented = !this.main.workbook.strict && (await mayComment(this.edit, target, text));
        const sheet = { folder: this.folder(""), part: target, text };
        if (commented) text = await withComments(this.edit, sheet, marks, this.book);
      }
    }
    if (text !== before) this.edit.write(target, text);
    return commented;
  }

  private async addFindings(styles: StylesPatch, uncommented: readonly string[]): Promise<void> {
    const { annotation } = this.book;
    const workbook = await this.edit.require(this.main.name);
    const windows = [...tagsOf(workbook)].filter(
      (tag) => tag.local === "workbookView" && tag.kind !== "close",
    );
    const names = this.main.workbook.sheets.map(({ name }) => name);
    const lines = [
      ...this.given.lines,
      ...(uncommented.length > 0 ? [annotation.uncommented(uncommented)] : []),
    ];
    const rows = findingsRows(this.given.findings, names, this.book);
    const count = (severity: Severity) => rows.filter((row) => row.severity === severity).length;
    const summary = this.book.frame.qualitySummary(count("error"), count("warning"), count("note"));
    const frame = {
      title: annotation.title(this.given.name, summary),
      lines,
      strict: this.main.workbook.strict,
      windows: Math.max(1, windows.length),
    };
    const sheet = findingsSheet(frame, rows, this.book, styles);
    const relationship = await this.add(
      "worksheet",
      this.edit.freeName(this.folder("worksheets/sheet"), ".xml"),
      sheet,
    );
    const name = freeSheetName(annotation.sheet, names);
    this.edit.write(
      this.main.name,
      withFirstSheet(workbook, { name, relationship, strict: this.main.workbook.strict }),
    );
  }

  private add(kind: string, part: string, text: string): Promise<string> {
    const { strict } = this.main.workbook;
    const type = `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
    return addPart(this.edit, { owner: this.main.name, name: part, kind, strict, type, text });
  }

  private folder(name: string): string {
    return this.main.name.slice(0, this.main.name.lastIndexOf("/") + 1) + name;
  }
}

/** A sheet name of at most 31 characters that is not in use. */
function freeSheetName(wanted: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  return name;
}
