import type { PackageEdit } from "./package-edit.ts";
import {
  contentTypes,
  officeType,
  relationshipsOf,
  withContentType,
  withRelationship,
} from "./package-lists.ts";

/** A part to add: the last part of its relationship and content type, and its content. */
interface NewPart {
  /** The workbook part that refers to it. */
  readonly owner: string;
  readonly strict: boolean;
  readonly kind: string;
  readonly part: string;
  readonly text: string;
}

/** Adds a part to the workbook itself, and returns its relationship id. */
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

/** A sheet name of at most 31 characters that is not in use. */
export function freeSheetName(wanted: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  return name;
}
