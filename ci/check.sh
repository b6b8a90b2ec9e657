#!/bin/sh
# Checks a data repository, and leaves in a folder what people and machines need to mend it:
#   almanac.sarif, junit.xml, quality.html, summary.md, and marked/ with a copy of each file that has findings.
# Usage: check.sh FOLDER        ALMANAC_EDITION, ALMANAC_ROOT, ALMANAC_MAX_WARNINGS, ALMANAC_FORMAT, ALMANAC_NO_CODE may be set.
# Exit code: that of `almanac check`: 0 clean, 1 findings, 2 could not run.
set -u
folder=$1
here=$(cd "$(dirname "$0")" && pwd)
if [ -f "$here/../dist/cli.js" ]; then
  almanac() { node "$here/../dist/cli.js" "$@"; }
else
  almanac() { npx --no-install almanac "$@"; }
fi
root=${ALMANAC_ROOT:-.}
set -- --root "$root"
[ -z "${ALMANAC_NO_CODE:-}" ] || set -- --no-code "$@"
[ -z "${ALMANAC_EDITION:-}" ] || set -- "$ALMANAC_EDITION" "$@"

almanac check "$@" ${ALMANAC_MAX_WARNINGS:+--max-warnings "$ALMANAC_MAX_WARNINGS"} --format "${ALMANAC_FORMAT:-text}" --leave "$folder"
