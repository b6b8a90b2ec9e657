/** A file as an engine sees it: its columns by name and type. */
export interface Opened {
  readonly file: string;
  readonly from: string;
  readonly line: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly as: string }[];
}
