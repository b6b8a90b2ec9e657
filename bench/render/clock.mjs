/** Seconds that work takes. */
export async function timed(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

export async function medianOf(times, work) {
  const all = [];
  for (let time = 0; time < times; time++) all.push(await timed(work));
  return median(all);
}

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** What a child found out, and the most memory it ever held in MB. */
export function tell(result) {
  process.stdout.write(JSON.stringify({ ...result, peak: process.resourceUsage().maxRSS / 1024 }));
}
