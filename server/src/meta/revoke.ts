// The app gives its access back: Meta forgets every permission the person granted, and all their tokens die.
import { RevokedToken } from './errors.ts';
import type { Graph, GraphToken } from './request.ts';
import { success } from './shapes.ts';

/**
 * Removes the app from the person's account. With a user's token `userId` is not needed; with the app's token it is. A person who
 * has removed the app already is done, not a failure. docs/facebook-login/permissions/requesting-and-revoking
 */
export async function revoke(
  graph: Graph,
  token: GraphToken,
  userId: string | null = null,
): Promise<void> {
  const whose = userId === null ? { path: '/me/permissions' } : byId(userId);
  try {
    await graph.call({ method: 'DELETE', ...whose, token, permissions: [], shape: success });
  } catch (error) {
    if (!(error instanceof RevokedToken)) throw error;
  }
}

const byId = (user: string): { path: string; ids: Record<string, string> } => ({
  path: '/{user}/permissions',
  ids: { user },
});
