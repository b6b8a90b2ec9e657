import type { Locale } from "./locale.ts";

/** A paragraph or heading of a foreword, as plain text. */
export interface ForewordBlock {
  readonly kind: "heading" | "paragraph";
  readonly text: string;
}

/** A picture whose bytes were checked. */
export interface Picture {
  readonly format: "png" | "jpg";
  readonly bytes: Uint8Array;
}

/** What an edition has besides its data: forewords by language ("" for one that serves all), and the cover's picture. */
export interface FrontMatter {
  readonly forewords: ReadonlyMap<Locale | "", readonly ForewordBlock[]>;
  readonly cover: Picture | null;
}

/** The foreword in a language, else the one for all, else that of the edition's first language that has one. */
export function forewordIn(
  { forewords }: FrontMatter,
  locale: Locale,
  locales: readonly Locale[],
): readonly ForewordBlock[] {
  const order = [locale, "" as const, ...locales];
  return order.map((wanted) => forewords.get(wanted)).find((blocks) => blocks !== undefined) ?? [];
}
