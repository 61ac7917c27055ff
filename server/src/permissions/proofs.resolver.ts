// The contract's way to put permissions to the proof: one, or all that a button can prove.
import { make } from '#base/contract';
import type { Context } from '#base/context';
import { type NotConnected, notConnected } from '#connection/login-types';
import type { FindViewer } from '#connection/viewer';
import { readRuns } from '#evidence/find-runs';
import { PERMISSIONS } from '#meta/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { told } from './obstacle.ts';
import { provePermissions, type ProveParts } from './prove-permissions.ts';
import {
  notPossible,
  ProofNotRun,
  type ProofNotPossible,
  ProofRan,
  ProofsRan,
  ProveAllResult,
  ProvePermissionInput,
  ProvePermissionResult,
} from './prove-types.ts';
import { showPermissions } from './show-permissions.ts';

@Resolver()
export class ProofsResolver {
  constructor(private readonly parts: ProveParts & { findViewer: FindViewer }) {}

  @Mutation(() => ProvePermissionResult, {
    description: 'Does at Meta, now, what shows the permission in use, and records it.',
  })
  async provePermission(
    @Arg('input', () => ProvePermissionInput, { description: 'Which, and on what.' })
    { permission: name, accountId = null }: ProvePermissionInput,
    @Ctx() context: Context,
  ): Promise<ProofRan | NotConnected | ProofNotPossible> {
    const viewer = await this.parts.findViewer(context);
    if (viewer === null) return notConnected();
    const wish = { permission: name, accountId };
    const proved = await provePermissions(this.parts, viewer.connectionId, [wish]);
    if (proved === null) return notConnected();
    const [blocked] = proved.notRun;
    if (blocked !== undefined) return notPossible(blocked.obstacle);
    const [run] = await readRuns(context.em, proved.runs);
    const [permission] = await showPermissions(context.em, this.parts, viewer.connectionId, [name]);
    // Deleted between the run and this answer.
    if (run === undefined || permission === undefined) return notConnected();
    return make(ProofRan, { run, permission });
  }

  @Mutation(() => ProveAllResult, {
    description:
      'Runs every proof that a button can run, and names the reason for each other. It never writes to a person.',
  })
  async proveAll(@Ctx() context: Context): Promise<ProofsRan | NotConnected> {
    const viewer = await this.parts.findViewer(context);
    if (viewer === null) return notConnected();
    const wishes = PERMISSIONS.map(({ name }) => ({ permission: name, accountId: null }));
    const proved = await provePermissions(this.parts, viewer.connectionId, wishes);
    if (proved === null) return notConnected();
    const runs = await readRuns(context.em, proved.runs);
    return make(ProofsRan, {
      // Ids are in the order of the runs, which is that of the page.
      runs: runs.toReversed(),
      notRun: proved.notRun.map(({ permission, obstacle }) =>
        make(ProofNotRun, { permission, reason: told(obstacle) }),
      ),
      permissions: await showPermissions(context.em, this.parts, viewer.connectionId),
    });
  }
}
