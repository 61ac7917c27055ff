// The permissions for Instagram professional accounts, reached through the Pages they are linked to.
import { FROM_LOGIN, type Permission, UNTIL_DELETED } from './permission.ts';

/**
 * For its dependencies Meta's pages disagree: we follow the Instagram pages, because `pages_read_user_content` of the permission
 * reference is not asked for by this app.
 */
export const instagramBasic: Permission = {
  name: 'instagram_basic',
  explanation:
    'Read Instagram Business profile identifiers and display fields linked to a Facebook Page so reviewers can confirm the correct IG account.',
  allowedUse:
    'Read the basic metadata of an Instagram professional account: id, username, profile, media.',
  useCase:
    'CRM Flow answers Instagram Direct for businesses. When an employee connects their Page, CRM Flow shows the Instagram account behind it (username, name, picture, followers and latest media), so that they can be sure it is the right account before customers are answered in its name. The Page permissions give only that a link exists; the profile itself is readable by this permission alone, and instagram_manage_messages depends on it.',
  dependsOn: ['pages_read_engagement', 'pages_show_list'],
  endpoints: ['GET /{ig}', 'GET /{ig}/media'],
  proof: {
    action: 'Read the Instagram profile',
    proves:
      'Reads the profile of the Instagram account behind a Page: username, picture, followers, media.',
    byReply: false,
    calls: ['GET /{ig}', 'GET /{ig}/media'],
  },
  recording: [
    ...FROM_LOGIN,
    'In the dialog choose the Instagram account, and after it the account in the list of accounts.',
    'At instagram_basic press “Read the Instagram profile” and show username, followers and media in the app.',
    'Show the same profile in Instagram.',
  ],
  dataHandling: `We read the account’s id, username, name, picture link, followers, number of media, and the first words of its latest three captions; no picture or video is copied. ${UNTIL_DELETED}`,
  breaks: 'Instagram accounts are neither found nor shown, and Instagram Direct cannot be used.',
};

export const instagramManageMessages: Permission = {
  name: 'instagram_manage_messages',
  explanation:
    'Required for Instagram Direct messaging in CRM Flow; webhooks for IG message events are stored here for review verification.',
  allowedUse:
    'Read and answer the conversations of an Instagram professional account in a customer relationship tool.',
  useCase:
    'Customers write to a business’s Instagram account; CRM Flow shows the message to the employee, who answers by hand within Meta’s 24-hour window. Only people who wrote first are answered, and no message is sent by a machine. instagram_basic shows the profile and no message; Direct can be read and answered by this permission alone.',
  dependsOn: ['instagram_basic', 'pages_read_engagement', 'pages_show_list'],
  endpoints: ['POST /{page}/messages', 'GET /{page}/conversations'],
  proof: {
    action: 'Reply in Instagram Direct',
    proves: 'Answers a person who wrote to the Instagram account, and shows Meta’s answer.',
    byReply: true,
    calls: ['POST /{page}/messages'],
  },
  recording: [
    ...FROM_LOGIN,
    'Write to the Instagram account from another account and show the message arriving here.',
    'Open the conversation, write a reply and send it.',
    'In the same recording show the reply arriving in the native Instagram app: a picture of it is not enough.',
  ],
  dataHandling: `We receive what people write to the account, with the sender’s Instagram-scoped id, the name where Meta gives one, and the time, and keep the replies written here. Before a reply Meta is asked for the conversation with that person, for their name. Messages that a person takes back are blanked; media are linked, never stored. ${UNTIL_DELETED}`,
  breaks: 'Instagram Direct messages neither arrive nor can be answered.',
};
