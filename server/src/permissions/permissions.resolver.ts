// The nine permissions as the contract shows them: why, what Meta says of it, and the last call that used it.
import { make } from '#base/contract';
import type { Context } from '#base/context';
import { GrantStatus, PermissionNames, readStoredGrants } from '#connection/grants';
import type { FindViewer } from '#connection/viewer';
import { EvidenceCall } from '#evidence/evidence-call';
import { lastUses } from '#evidence/last-uses';
import { PERMISSIONS, type PermissionName } from '#meta/permissions';
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';

@ObjectType({ description: 'One of the nine permissions this app asks for.' })
export class Permission {
  @Field(() => PermissionNames, { description: 'Which one.' })
  name!: PermissionName;

  @Field(() => String, { description: 'What CRM Flow uses it for.' })
  explanation!: string;

  @Field(() => GrantStatus, { description: 'What Meta says of it for the caller.' })
  status!: GrantStatus;

  @Field(() => EvidenceCall, {
    nullable: true,
    description: 'The caller’s last successful call that needed it; null: none yet.',
  })
  lastUse!: EvidenceCall | null;
}

@Resolver(() => Permission)
export class PermissionsResolver {
  constructor(private readonly parts: { findViewer: FindViewer }) {}

  @Query(() => [Permission], {
    description:
      'All nine permissions, in the order of the page. Names and explanations are public.',
  })
  async permissions(@Ctx() context: Context): Promise<Permission[]> {
    const connectionId = (await this.parts.findViewer(context))?.connectionId ?? null;
    const [grants, uses] = await Promise.all([
      readStoredGrants(context.em, connectionId),
      connectionId === null ? new Map() : lastUses(context.em, connectionId),
    ]);
    const statuses = new Map(grants.map(({ permission, status }) => [permission, status]));
    return PERMISSIONS.map(({ name, explanation }) =>
      make(Permission, {
        name,
        explanation,
        status: statuses.get(name) ?? 'NEVER_ASKED',
        lastUse: uses.get(name) ?? null,
      }),
    );
  }
}
