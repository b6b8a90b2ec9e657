import type { PackageEdit } from "./package-edit.ts";
import {
  contentTypes,
  officeType,
  relationshipsOf,
  withContentType,
  withRelationship,
} from "./package-lists.ts";

/** A part of the workbook: what it is by its relationship and content type, and what it holds. */
interface NewPart {
  /** The workbook part that names it. */
  readonly owner: string;
  readonly strict: boolean;
  readonly kind: string;
  readonly part: string;
  readonly text: string;
}

/** Adds a part that belongs to the workbook itself; the id of its relationship. */
export async function addWorkbookPart(
  edit: PackageEdit,
  { owner, strict, kind, part, text }: NewPart,
): Promise<string> {
  const type = `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
  edit.write(part, text);
  edit.write(contentTypes, withContentType(await edit.require(contentTypes), part, type));
  const list = relationshipsOf(owner);
  const added = withRelationship(await edit.read(list), officeType(kind, strict), owner, part);
  edit.write(list, added.text);
  return added.id;
}

/** A name of at most 31 characters that no sheet has yet. */
export function freeSheetName(wanted: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  return name;
}
