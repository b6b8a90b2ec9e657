/** Where a data repository is hosted, which determines its CI. */
export const hosts = ["github", "gitlab", "none"] as const;
export type RepositoryHost = (typeof hosts)[number];
