export interface SpreadExtent {
  /** The preferred middle of the label. */
  readonly wanted: number;
  readonly size: number;
}

/**
 * Middles for labels in a column without overlaps, between `low` and `high`, in order of preference and as near to it as
 * possible.
 */
export function spread(labels: readonly SpreadExtent[], low: number, high: number): number[] {
  const order = labels
    .map((_, index) => index)
    .sort((a, b) => wanted(labels, a) - wanted(labels, b) || a - b);
  const blocks: { members: number[]; size: number; start: number }[] = [];
  for (const index of order) {
    const { size = 0 } = labels[index] ?? {};
    let block = { members: [index], size, start: wanted(labels, index) - size / 2 };
    block.start = clamp(block.start, low, high - size);
    // A label that would overlap the block above joins it, and the block moves to the mean of its preferences.
    for (let above = blocks.at(-1); above && above.start + above.size > block.start; above = blocks.at(-1)) {
      blocks.pop();
      const members = [...above.members, ...block.members];
      const total = above.size + block.size;
      block = { members, size: total, start: clamp(wish(labels, members), low, high - total) };
    }
    blocks.push(block);
  }
  const middles = labels.map(() => 0);
  for (const block of blocks) {
    let at = block.start;
    for (const index of block.members) {
      const { size = 0 } = labels[index] ?? {};
      middles[index] = at + size / 2;
      at += size;
    }
  }
  return middles;
}

function wanted(labels: readonly SpreadExtent[], index: number): number {
  return labels[index]?.wanted ?? 0;
}

/** The start of a stack of labels at which their middles have their preferred mean. */
function wish(labels: readonly SpreadExtent[], members: readonly number[]): number {
  let offset = 0;
  let sum = 0;
  for (const index of members) {
    const { wanted: middle, size } = labels[index] ?? { wanted: 0, size: 0 };
    sum += middle - (offset + size / 2);
    offset += size;
  }
  return sum / members.length;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
