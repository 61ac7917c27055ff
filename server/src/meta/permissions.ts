// The catalog of the nine permissions this app asks for: login scopes, explanations, proofs and exports all come from here.
import { businessManagement } from './permissions/business.ts';
import { instagramBasic, instagramManageMessages } from './permissions/instagram.ts';
import {
  pagesManageMetadata,
  pagesMessaging,
  pagesReadEngagement,
  pagesShowList,
} from './permissions/pages.ts';
import type { Permission, PermissionName } from './permissions/permission.ts';
import { whatsappBusinessManagement, whatsappBusinessMessaging } from './permissions/whatsapp.ts';

export type { Endpoint, Permission, PermissionName, ProofPlan } from './permissions/permission.ts';

/**
 * The nine, in the order of the page. Dependencies are those of Meta's permission reference (docs/permissions) as far as they are
 * among the nine.
 */
export const PERMISSIONS: readonly Permission[] = [
  instagramBasic,
  instagramManageMessages,
  pagesMessaging,
  whatsappBusinessManagement,
  whatsappBusinessMessaging,
  pagesShowList,
  pagesReadEngagement,
  pagesManageMetadata,
  businessManagement,
];

const byName: ReadonlyMap<string, Permission> = new Map(
  PERMISSIONS.map((permission) => [permission.name, permission]),
);

/** Is this text the name of one of the nine? */
export function isPermissionName(text: string): text is PermissionName {
  return byName.has(text);
}

/** What the catalog holds of it. */
export function permissionOf(name: PermissionName): Permission {
  const permission = byName.get(name);
  if (permission === undefined) throw new Error(`The catalog holds no ${name}.`);
  return permission;
}
