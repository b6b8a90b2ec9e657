import type { Jobs } from "../stages/render/make.ts";

/** Orders waiting to be made. */
export interface Queue<T> {
  put(order: T): void;
  /** The next order of a kind that the thread has already made, or null. */
  takeOf(kinds: ReadonlySet<keyof Jobs>): T | null;
  /** The next order for a thread that has to load its maker, or null. */
  take(): T | null;
}

/** What others depend on comes first, and short work last, so that threads end together. */
const byUrgency: readonly (keyof Jobs)[] = ["drawing", "face", "workbook", "print", "picture"];
/** Charts and workbooks are slow to load and warm up, so they go to as few threads as possible. */
const byLoading: readonly (keyof Jobs)[] = ["print", "picture", "face", "drawing", "workbook"];

/** Orders by kind, each kind in order of arrival. */
export function queueOf<T extends { readonly kind: keyof Jobs }>(): Queue<T> {
  const waiting = new Map(byUrgency.map((kind) => [kind, [] as T[]]));
  const first = (kinds: readonly (keyof Jobs)[]): T | null => {
    for (const kind of kinds) {
      const next = waiting.get(kind)?.shift();
      if (next) return next;
    }
    return null;
  };
  return {
    put: (order) => void waiting.get(order.kind)?.push(order),
    takeOf: (kinds) => first(byUrgency.filter((kind) => kinds.has(kind))),
    take: () => first(byLoading),
  };
}
