/** What the tests use of it; it comes without types. */
declare module "jsonstat-toolkit" {
  interface Category {
    readonly label: string;
    readonly unit: { readonly label: string; readonly symbol: string } | null;
  }
  interface Dimension {
    readonly id: readonly string[];
    readonly role: string;
    Category(id: string): Category;
  }
  interface Dataset {
    readonly class: string;
    readonly label: string;
    readonly source: string;
    readonly updated: string;
    readonly note: readonly string[];
    readonly id: readonly string[];
    readonly length: number;
    readonly extension: { readonly [field: string]: unknown };
    Dimension(id: string): Dimension;
    Data(at: { readonly [dimension: string]: string }): {
      readonly value: number | null;
      readonly status: string | null;
    };
  }
  export default function JSONstat(json: unknown): Dataset;
}
