// What the API's catalog says of each of the nine beside the seed's explanation, in words of this test world.
import type { Fields } from './events.ts';
import { explanations } from './seed.ts';

type Entry = { action: string; dependsOn: string[]; endpoints: string[]; byReply?: true };

const entries: Record<string, Entry> = {
  instagram_basic: {
    action: 'Read the Instagram profile',
    dependsOn: ['pages_read_engagement', 'pages_show_list'],
    endpoints: ['GET /{instagram}', 'GET /{page}'],
  },
  instagram_manage_messages: {
    action: 'Reply on Instagram',
    dependsOn: ['instagram_basic', 'pages_read_engagement', 'pages_show_list'],
    endpoints: ['GET /{page}/conversations', 'POST /{page}/messages'],
    byReply: true,
  },
  pages_messaging: {
    action: 'Reply in Messenger',
    dependsOn: ['pages_manage_metadata', 'pages_show_list'],
    endpoints: ['POST /{page}/messages'],
    byReply: true,
  },
  whatsapp_business_management: {
    action: 'Create a message template',
    dependsOn: [],
    endpoints: ['GET /{waba}/phone_numbers', 'POST /{waba}/message_templates'],
  },
  whatsapp_business_messaging: {
    action: 'Reply on WhatsApp',
    dependsOn: ['whatsapp_business_management'],
    endpoints: ['POST /{phone}/messages'],
    byReply: true,
  },
  pages_show_list: { action: 'Load my Pages', dependsOn: [], endpoints: ['GET /me/accounts'] },
  pages_read_engagement: {
    action: 'Read the Page',
    dependsOn: ['pages_show_list'],
    endpoints: ['GET /{page}', 'GET /{page}/published_posts'],
  },
  pages_manage_metadata: {
    action: 'Subscribe the Page',
    dependsOn: ['pages_show_list'],
    endpoints: ['POST /{page}/subscribed_apps', 'GET /{page}/subscribed_apps'],
  },
  business_management: {
    action: 'Show my businesses',
    dependsOn: ['pages_read_engagement', 'pages_show_list'],
    endpoints: ['GET /me/businesses', 'GET /{business}/owned_pages'],
  },
};

const texts = (name: string) => ({
  proves: `Does what ${name} is for, now, and shows what Meta answers.`,
  allowedUse: `Meta allows ${name} for what the person asks the app to do with their own assets.`,
  useCase: `CRM Flow uses ${name} so that a business answers its customers from one inbox. The person logs in with Facebook, chooses the accounts, and sees the result on the screen; without it that part of the inbox stays empty.`,
  breaks: `Without ${name} this part of the inbox stays empty.`,
  dataHandling: `What ${name} gives access to is kept for this review only, shown to the person it belongs to, and erased on request.`,
});

/** What a recording must show, scene by scene. */
export const recordingOf = (name: string) => [
  'Log out, then log in with Facebook; the consent dialog is in the picture.',
  `Press the button of ${name} on the dashboard, and wait for the answer.`,
  'Read out the result and the call beneath it.',
];

/** The nine in the seed's order, with everything the catalog says. */
export const catalog = explanations.map(({ name, explanation }) => {
  const { byReply = false, ...entry } = requireEntry(name);
  return {
    name,
    explanation,
    ...texts(name),
    ...entry,
    byReply,
    recording: recordingOf(name),
  } satisfies Fields;
});

function requireEntry(name: string): Entry {
  const entry = entries[name];
  if (entry === undefined) throw new Error(`The test catalog lacks ${name}`);
  return entry;
}
