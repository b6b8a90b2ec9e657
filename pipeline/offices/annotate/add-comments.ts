import type { Phrasebook } from "../../locales/phrasebook.ts";
import { commentDrawing, commentsPart } from "./comment-parts.ts";
import type { Marks } from "./marks.ts";
import type { PackageEdit } from "./package-edit.ts";
import {
  contentTypes,
  officeType,
  relationshipsOf,
  withContentType,
  withDefaultType,
  withRelationship,
} from "./package-lists.ts";
import { hasLegacyDrawing, withLegacyDrawing } from "./patch-workbook.ts";

const comments = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const drawing = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** A sheet's XML and the name of its part, and the folder for the workbook's other parts. */
interface SheetPart {
  readonly folder: string;
  readonly part: string;
  readonly text: string;
}

/** Whether comments can be added: they need an old-style drawing, of which a sheet can have only one. */
export async function mayComment(edit: PackageEdit, sheet: string, text: string): Promise<boolean> {
  const relationships = await edit.read(relationshipsOf(sheet));
  return !hasLegacyDrawing(text) && !/\/(comments|vmlDrawing)["']/.test(relationships ?? "");
}

/** Adds the parts for a sheet's comments; returns the sheet's XML with the drawing that shows them. */
export async function withComments(
  edit: PackageEdit,
  { folder, part: sheet, text }: SheetPart,
  marks: Marks,
  book: Phrasebook,
): Promise<string> {
  const part = edit.freeName(`${folder}comments`, ".xml");
  const boxes = edit.freeName(`${folder}drawings/vmlDrawing`, ".vml");
  edit.write(part, commentsPart(marks, book));
  edit.write(boxes, commentDrawing(marks, text));
  const types = withDefaultType(await edit.require(contentTypes), "vml", drawing);
  edit.write(contentTypes, withContentType(types, part, comments));
  const list = relationshipsOf(sheet);
  const first = withRelationship(await edit.read(list), officeType("comments", false), sheet, part);
  const second = withRelationship(first.text, officeType("vmlDrawing", false), sheet, boxes);
  edit.write(list, second.text);
  return withLegacyDrawing(text, second.id);
}
