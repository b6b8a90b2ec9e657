import type { DeskWords } from "../locales/desk-phrasebooks.ts";
import type { Words } from "../stages/render/words.ts";
import type { DeskState } from "./desk-state.ts";
import type { CommandRun } from "./run-line.ts";

export const views = [
  "deliveries",
  "findings",
  "moved",
  "claims",
  "report",
  "figures",
  "release",
  "settings",
  "new",
] as const;

/** Everything that a page of the desk is made from. */
export interface Visit {
  readonly state: DeskState;
  readonly words: Words;
  readonly desk: DeskWords;
  /** Allows one write from this page. */
  readonly token: string;
  readonly user: string;
  readonly today: string;
  /** The page shown; the deliveries, if it cannot be requested again. */
  readonly view: string;
  readonly query: URLSearchParams;
  /** The result of the write that led here. */
  readonly runs: readonly CommandRun[] | null;
}

/** The address of a page in the language and edition of the visit. */
export function linkTo(
  { words, state }: Pick<Visit, "words" | "state">,
  page: string,
  query: { readonly [name: string]: string } = {},
): string {
  const asked = new URLSearchParams(query).toString();
  return `/${words.locale}/${state.year}/${page}${asked === "" ? "" : `?${asked}`}`;
}
