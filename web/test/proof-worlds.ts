// Worlds of a reviewer who proves, writes and reports: nothing proved yet, some failed, all nine verified, simulated.
import { conversations, findConversation } from './conversations.ts';
import { pack } from './pack.ts';
import { pageOf } from './page.ts';
import { progress } from './progress.ts';
import { findPermission, permissionsIn, refused, verified, waiting, without } from './proofs.ts';
import { connected, manyPages } from './worlds.ts';
import type { World } from './worlds.ts';

type Permissions = ReturnType<typeof permissionsIn>;

const proving = (world: World, permissions: Permissions, done: number): World => ({
  ...world,
  permissions,
  permission: findPermission(permissions),
  reviewProgress: progress(done),
  conversations: pageOf(conversations),
  conversation: findConversation,
  submissionPack: pack(permissions),
});

/** Connected, and no button was pressed yet; on Instagram and Messenger somebody wrote. */
export const unproved = (): World => {
  const open: Record<string, string> = {
    pages_messaging: 'open',
    instagram_manage_messages: 'unanswered',
  };
  const permissions = permissionsIn((name) => waiting(open[name] ?? null));
  return proving(connected(), permissions, 5);
};

/** Some were verified, one Meta refused, one was declined, one waits for a reply. */
export const failing = (): World => {
  const permissions = permissionsIn((name) => {
    if (name === 'pages_manage_metadata') return refused(name);
    if (name === 'business_management') return without('DECLINED');
    return name === 'whatsapp_business_messaging' ? waiting() : verified(name);
  });
  return proving(connected(), permissions, 4);
};

/** All nine verified, and people have written. */
export const proved = (): World => proving(connected(), permissionsIn(verified), 7);

/** The same at a simulated Meta. */
export const simulated = (): World => {
  const world = proved();
  const { environment } = manyPages();
  return {
    ...world,
    environment,
    conversations: pageOf([]),
    submissionPack: pack(permissionsIn(verified), { simulated: true }),
  };
};
