/** What the tests use of it; it comes without types. */
declare module "jsonld" {
  export function expand(
    document: object,
    options: { readonly base: string; readonly documentLoader: (url: string) => Promise<object> },
  ): Promise<readonly Record<string, readonly unknown[]>[]>;
}
