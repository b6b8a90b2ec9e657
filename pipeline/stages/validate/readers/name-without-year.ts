/** What a name says beside its year: `Shanghai2019`, `2019年 上海`, `Hanoi (2020)`; null where it has none. */
export function nameWithoutYear(name: string): string | null {
  const [, behind, before] =
    /^(?:(?:19|20)\d\d年?[\s_-]*(\D*\p{L}\D*)|(\D*\p{L}\D*?)[\s_(（-]*(?:19|20)\d\d[年)）]?)$/u.exec(
      name.trim(),
    ) ?? [];
  return behind ?? before ?? null;
}
