export function unfolded(page: string): string;
