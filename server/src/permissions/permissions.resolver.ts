// The contract's side of the room: the nine permissions, one of them, and the history of a proof.
import type { Context } from '#base/context';
import { cutPage, PageArgs, readUuidPage } from '#base/page';
import { PermissionNames } from '#connection/grants';
import type { FindViewer } from '#connection/viewer';
import { type ProofRun, ProofRunConnection, showRuns } from '#evidence/proof-run';
import type { PermissionName } from '#meta/permissions';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Permission } from './permission.ts';
import { showPermissions } from './show-permissions.ts';
import type { StandingParts } from './standing.ts';

@Resolver(() => Permission)
export class PermissionsResolver {
  constructor(private readonly parts: StandingParts & { findViewer: FindViewer }) {}

  @Query(() => [Permission], {
    description: 'All nine permissions, in the order of the page. Their texts are public.',
  })
  async permissions(@Ctx() context: Context): Promise<Permission[]> {
    const viewer = await this.parts.findViewer(context);
    return showPermissions(context.em, this.parts, viewer?.connectionId ?? null);
  }

  @Query(() => Permission, { description: 'One of the nine permissions.' })
  async permission(
    @Arg('name', () => PermissionNames, { description: 'Which one.' }) name: PermissionName,
    @Ctx() context: Context,
  ): Promise<Permission> {
    const viewer = await this.parts.findViewer(context);
    const connectionId = viewer?.connectionId ?? null;
    const [permission] = await showPermissions(context.em, this.parts, connectionId, [name]);
    if (permission === undefined) throw new Error('A permission asked for was not shown.');
    return permission;
  }

  @FieldResolver(() => ProofRunConnection, {
    description: 'The caller’s runs of its proof, newest first.',
  })
  async runs(
    @Root() { name, history }: Permission,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<ProofRunConnection> {
    const asked = readUuidPage(args);
    const pages = await history(asked);
    return showRuns(pages.get(name) ?? cutPage<ProofRun>([], asked), ({ id }) => id);
  }
}
