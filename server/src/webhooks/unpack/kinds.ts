// The kinds of event that deliveries are unpacked into, each with the sentence that the API shows for it.

export const EVENT_KINDS = [
  {
    name: 'MESSAGE',
    description: 'A person wrote to the account: text, media, a button, an order.',
  },
  {
    name: 'ECHO',
    description: 'The account itself sent a message, from this app or from elsewhere.',
  },
  { name: 'SENT', description: 'A message of the account left for the person.' },
  { name: 'DELIVERED', description: 'Messages of the account reached the person.' },
  { name: 'READ', description: 'The person has read messages of the account.' },
  { name: 'PLAYED', description: 'The person played a voice message of the account.' },
  { name: 'FAILED', description: 'A message of the account could not be delivered.' },
  { name: 'REACTION', description: 'Somebody reacted to a message, or took the reaction back.' },
  { name: 'EDITED', description: 'A message was changed after it had been sent.' },
  { name: 'UNSENT', description: 'A message was taken back; its text must not be shown any more.' },
  { name: 'UNSUPPORTED', description: 'A message whose content Meta does not hand to apps.' },
  { name: 'POSTBACK', description: 'A person pressed a button, an ice breaker or a menu item.' },
  { name: 'REFERRAL', description: 'A person came in through a link, an ad or a plugin.' },
  { name: 'OPTIN', description: 'A person agreed to receive messages, or changed that choice.' },
  { name: 'HANDOVER', description: 'The control of a conversation moved between apps.' },
  {
    name: 'ACCOUNT_LINKING',
    description: 'A person linked their login with the account, or unlinked it.',
  },
  { name: 'POLICY', description: 'Meta warned, blocked or unblocked the account.' },
  { name: 'ORDER', description: 'A person sent a cart from the shop of the account.' },
  { name: 'FEEDBACK', description: 'A person rated an answer or filled in a feedback form.' },
  { name: 'COMMENT', description: 'Somebody commented, or a comment was changed or removed.' },
  { name: 'MENTION', description: 'Somebody mentioned the account in a post or a comment.' },
  { name: 'FEED', description: 'Something changed on the wall of a Page.' },
  { name: 'LEAD', description: 'A person filled in a lead form.' },
  { name: 'INSIGHTS', description: 'The figures of a story that has ended.' },
  {
    name: 'SYSTEM',
    description: 'WhatsApp reports a change about a person, for example a new number.',
  },
  {
    name: 'TEMPLATE',
    description: 'The status, category or quality of a message template changed.',
  },
  {
    name: 'ACCOUNT',
    description: 'The status, review or limits of a WhatsApp Business account changed.',
  },
  { name: 'PHONE_NUMBER', description: 'The name, quality or limit of a phone number changed.' },
  { name: 'HISTORY', description: 'A part of the chat history of a WhatsApp Business phone.' },
  { name: 'CONTACT', description: 'A contact of a WhatsApp Business phone was added or removed.' },
  { name: 'ERROR', description: 'Meta reports an error that belongs to no single message.' },
  { name: 'PROFILE', description: 'Something changed on the profile of a person.' },
  { name: 'PERMISSION', description: 'A person granted or revoked a permission of this app.' },
  {
    name: 'CHANGED',
    description: 'Meta names the fields that changed and keeps the values to itself.',
  },
  { name: 'UNRECOGNISED', description: 'A shape that is not known here; it is kept as it came.' },
] as const;

export type EventKind = (typeof EVENT_KINDS)[number]['name'];
