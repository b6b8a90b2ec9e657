/** Where a data repository may be kept, and so what checks it there. */
export const hosts = ["github", "gitlab", "none"] as const;
export type RepositoryHost = (typeof hosts)[number];
