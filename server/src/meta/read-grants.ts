// What the person granted, declined, or let lapse.
import { z } from 'zod';
import type { Graph, GraphToken } from './request.ts';

/** `permission` by Meta's name; also ones beyond the nine, as `public_profile`. */
export interface Grant {
  permission: string;
  status: 'GRANTED' | 'DECLINED' | 'EXPIRED';
}

const STATUSES: Readonly<Record<string, Grant['status']>> = {
  granted: 'GRANTED',
  expired: 'EXPIRED',
};

/** A status we do not know is none we may build on, so it counts as declined. */
const grant = z
  .object({ permission: z.string(), status: z.string() })
  .transform(({ permission, status }): Grant => ({
    permission,
    status: STATUSES[status] ?? 'DECLINED',
  }));

/** All of `/me/permissions`, over all pages (docs/facebook-login/permissions/requesting-and-revoking). */
export async function readGrants(graph: Graph, token: GraphToken): Promise<Grant[]> {
  const { items } = await graph.list({
    path: '/me/permissions',
    query: { limit: '100' },
    token,
    permissions: [],
    shape: grant,
  });
  return items;
}
