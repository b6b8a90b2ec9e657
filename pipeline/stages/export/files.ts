/** Files by path below the format's folder, made one after another. */
export type Files = Iterable<readonly [path: string, content: string]>;
