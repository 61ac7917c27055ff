// What is amiss with one account, and what that means for its channel.
import type { Grant } from '#connection/grants';
import type { PermissionName } from '#meta/permissions';
import { finding, type Finding, type FindingCode } from '../finding.ts';
import type { Repair } from '../repair.ts';

/** UNUSABLE: it cannot be chosen · STOPS: it can, and yet no message comes or goes · HINDERS: it works, not for everybody. */
export type Weight = 'UNUSABLE' | 'STOPS' | 'HINDERS';

export interface Trouble {
  code: FindingCode;
  weight: Weight;
  sentence: string;
  seenBy: string;
  repair: Repair | null;
}

export interface Examined {
  metaId: string;
  name: string;
  troubles: readonly Trouble[];
}

/** Why it cannot be chosen; null: it can. */
export function whyUnusable({ troubles }: Pick<Examined, 'troubles'>): string | null {
  return troubles.find(({ weight }) => weight === 'UNUSABLE')?.sentence ?? null;
}

/** What stops every account blocks the channel; while one works, it is a warning. */
export function findingsOf(accounts: readonly Examined[]): Finding[] {
  const works = accounts.some(({ troubles }) => troubles.every(isBearable));
  return accounts.flatMap(({ name, troubles }) =>
    troubles.map((trouble) =>
      finding(trouble.code, {
        severity: works || isBearable(trouble) ? 'WARNING' : 'BLOCKING',
        sentence: trouble.sentence,
        seenBy: trouble.seenBy,
        accountName: name,
        repair: trouble.repair,
      }),
    ),
  );
}

const isBearable = ({ weight }: Trouble): boolean => weight === 'HINDERS';

/** Which of these permissions were granted, yet for other accounts than this one. */
export function grantedElsewhere(
  grants: readonly Grant[],
  permissions: readonly PermissionName[],
  metaId: string,
): PermissionName[] {
  return permissions.filter((name) => {
    const targets = targetsOf(grants, name);
    return targets !== null && !targets.includes(metaId);
  });
}

/** The accounts that a granted permission covers; null: all of them, or it is not granted. */
export function targetsOf(
  grants: readonly Grant[],
  name: PermissionName,
): readonly string[] | null {
  const grant = grants.find(({ permission }) => permission === name);
  return grant?.status === 'GRANTED' ? grant.targetIds : null;
}

export function isGranted(grants: readonly Grant[], name: PermissionName): boolean {
  return grants.some(({ permission, status }) => permission === name && status === 'GRANTED');
}
