/** Returns the last result stored under a name while its inputs are unchanged; otherwise computes it again. */
export type Memory = <T>(name: string, from: readonly unknown[], make: () => T) => T;

/** For a run that happens once. */
export const noMemory: Memory = (_name, _from, make) => make();

/** For runs that follow each other in one process; of each name the latest is kept. */
export function keepLatest(): Memory {
  const kept = new Map<string, { readonly from: readonly unknown[]; readonly made: unknown }>();
  return <T>(name: string, from: readonly unknown[], make: () => T): T => {
    const last = kept.get(name);
    const same =
      last?.from.length === from.length && last.from.every((part, at) => Object.is(part, from[at]));
    // A name stands for one kind of thing, wherever it is used.
    if (last && same) return last.made as T;
    const made = make();
    kept.set(name, { from, made });
    return made;
  };
}
