// The permissions for Facebook Pages: listing them, reading them, and turning their webhooks on.
import { FROM_LOGIN, type Permission, UNTIL_DELETED } from './permission.ts';

export const pagesShowList: Permission = {
  name: 'pages_show_list',
  explanation:
    'Enumerate Facebook Pages the user can manage, which is the entry point for Messenger channel setup.',
  allowedUse: 'Show a person the Pages they manage, and confirm that they manage one.',
  useCase:
    'CRM Flow answers customers for businesses. An employee who connects their business sees all Pages they manage in one list and chooses those whose Messenger and Instagram conversations CRM Flow may handle. Without this permission Meta returns no list, so nobody could choose a Page; no other permission offers it. We read the list and nothing else by it.',
  dependsOn: [],
  endpoints: ['GET /me/accounts'],
  proof: {
    action: 'Load my Pages',
    proves: 'Asks Meta for every Page you manage, over all pages of the list, and shows each.',
    byReply: false,
    calls: ['GET /me/accounts'],
  },
  recording: [
    ...FROM_LOGIN,
    'Open the list of accounts: every Page you manage stands there with where it came from.',
    'Choose a Page and press “Use these accounts”.',
    'At pages_show_list press “Load my Pages” and show the list that Meta returned, with the call beneath it.',
  ],
  dataHandling: `We read each Page’s id, name, category, picture link and your tasks on it, and the Page’s access token, which is stored encrypted and never shown. ${UNTIL_DELETED}`,
  breaks: 'No Page can be listed or chosen, so Messenger and Instagram cannot be set up.',
};

export const pagesReadEngagement: Permission = {
  name: 'pages_read_engagement',
  explanation:
    'Read Page metadata needed to display connected Pages and validate Page–Instagram linkage during review.',
  allowedUse:
    'Read what a Page publishes and its metadata, to help the people who manage the Page.',
  useCase:
    'CRM Flow shows an employee the Page they connected as their customers see it: name, picture, followers, description, its latest posts, and the Instagram account linked to it. So they can be sure to have connected the right Page before customers are answered in its name. pages_show_list gives only the name in a list; the content and the followers of a Page are readable by this permission alone. Instagram messaging and business_management depend on it as well.',
  dependsOn: ['pages_show_list'],
  endpoints: ['GET /{page}', 'GET /{page}/published_posts'],
  proof: {
    action: 'Read the Page',
    proves:
      'Reads a Page’s name, picture, followers, description, latest posts and linked Instagram account.',
    byReply: false,
    calls: ['GET /{page}', 'GET /{page}/published_posts'],
  },
  recording: [
    ...FROM_LOGIN,
    'At pages_read_engagement press “Read the Page”.',
    'Show the Page’s followers, description and latest posts in the app, and beside them the same Page on facebook.com.',
  ],
  dataHandling: `We read the Page’s name, picture link, followers, description and its latest three posts, the first words of which stand in the result of the proof; no visitor’s post or comment is read. ${UNTIL_DELETED}`,
  breaks:
    'A connected Page cannot be shown with its content, and its link to Instagram cannot be confirmed.',
};

export const pagesManageMetadata: Permission = {
  name: 'pages_manage_metadata',
  explanation:
    'Subscribe Pages to webhooks and manage Page settings required for messaging integrations.',
  allowedUse:
    'Subscribe to webhooks about what happens on a Page, and manage the settings of the Page.',
  useCase:
    'CRM Flow must learn at once when a customer writes to a connected Page. When an employee takes a Page into use, CRM Flow subscribes to the Page’s messaging webhooks, reads the subscription back to show that it stands, and removes it when the Page is no longer used. Only this permission lets an app subscribe to a Page; without it customers would wait until somebody looks. No other setting of the Page is changed.',
  dependsOn: ['pages_show_list'],
  endpoints: [
    'POST /{page}/subscribed_apps',
    'GET /{page}/subscribed_apps',
    'DELETE /{page}/subscribed_apps',
  ],
  proof: {
    action: 'Subscribe the Page',
    proves:
      'Subscribes this app to a Page’s messaging webhooks, and reads the subscription back from Meta.',
    byReply: false,
    calls: ['POST /{page}/subscribed_apps', 'GET /{page}/subscribed_apps'],
  },
  recording: [
    ...FROM_LOGIN,
    'At pages_manage_metadata press “Subscribe the Page” and show the subscription before and after, with the fields.',
    'Write to the Page from another account and show the event arriving under “Latest webhook events”.',
  ],
  dataHandling: `We set and read the Page’s webhook subscription: which fields Meta sends to this app. Nothing else of the Page is changed. ${UNTIL_DELETED} The subscription is taken off the Page then, unless somebody else here still uses the Page.`,
  breaks: 'No webhooks can be turned on, so no message of Messenger or Instagram arrives here.',
};

export const pagesMessaging: Permission = {
  name: 'pages_messaging',
  explanation:
    'Send and receive Messenger conversations on connected Facebook Pages (Messenger is represented via Page connections, not a separate table).',
  allowedUse:
    'Hold conversations on Messenger that a person began with a Page: support, confirmations, answers.',
  useCase:
    'Customers write to a business’s Page on Messenger; CRM Flow shows the message to the employee, who answers by hand within Meta’s 24-hour window. Only people who wrote first are answered, no message is sent by a machine, and nothing is promoted. Reading and answering Messenger conversations is what this permission is for; no lesser one allows either.',
  dependsOn: ['pages_manage_metadata', 'pages_show_list'],
  endpoints: ['POST /{page}/messages', 'GET /{page}/conversations'],
  proof: {
    action: 'Reply in Messenger',
    proves: 'Answers a person who wrote to the Page on Messenger, and shows Meta’s answer.',
    byReply: true,
    calls: ['POST /{page}/messages'],
  },
  recording: [
    ...FROM_LOGIN,
    'Write to the Page from another account in Messenger and show the message arriving here.',
    'Open the conversation, write a reply and send it.',
    'In the same recording show the reply arriving in the native Messenger app.',
  ],
  dataHandling: `We receive what people write to the Page, with the sender’s id, the name where Meta gives one, and the time, and keep the replies written here. Before a reply Meta is asked for the conversation with that person, for their name. Messages that a person takes back are blanked; media are linked, never stored. ${UNTIL_DELETED}`,
  breaks: 'Messenger messages neither arrive nor can be answered.',
};
