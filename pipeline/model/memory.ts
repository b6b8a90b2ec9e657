/** Returns the last result of a name while its inputs are the same; otherwise computes it again. */
export type Memory = <T>(name: string, from: readonly unknown[], make: () => T) => T;

/** For a process with a single run. */
export const noMemory: Memory = (_name, _from, make) => make();

/** For consecutive runs in one process; keeps the latest result of each name. */
export function keepLatest(): Memory {
  const kept = new Map<string, { readonly from: readonly unknown[]; readonly made: unknown }>();
  return <T>(name: string, from: readonly unknown[], make: () => T): T => {
    const last = kept.get(name);
    const same =
      last?.from.length === from.length && last.from.every((part, at) => Object.is(part, from[at]));
    // A name always stands for the same type.
    if (last && same) return last.made as T;
    const made = make();
    kept.set(name, { from, made });
    return made;
  };
}
