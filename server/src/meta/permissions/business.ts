// The permission for business portfolios, through which many Pages and WhatsApp accounts are reached.
import { FROM_LOGIN, type Permission, UNTIL_DELETED } from './permission.ts';

export const businessManagement: Permission = {
  name: 'business_management',
  explanation:
    'Access Business Manager assets (including owned WABAs) when resolving WhatsApp Business accounts for the connected business.',
  allowedUse:
    'Read and manage the assets of a business through the Business Manager API, for the people who work in it.',
  useCase:
    'Many employees hold no role on a Page themselves: their business owns the Page or the WhatsApp account, or manages it for a client. CRM Flow reads which businesses the employee belongs to and which Pages and WhatsApp accounts come through each, shows that beside every account, and lets them choose. Without it such accounts stay invisible, and an employee could not tell through which business an account came. We read; we change nothing in the business, and touch no ads.',
  dependsOn: ['pages_read_engagement', 'pages_show_list'],
  endpoints: [
    'GET /me/businesses',
    'GET /{business}/owned_pages',
    'GET /{business}/client_pages',
    'GET /{business}/owned_whatsapp_business_accounts',
    'GET /{business}/client_whatsapp_business_accounts',
  ],
  proof: {
    action: 'Show my businesses',
    proves:
      'Asks Meta for your businesses, and shows which Page and WhatsApp account came through which.',
    byReply: false,
    calls: ['GET /me/businesses'],
  },
  recording: [
    ...FROM_LOGIN,
    'At business_management press “Show my businesses” and show each business with what it owns and what it manages for clients.',
    'Open the list of accounts and show the business named beside each account that came through one.',
  ],
  dataHandling: `We read the ids, names and verification of the businesses you belong to, and which Pages and WhatsApp accounts they own or manage; of a business only its name beside each account is kept, and the result of the proof. ${UNTIL_DELETED}`,
  breaks: 'Pages and WhatsApp accounts that are reached through a business alone cannot be found.',
};
