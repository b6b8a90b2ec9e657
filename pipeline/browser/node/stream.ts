/** What yauzl derives streams from that the page never opens. */
export function Transform(): void {}
export function PassThrough(): void {}
export function Readable(): void {}
export function Writable(): void {}
