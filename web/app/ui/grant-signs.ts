// The sign of what Meta says of a permission, beside its word in words.ts.
import type { GrantStatus } from '../gql/graphql.ts';
import { Check, CircleDashed, Clock, X } from './icons.tsx';
import type { Icon } from './icons.tsx';

export const grantSign: Record<GrantStatus, Icon> = {
  GRANTED: Check,
  DECLINED: X,
  EXPIRED: Clock,
  NEVER_ASKED: CircleDashed,
};
