import type { Jobs } from "../stages/render/make.ts";

/** What waits to be made. */
export interface Queue<T> {
  put(order: T): void;
  /** The next order for a thread that has made these kinds; null where none of them waits. */
  takeOf(kinds: ReadonlySet<keyof Jobs>): T | null;
  /** The next order for a thread that has to load what makes it; null where none waits. */
  take(): T | null;
}

/** What others wait for comes first, and what is short last, so that no thread ends long after the others. */
const byUrgency: readonly (keyof Jobs)[] = ["drawing", "face", "workbook", "print", "picture"];
/** What draws charts and writes workbooks is slow to load and to run warm: better on one thread than on all. */
const byLoading: readonly (keyof Jobs)[] = ["print", "picture", "face", "drawing", "workbook"];

/** Orders by their kind, each kind in the order it came. */
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
