import type { PackageEdit } from "./package-edit.ts";
import {
  contentTypes,
  officeType,
  relationshipsOf,
  withContentType,
  withRelationship,
} from "./package-lists.ts";

/** A part to add: the last word of its relationship's type, its content and content type. */
interface NewPart {
  /** The part that refers to it; "" for the package itself. */
  readonly owner: string;
  readonly name: string;
  readonly kind: string;
  readonly strict: boolean;
  readonly type: string;
  readonly text: string;
}

/** Adds a part beside the one that refers to it, and returns its relationship id. */
export async function addPart(
  edit: PackageEdit,
  { owner, name, kind, strict, type, text }: NewPart,
): Promise<string> {
  edit.write(name, text);
  edit.write(contentTypes, withContentType(await edit.require(contentTypes), name, type));
  const list = relationshipsOf(owner);
  const added = withRelationship(await edit.read(list), officeType(kind, strict), owner, name);
  edit.write(list, added.text);
  return added.id;
}
