// The sign of what Meta says of a permission, beside its word in words.ts.
import { Check, CircleDashed, Clock, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { GrantStatus } from '../gql/graphql.ts';

export const grantSign: Record<GrantStatus, LucideIcon> = {
  GRANTED: Check,
  DECLINED: X,
  EXPIRED: Clock,
  NEVER_ASKED: CircleDashed,
};
