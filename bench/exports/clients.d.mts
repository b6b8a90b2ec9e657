type Told = Map<string, string>;
type Read = (folder: string, year: string) => Promise<Told>;

export interface ToldFigure {
  readonly dataset: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly breakdown: string;
}
export interface ToldAmount {
  readonly amount: number | null;
  readonly unit: string;
  readonly status: string;
  readonly qualifier: string;
  readonly missing: string;
}

export function toldKey(figure: ToldFigure, vintage: string): string;
export function toldValue(value: ToldAmount): string;
export function alike(one: string | undefined, other: string | undefined): boolean;
export const clients: {
  readonly [F in "json-stat" | "datapackage" | "sdmx" | "open-sdg"]: { readonly [client: string]: Read };
};
export const inPython: { readonly [client: string]: "sdmx" | "datapackage" | "open-sdg" };
export function readInPython(client: string, folder: string, year: string): Told | null;
