// A Page as a caller sees it (fields as in Meta's Node SDK, src/objects/page.js).
import type { FacebookPage } from '../../world/assets.ts';
import { tasksOn } from '../../world/reach.ts';
import { pageTokenOf } from '../../world/tokens.ts';
import type { Call } from '../call.ts';
import { requireCaller } from '../caller.ts';
import { needsPermission } from '../error.ts';
import { GraphNode, isoTime } from '../node.ts';
import { pageSubscription } from '../page-subscription.ts';
import { sendPageMessage } from '../send-page-message.ts';
import { listConversations } from './conversation.ts';
import { instagramNode } from './instagram.ts';

function tasksOf(call: Call, page: FacebookPage): readonly string[] {
  const person = call.caller?.person ?? null;
  return person === null ? [] : tasksOn(person, page);
}

function tokenFor(call: Call, page: FacebookPage): string | undefined {
  const caller = requireCaller(call.caller);
  if (caller.page === page) return caller.token.value;
  if (caller.token.kind !== 'USER' || !caller.may('pages_show_list', page.id)) return undefined;
  return tasksOf(call, page).length === 0
    ? undefined
    : pageTokenOf(call.world, caller.token, page).value;
}

function instagramOf(call: Call, page: FacebookPage): GraphNode | undefined {
  const account = page.instagram;
  if (account === null || !requireCaller(call.caller).may('instagram_basic', account.id)) {
    return undefined;
  }
  return instagramNode(call, account);
}

/** Any linked account; of a personal one Graph shows the id alone. */
function connectedOf(call: Call, page: FacebookPage): GraphNode | { id: string } | undefined {
  if (page.personalInstagram === null) return instagramOf(call, page);
  const may = requireCaller(call.caller).may('instagram_basic');
  return may ? { id: page.personalInstagram } : undefined;
}

/** Content and audience need pages_read_engagement: omitted inside a list, an error when asked directly. */
function engaged(call: Call, page: FacebookPage, read: () => unknown) {
  return (nested: boolean): unknown => {
    if (requireCaller(call.caller).may('pages_read_engagement', page.id)) return read();
    if (nested) return undefined;
    throw needsPermission('pages_read_engagement');
  };
}

function postsOf(call: Call, page: FacebookPage): GraphNode[] {
  if (!requireCaller(call.caller).may('pages_read_engagement', page.id)) {
    throw needsPermission('pages_read_engagement');
  }
  return page.posts.map(
    (post) =>
      new GraphNode({
        id: post.id,
        type: 'Post',
        defaults: ['created_time', 'message', 'id'],
        fields: {
          message: () => post.message,
          created_time: () => isoTime(call.world.clock.ms() - post.daysAgo * 86_400_000),
        },
      }),
  );
}

function pictureOf(call: Call, page: FacebookPage): object {
  const url = `${call.origin}/control/picture/${page.id}.svg`;
  return { data: { height: 50, is_silhouette: false, url, width: 50 } };
}

function fieldsOf(call: Call, page: FacebookPage) {
  const engagedIn = (read: () => unknown) => engaged(call, page, read);
  return {
    name: () => page.name,
    access_token: () => tokenFor(call, page),
    category: () => page.category.name,
    category_list: () => [page.category],
    tasks: () => tasksOf(call, page),
    link: () => `https://www.facebook.com/${page.id}`,
    username: () => page.name.toLowerCase().replaceAll(/\W+/g, ''),
    about: engagedIn(() => page.about),
    fan_count: engagedIn(() => page.fans),
    followers_count: engagedIn(() => page.fans + 8),
    is_published: () => page.published,
    is_webhooks_subscribed: () => call.world.installations.has(page.id),
    verification_status: () => 'not_verified',
    unread_message_count: () => 0,
    picture: () => pictureOf(call, page),
    instagram_business_account: () => instagramOf(call, page),
    connected_instagram_account: () => connectedOf(call, page),
    business: () => ownerOf(call, page),
    owner_business: () => ownerOf(call, page),
    emails: () => undefined,
    phone: () => undefined,
  };
}

function ownerOf(call: Call, page: FacebookPage): object | undefined {
  const caller = requireCaller(call.caller);
  const owner = caller.person?.businesses.find((one) => one.ownedPages.includes(page));
  if (owner === undefined || !caller.may('business_management', owner.id)) return undefined;
  return { id: owner.id, name: owner.name };
}

/** `listed` = as a row of /me/accounts or a business, whose defaults are wider. */
export function pageNode(
  call: Call,
  page: FacebookPage,
  listed: 'role' | 'business' | null = null,
) {
  const wide = ['access_token', 'category', 'category_list', 'name', 'id', 'tasks'];
  const posts = { list: () => postsOf(call, page) };
  return new GraphNode({
    id: page.id,
    type: 'Page',
    defaults: listed === 'role' ? wide : ['name', 'id'],
    fields: fieldsOf(call, page),
    edges: {
      subscribed_apps: pageSubscription(call, page),
      conversations: { list: (args) => listConversations(call, page, args) },
      messages: { create: () => sendPageMessage(call, page) },
      posts,
      feed: posts,
      published_posts: posts,
      instagram_accounts: {
        list: () => [instagramOf(call, page)].filter((one) => one !== undefined),
      },
    },
  });
}
