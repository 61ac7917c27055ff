// The changelog of the contract, as text: what stands under Unreleased is written by the two schemas, except the words
// before the first list and the reasons beneath a line, which people write and which survive.
import { diff, DiffRule, CriticalityLevel } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** The changes between two schemas, one line each. */
export interface Changes {
  breaking: string[];
  dangerous: string[];
  added: string[];
}

const UNRELEASED = '## [Unreleased]';
const TITLES = { breaking: 'Breaking', dangerous: 'Dangerous', added: 'Added' } as const;
const REASON = /^\s+Why: \S/m;

/** What changed from the released contract to the one of now, in the inspector's words; what only reads differently is left out. */
export async function changesBetween(released: string, now: string): Promise<Changes> {
  const rules = [DiffRule.ignoreDescriptionChanges, DiffRule.simplifyChanges];
  const found = await diff(buildSchema(released), buildSchema(now), rules);
  const linesOf = (level: CriticalityLevel): string[] =>
    found.filter(({ criticality }) => criticality.level === level).map(({ message }) => message);
  return {
    // Each has a reason of its own, so these are never drawn together.
    breaking: [...new Set(linesOf(CriticalityLevel.Breaking))],
    dangerous: group(linesOf(CriticalityLevel.Dangerous)),
    added: group(linesOf(CriticalityLevel.NonBreaking)),
  };
}

/** Lines that differ in the name at their end alone become one line with all the names. */
function group(lines: readonly string[]): string[] {
  const names = new Map<string, Set<string>>();
  for (const line of lines) {
    const [, same = line, name] = /^(.*) ('[^']+')$/.exec(line) ?? [];
    const known = names.get(same) ?? new Set();
    names.set(same, name === undefined ? known : known.add(name));
  }
  return [...names].map(([same, those]) =>
    [same, [...those].toSorted().join(', ')].join(' ').trim(),
  );
}

/** The changelog with these changes under Unreleased. */
export function withChanges(changelog: string, changes: Changes): string {
  const { before, unreleased, after } = cut(changelog);
  const reasons = reasonsIn(unreleased);
  const lists = (['breaking', 'dangerous', 'added'] as const)
    .filter((kind) => changes[kind].length > 0)
    .map((kind) => {
      const lines = changes[kind].map((line) => `- ${line}\n${reasons.get(line) ?? ''}`);
      return `### ${TITLES[kind]}\n\n${lines.join('')}`;
    });
  const parts = [wordsIn(unreleased), ...lists].filter((part) => part !== '');
  return `${before}${UNRELEASED}\n\n${parts.map((part) => `${part.trimEnd()}\n\n`).join('')}${after}`;
}

/** Breaking lines beneath which no reason stands. */
export function withoutReason(changelog: string, { breaking }: Changes): string[] {
  const reasons = reasonsIn(cut(changelog).unreleased);
  return breaking.filter((line) => !REASON.test(reasons.get(line) ?? ''));
}

/** What was unreleased becomes this version; nothing is unreleased then. */
export function withRelease(changelog: string, version: string, day: string): string {
  const { before, unreleased, after } = cut(changelog);
  const heading = `## [${version}] - ${day}`;
  return `${before}${UNRELEASED}\n\n${heading}\n\n${unreleased.trim()}\n\n${after}`;
}

export function hasRelease(changelog: string, version: string): boolean {
  return changelog.includes(`\n## [${version}]`);
}

function cut(changelog: string): { before: string; unreleased: string; after: string } {
  const begin = changelog.indexOf(`${UNRELEASED}\n`);
  if (begin === -1) throw new Error(`The changelog has no section “${UNRELEASED}”.`);
  const body = begin + UNRELEASED.length;
  const end = changelog.indexOf('\n## [', body);
  const next = end === -1 ? changelog.length : end + 1;
  return {
    before: changelog.slice(0, begin),
    unreleased: changelog.slice(body, next),
    after: changelog.slice(next),
  };
}

/** What people wrote before the first list. */
function wordsIn(unreleased: string): string {
  return (/^[^]*?(?=^### |$(?![^]))/m.exec(unreleased)?.[0] ?? '').trim();
}

/** By line: the indented text beneath it, as it stands there. */
function reasonsIn(unreleased: string): Map<string, string> {
  const items = unreleased.matchAll(/^- (.+)\n((?:[ \t]+\S.*\n)*)/gm);
  return new Map([...items].map(([, line = '', beneath = '']) => [line, beneath]));
}
