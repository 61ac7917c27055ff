// Keeps docs/api/CHANGELOG.md true to the contract: docs/api/released.graphql is the contract as it was last released,
// schema.graphql that of now.
//   changes            writes what changed since under Unreleased; reasons that stand there stay
//   clean              fails when that is not what stands there, or when a breaking change has no “Why: …” beneath it
//   release <version>  gives Unreleased that version and today's date, and keeps schema.graphql as released
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import {
  changesBetween,
  hasRelease,
  withChanges,
  withoutReason,
  withRelease,
} from './changelog.ts';

const CHANGELOG = 'docs/api/CHANGELOG.md';
const RELEASED = 'docs/api/released.graphql';
const NOW = 'schema.graphql';

const [verb, version = ''] = process.argv.slice(2);
const changelog = readFileSync(CHANGELOG, 'utf8');
const changes = await changesBetween(readFileSync(RELEASED, 'utf8'), readFileSync(NOW, 'utf8'));
const expected = withChanges(changelog, changes);

if (verb === 'changes') {
  writeFileSync(CHANGELOG, expected);
  for (const problem of problemsOf(expected)) console.log(problem);
} else if (verb === 'clean') {
  fail(problemsOf(changelog));
} else if (verb === 'release') {
  fail([...problemsOf(changelog), ...problemsWith(version)]);
  if (process.exitCode !== 1) {
    writeFileSync(
      CHANGELOG,
      withRelease(changelog, version, new Date().toISOString().slice(0, 10)),
    );
    copyFileSync(NOW, RELEASED);
  }
} else {
  fail(['Say one of: changes, clean, release <version>.']);
}

function problemsOf(text: string): string[] {
  const stale = `${CHANGELOG} is not what the two schemas give. Run \`pnpm contract:changes\` and commit it.`;
  const silent = withoutReason(text, changes).map(
    (line) => `Breaking without a reason: ${line}. Write “  Why: …” beneath it in ${CHANGELOG}.`,
  );
  return text === expected ? silent : [stale, ...silent];
}

function problemsWith(version: string): string[] {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return ['A version has the form 1.2.3.'];
  return hasRelease(changelog, version) ? [`${version} was released already.`] : [];
}

function fail(problems: readonly string[]): void {
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
