/** Base classes for streams of yauzl that the page never opens. */
export function Transform(): void {}
export function PassThrough(): void {}
export function Readable(): void {}
export function Writable(): void {}
