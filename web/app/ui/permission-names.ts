// The nine permissions by name, for what a form brings back.
import type { PermissionName } from '../gql/graphql.ts';

// A record, so that the types miss a name that the schema gains.
const names: Record<PermissionName, true> = {
  business_management: true,
  instagram_basic: true,
  instagram_manage_messages: true,
  pages_manage_metadata: true,
  pages_messaging: true,
  pages_read_engagement: true,
  pages_show_list: true,
  whatsapp_business_management: true,
  whatsapp_business_messaging: true,
};

/** The permissions among the values of a form's field; what is none of them is left out. */
export const permissionsAmong = (values: FormDataEntryValue[]): PermissionName[] =>
  values.filter(
    (value): value is PermissionName => typeof value === 'string' && Object.hasOwn(names, value),
  );
