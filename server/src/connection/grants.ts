// The nine permissions as Meta last told: granted, declined, expired, or never asked of this person.
import { make } from '#base/contract';
import type { EntityManager } from '#base/database';
import { readRows } from '#base/read-rows';
import { share } from '#base/share';
import { PERMISSIONS, type PermissionName } from '#meta/permissions';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { GrantEntity } from './grant.entity.ts';

export const GrantStatus = {
  GRANTED: 'GRANTED',
  DECLINED: 'DECLINED',
  EXPIRED: 'EXPIRED',
  NEVER_ASKED: 'NEVER_ASKED',
} as const;
export type GrantStatus = keyof typeof GrantStatus;

registerEnumType(GrantStatus, {
  name: 'GrantStatus',
  description: 'What Meta says of a permission.',
  valuesConfig: {
    GRANTED: { description: 'The person granted it.' },
    DECLINED: { description: 'The person declined it in the login dialog, or revoked it since.' },
    EXPIRED: { description: 'It lapsed; a new login renews it.' },
    NEVER_ASKED: { description: 'Meta knows no answer: nobody is signed in, or it was not asked.' },
  },
});

export const PermissionNames = Object.fromEntries(PERMISSIONS.map(({ name }) => [name, name])) as {
  [Name in PermissionName]: Name;
};

registerEnumType(PermissionNames, {
  name: 'PermissionName',
  description: 'One of the nine permissions, in Meta’s own words.',
  valuesConfig: Object.fromEntries(
    PERMISSIONS.map(({ name, explanation }) => [name, { description: explanation }]),
  ),
});

@ObjectType({ description: 'What Meta says of one permission of the signed-in person.' })
export class Grant {
  @Field(() => PermissionNames, { description: 'Which permission.' })
  permission!: PermissionName;

  @Field(() => GrantStatus, { description: 'What Meta says of it.' })
  status!: GrantStatus;

  @Field(() => String, { description: 'What does not work without it, as a sentence.' })
  breaks!: string;

  /** Not a field of the contract: ids of the accounts the grant covers; null for all. */
  targetIds!: readonly string[] | null;
}

/** All nine, in the page's order. */
export async function readStoredGrants(
  em: EntityManager,
  connectionId: string | null,
): Promise<Grant[]> {
  const stored =
    connectionId === null
      ? []
      : await readRows(em, GrantEntity, 'where connection_id = $1', [connectionId]);
  const known = new Map(stored.map((grant) => [grant.permission, grant]));
  return PERMISSIONS.map(({ name, breaks }) => {
    const grant = known.get(name);
    const status = isGrantStatus(grant?.status) ? grant.status : 'NEVER_ASKED';
    return make(Grant, { permission: name, status, breaks, targetIds: grant?.targetIds ?? null });
  });
}

/** The same for those parts of a page that begin with it. */
export const shareStoredGrants = share(readStoredGrants);

function isGrantStatus(word: string | undefined): word is GrantStatus {
  return word !== undefined && word in GrantStatus;
}
