/** Computes a value once for each key and keeps the last few; dropped ones are computed again on request. */
export function keepFew<T>(most: number, drop: (thing: T) => void = () => {}) {
  const kept = new Map<string, T>();
  return (key: string, make: () => T): T => {
    const existing = kept.get(key);
    if (existing !== undefined) {
      kept.delete(key);
      kept.set(key, existing);
      return existing;
    }
    const made = make();
    kept.set(key, made);
    for (const [old, thing] of kept) {
      if (kept.size <= most) break;
      kept.delete(old);
      drop(thing);
    }
    return made;
  };
}
