import { damaged } from "./refusal.ts";
import { markup } from "./xml-names.ts";

/**
 * Selects the branch of an `mc:AlternateContent` (ECMA-376 part 3, 7.5): the first `Choice` whose namespaces are all
 * understood, else the `Fallback`. Readers of the part see its content as if it stood alone.
 */
export class AlternateContent {
  /** The number of open elements that only choose, which do not count for depth. */
  unseen = 0;
  private readonly part: string;
  /** For each open `AlternateContent`, whether a branch was selected. */
  private readonly taken: boolean[] = [];
  /** Depth of the skipped branch; 0 outside. */
  private leftOut = 0;

  constructor(part: string) {
    this.part = part;
  }

  /** Whether the current position is in a skipped branch. */
  get isLeftOut(): boolean {
    return this.leftOut > 0;
  }

  /** Opens an element of markup compatibility; `understood` says whether its required namespaces are understood. */
  open(code: number, depth: number, understood: () => boolean): void {
    this.unseen++;
    if (this.leftOut > 0) return;
    if (code === markup.alternateContent) {
      this.taken.push(false);
      return;
    }
    const taken = this.taken.at(-1);
    if (taken === undefined) throw damaged(this.part);
    if (!taken && (code === markup.fallback || understood())) this.taken[this.taken.length - 1] = true;
    else this.leftOut = depth;
  }

  close(code: number, depth: number): void {
    this.unseen--;
    if (this.leftOut === depth) this.leftOut = 0;
    else if (this.leftOut === 0 && code === markup.alternateContent) this.taken.pop();
  }
}
