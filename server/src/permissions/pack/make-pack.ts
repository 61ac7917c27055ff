// Puts the submission pack together, from the catalog and from what was recorded.
import { make } from '#base/contract';
import type { EntityManager } from '#base/database';
import { showConnection } from '#connection/meta-connection';
import { newestRuns } from '#evidence/find-runs';
import type { ProofRun } from '#evidence/proof-run';
import { permissionOf } from '#meta/permissions';
import type { Permission } from '../permission.ts';
import { showPermissions } from '../show-permissions.ts';
import type { StandingParts } from '../standing.ts';
import { dataHandlingAnswers } from './data-handling.ts';
import { packApp, type PackSettings } from './pack-app.ts';
import { reviewerSteps, stepsTo } from './steps.ts';
import { PackPermission, PackReviewer, SubmissionPack } from './submission-pack.ts';

export interface PackParts extends StandingParts {
  pack: PackSettings;
}

/** Null when the person is no longer there. */
export async function makePack(
  em: EntityManager,
  parts: PackParts,
  connectionId: string,
): Promise<SubmissionPack | null> {
  const generatedAt = parts.now();
  const [{ displayName, metaUserId }, permissions, succeeded] = await Promise.all([
    showConnection(em, connectionId, generatedAt),
    showPermissions(em, parts, connectionId),
    newestRuns(em, connectionId, { onlySucceeded: true }),
  ]);
  if (displayName === null || metaUserId === null) return null;
  const { webUrl } = parts.pack;
  return make(SubmissionPack, {
    generatedAt,
    app: packApp(parts.pack),
    reviewer: make(PackReviewer, { displayName, metaUserId }),
    steps: reviewerSteps(webUrl),
    permissions: permissions.map((permission) =>
      packPermission(permission, succeeded.get(permission.name) ?? null, webUrl),
    ),
    dataHandling: dataHandlingAnswers(parts.pack.eventsKeptMs),
    verifiedCount: permissions.filter(({ state }) => state === 'VERIFIED').length,
  });
}

function packPermission(
  permission: Permission,
  run: ProofRun | null,
  webUrl: string,
): PackPermission {
  const { name, byReply } = permission;
  return make(PackPermission, {
    name,
    status: permission.status,
    state: permission.state,
    explanation: permission.explanation,
    allowedUse: permission.allowedUse,
    useCase: permission.useCase,
    dependsOn: permission.dependsOn,
    steps: stepsTo(permissionOf(name), webUrl),
    recording: permission.recording,
    dataHandling: permission.dataHandling,
    freshUntil: permission.freshUntil,
    evidence: run?.calls ?? [],
    // The words of a reply's run may name or quote a customer: the pack tells that there was one, and shows the calls.
    told: run !== null && byReply ? toldOfReply(run) : (run?.told ?? null),
    lines: byReply ? [] : (run?.lines ?? []),
  });
}

const toldOfReply = ({ accountName }: ProofRun): string =>
  `Meta accepted a reply${accountName === null ? '' : ` of ${accountName}`} to a person who had written first.`;
