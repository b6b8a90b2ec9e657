/** Debian's Chromium; the environment may name another. */
export const chromiumPath = process.env.CHROMIUM ?? "/usr/bin/chromium";
