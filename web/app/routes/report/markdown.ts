// The report as Markdown. Whatever comes from Meta or a person is text: its marks are escaped, so that no name becomes a link.
import type { EvidenceLineFragment } from '../../gql/graphql.ts';
import { utcMinute, utcSecond } from '../../ui/format.ts';
import { codes } from '../../ui/proof/codes.ts';
import { grantWord, tokenWord } from '../../ui/words.ts';
import { packFacts, simulatedWords, stateWord } from './pack.ts';
import type { Pack, PackPermission } from './pack.ts';

/** The whole report; the headings are those of the page. */
export function asMarkdown(pack: Pack): string {
  const parts = [
    `# ${text(pack.app.name)}: evidence report`,
    `${utcSecond(pack.generatedAt)} UTC · ${pack.verifiedCount} of ${pack.permissions.length} permissions verified`,
    ...(pack.app.simulated ? [`> **SIMULATED.** ${simulatedWords}`] : []),
    list(packFacts(pack).map(({ label, value }) => `${label}: ${text(value)}`)),
    '## The nine at a glance',
    summary(pack),
    '## Steps for the reviewer',
    numbered(pack.steps),
    '## Each permission',
    ...pack.permissions.flatMap(permission),
    '## Data handling',
    ...pack.dataHandling.flatMap(({ question, answer }) => [`**${text(question)}**`, text(answer)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function summary({ permissions }: Pack): string {
  const rows = permissions.map(({ name, status, state, told, freshUntil }) =>
    row([
      `\`${name}\``,
      grantWord[status].word,
      stateWord[state],
      told === null ? '–' : text(told),
      freshUntil === null ? '–' : `${utcMinute(freshUntil)} UTC`,
    ]),
  );
  const head = ['Permission', 'Grant', 'Proof', 'What was seen', 'Counts until'];
  return [row(head), row(head.map(() => '---')), ...rows].join('\n');
}

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;

function permission(one: PackPermission): string[] {
  return [
    `### \`${one.name}\`: ${stateWord[one.state].toLowerCase()}`,
    text(one.explanation),
    '**Use case**',
    text(one.useCase),
    '**Allowed use**',
    text(one.allowedUse),
    '**Depends on**',
    one.dependsOn.length === 0 ? 'No other permission.' : one.dependsOn.map(code).join(', '),
    '**How to see it**',
    numbered(one.steps),
    '**Recording script**',
    numbered(one.recording),
    '**Data handling**',
    text(one.dataHandling),
    '**Evidence**',
    ...evidence(one),
  ];
}

function evidence({ told, lines, evidence: calls }: PackPermission): string[] {
  if (calls.length === 0) return ['No successful run yet.'];
  return [
    ...(told === null ? [] : [text(told)]),
    ...(lines.length === 0 ? [] : [list(lines.map(text))]),
    list(calls.map(call)),
  ];
}

function call(one: EvidenceLineFragment): string {
  const { method, pathTemplate, httpStatus, metaCode, metaSubcode, durationMs, at } = one;
  const code = metaCode === null ? '' : `, code ${codes(metaCode, metaSubcode)}`;
  const trace = one.traceId === null ? '' : ` · trace \`${one.traceId}\``;
  return `\`${method} ${pathTemplate}\` → ${httpStatus ?? 'no answer'}${code} · ${durationMs} ms · ${utcSecond(at)} UTC · ${tokenWord(one.tokenKind)}${trace}`;
}

const code = (name: string) => `\`${name}\``;
const list = (lines: string[]) => lines.map((line) => `- ${line}`).join('\n');
const numbered = (lines: string[]) =>
  lines.map((line, index) => `${index + 1}. ${text(line)}`).join('\n');

/** One line of plain text: Markdown's own marks lose their meaning, line breaks become spaces. */
const text = (raw: string) =>
  raw
    .replaceAll(/[\\`*_[\]<>|#~]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, ' ')
    .trim();
