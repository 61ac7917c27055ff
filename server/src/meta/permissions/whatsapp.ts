// The permissions for WhatsApp Business: the accounts with their numbers and templates, and the messages.
import { FROM_LOGIN, type Permission, UNTIL_DELETED } from './permission.ts';

export const whatsappBusinessManagement: Permission = {
  name: 'whatsapp_business_management',
  explanation:
    'List WhatsApp Business Accounts (WABA) owned by the business so the dashboard can show connected WhatsApp assets.',
  allowedUse:
    'Manage WhatsApp Business accounts: their settings, phone numbers, message templates and webhook subscriptions.',
  useCase:
    'CRM Flow lets a business answer its customers on WhatsApp. An employee sees the business’s WhatsApp accounts and numbers with their health and quality, chooses those to use, and creates the message templates that WhatsApp demands for messages outside the 24-hour window; CRM Flow subscribes to the account’s webhooks. All of this is managing the account, which whatsapp_business_messaging alone does not allow.',
  dependsOn: [],
  endpoints: [
    'GET /{waba}',
    'GET /{waba}/phone_numbers',
    'POST /{waba}/subscribed_apps',
    'DELETE /{waba}/subscribed_apps',
    'GET /{waba}/message_templates',
    'POST /{waba}/message_templates',
    'DELETE /{waba}/message_templates',
  ],
  proof: {
    action: 'Create a message template',
    proves:
      'Reads a WhatsApp account with its numbers and their health, creates a message template and reads it back.',
    byReply: false,
    calls: ['GET /{waba}', 'POST /{waba}/message_templates', 'GET /{waba}/message_templates'],
  },
  recording: [
    ...FROM_LOGIN,
    'At whatsapp_business_management press “Create a message template”.',
    'Show the account, its numbers with their quality, and the new template with its status in the app.',
    'Show the same template in WhatsApp Manager.',
  ],
  dataHandling: `We read the WhatsApp accounts’ ids and names, their phone numbers with verified name, quality and status, and the template made for the test. The template is made in the account and is never sent; test templates older than an hour are removed by the next test. ${UNTIL_DELETED}`,
  breaks: 'WhatsApp accounts and numbers are not found, and no template can be made.',
};

export const whatsappBusinessMessaging: Permission = {
  name: 'whatsapp_business_messaging',
  explanation:
    'Access WhatsApp phone numbers and message webhooks used by CRM Flow for WhatsApp inbox features.',
  allowedUse:
    'Send WhatsApp messages and receive them, with their media, and manage the number’s profile and registration.',
  useCase:
    'Customers write to a business’s WhatsApp number; CRM Flow shows the message to the employee, who answers by hand within the 24-hour window and sees whether the answer was sent, delivered and read. Only people who wrote first are answered, and no message is sent by a machine. whatsapp_business_management shows the number and sends nothing; messages need this permission.',
  dependsOn: ['whatsapp_business_management'],
  endpoints: ['POST /{phone}/messages'],
  proof: {
    action: 'Reply on WhatsApp',
    proves:
      'Answers a person who wrote to the WhatsApp number, and shows Meta’s answer and the message’s way: sent, delivered, read.',
    byReply: true,
    calls: ['POST /{phone}/messages'],
  },
  recording: [
    ...FROM_LOGIN,
    'Write to the WhatsApp number from a phone and show the message arriving here.',
    'Open the conversation, write a reply and send it; show sent, delivered and read arriving.',
    'In the same recording show the reply on the phone, or in WhatsApp Web.',
  ],
  dataHandling: `We receive what people write to the number, with their phone number, the name where Meta gives one, and the time, and keep the replies written here with their states. Media are linked, never stored. ${UNTIL_DELETED}`,
  breaks: 'WhatsApp messages neither arrive nor can be answered.',
};
