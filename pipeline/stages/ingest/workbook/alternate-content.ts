import { damaged } from "./refusal.ts";
import { markup } from "./xml-names.ts";

/**
 * Which branch of an `mc:AlternateContent` is read (ECMA-376 part 3, 7.5): the first `Choice` whose namespaces are all
 * understood, else the `Fallback`. Whoever reads the part sees the content of that branch as if it stood alone.
 */
export class AlternateContent {
  /** Elements that only choose stand open and count for no depth. */
  unseen = 0;
  private readonly part: string;
  /** For each `AlternateContent` that is open, whether a branch was taken. */
  private readonly taken: boolean[] = [];
  /** Depth of the branch that is left out; 0 outside of one. */
  private leftOut = 0;

  constructor(part: string) {
    this.part = part;
  }

  /** What stands here belongs to a branch that is not read. */
  get isLeftOut(): boolean {
    return this.leftOut > 0;
  }

  /** An element of markup compatibility begins; `understood` says whether the namespaces it requires are. */
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
