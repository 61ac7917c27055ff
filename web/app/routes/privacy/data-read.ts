// What each permission lets this environment read, and what that is for: the heart of the privacy policy.

export const dataRead = [
  {
    permission: 'pages_show_list',
    reads: 'The Pages you manage: id, name, category.',
    purpose: 'To list them and receive their messages.',
  },
  {
    permission: 'pages_read_engagement',
    reads: 'A Page’s details and its linked Instagram account.',
    purpose: 'To show the connection between the two.',
  },
  {
    permission: 'pages_manage_metadata',
    reads: 'A Page’s webhook subscription, which we set.',
    purpose: 'To be told of new messages.',
  },
  {
    permission: 'pages_messaging',
    reads: 'Messenger messages to your Pages, with sender ids and times.',
    purpose: 'To show them as webhook events.',
  },
  {
    permission: 'instagram_basic',
    reads: 'An Instagram Business account’s id, username and display fields.',
    purpose: 'To confirm the right account.',
  },
  {
    permission: 'instagram_manage_messages',
    reads: 'Instagram Direct messages to that account, with sender ids and times.',
    purpose: 'To show them as webhook events.',
  },
  {
    permission: 'whatsapp_business_management',
    reads: 'WhatsApp Business Accounts and their phone numbers.',
    purpose: 'To show which are connected.',
  },
  {
    permission: 'whatsapp_business_messaging',
    reads: 'WhatsApp messages to those numbers, with sender numbers, states and times.',
    purpose: 'To show them as webhook events.',
  },
  {
    permission: 'business_management',
    reads: 'The businesses you belong to, and the Pages and WhatsApp accounts they own.',
    purpose: 'To find accounts you reach through a business.',
  },
] as const;
