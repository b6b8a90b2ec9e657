/** Steps that every job begins with. */
const installed = `      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - uses: actions/cache@v4
        with:
          path: ~/.npm
          key: npm-\${{ runner.os }}-\${{ hashFiles('package.json', 'package-lock.json') }}
          restore-keys: npm-\${{ runner.os }}-
      - run: npm install --no-audit --no-fund
`;

/** The workflow file for GitHub. */
export const githubWorkflow = `# Checks the spreadsheets on every push, and publishes the report from the main branch.
name: almanac
on: [push, pull_request]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
${installed}      - uses: ./node_modules/almanac

  publish:
    if: github.ref == 'refs/heads/main'
    needs: check
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
    steps:
${installed}      - run: npx almanac report
      - uses: actions/upload-pages-artifact@v3
        with:
          path: reports
      - uses: actions/deploy-pages@v4
`;
