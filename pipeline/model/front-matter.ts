import type { Land } from "./land.ts";
import type { Locale } from "./locale.ts";

/** A paragraph or heading of a foreword, as plain text. */
export interface ForewordBlock {
  readonly kind: "heading" | "paragraph";
  readonly text: string;
}

/** A picture whose bytes were checked, and its size in pixels, or in units of its own. */
export interface Picture {
  readonly format: "png" | "jpg" | "svg";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** An edition's forewords by language ("" for one in all languages), its pictures, and the boundaries for its maps. */
export interface FrontMatter {
  readonly forewords: ReadonlyMap<Locale | "", readonly ForewordBlock[]>;
  readonly cover: Picture | null;
  readonly logo: Picture | null;
  readonly photograph: Picture | null;
  readonly boundaries: Land | null;
}

/** The foreword in a language, else the one for all, else in the first of the edition's languages that has one. */
export function forewordIn(
  { forewords }: FrontMatter,
  locale: Locale,
  locales: readonly Locale[],
): readonly ForewordBlock[] {
  const order = [locale, "" as const, ...locales];
  return order.map((wanted) => forewords.get(wanted)).find((blocks) => blocks !== undefined) ?? [];
}
