// What Meta's documentation prints, page by page: the answers of the documented Meta.
import type { Reply } from '#meta/scripted-meta';

/** docs/graph-api/guides/error-handling */
export function documentedError(
  error: { message: string; code: number; error_subcode?: number; is_transient?: boolean },
  status = 400,
  challenge?: string,
): Reply {
  const named = { type: 'OAuthException', fbtrace_id: 'AbCdEf123', ...error };
  const headers =
    challenge === undefined
      ? {}
      : { 'www-authenticate': `OAuth "Facebook Platform" "${challenge}" "${error.message}"` };
  return { status, headers, json: { error: named } };
}

export const batched = (...operations: { code: number; body: unknown }[]): Reply => ({
  json: operations.map(({ code, body }) => ({
    code,
    headers: [{ name: 'Content-Type', value: 'text/javascript; charset=UTF-8' }],
    body: JSON.stringify(body),
  })),
});

export const documented = {
  /** docs/facebook-login/guides/advanced/manual-flow */
  token: { json: { access_token: 'EAAB-new', token_type: 'bearer', expires_in: 5_183_999 } },
  usedCode: documentedError(
    { message: 'This authorization code has been used.', code: 100, error_subcode: 36009 },
    400,
    'invalid_code',
  ),
  otherRedirect: documentedError(
    {
      message:
        'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
      code: 100,
      error_subcode: 36008,
    },
    400,
    'invalid_code',
  ),
  wrongSecret: documentedError({ message: 'Error validating client secret.', code: 1 }),

  /** docs/graph-api/reference/debug_token */
  inspection: {
    json: {
      data: {
        app_id: '1001',
        type: 'USER',
        application: 'CRM Flow — Meta Review',
        data_access_expires_at: 1_797_776_000,
        expires_at: 1_795_184_000,
        is_valid: true,
        issued_at: 1_790_000_000,
        metadata: { auth_type: 'rerequest', sso: 'web' },
        scopes: ['pages_show_list', 'whatsapp_business_management', 'public_profile'],
        granular_scopes: [
          { scope: 'pages_show_list', target_ids: ['3003'] },
          { scope: 'whatsapp_business_management' },
        ],
        user_id: '5005',
      },
    },
  },
  deadInspection: {
    json: {
      data: {
        app_id: '1001',
        type: 'USER',
        error: {
          code: 190,
          message: 'Error validating access token: Session has expired',
          subcode: 463,
        },
        expires_at: 1_790_000_000,
        is_valid: false,
        scopes: [],
        user_id: '5005',
      },
    },
  },

  /** docs/graph-api/reference/user */
  me: {
    json: {
      id: '5005',
      name: 'Rita Reviewer',
      picture: {
        data: { height: 50, is_silhouette: false, url: 'https://scontent.example/5005', width: 50 },
      },
    },
  },
  /** docs/facebook-login/permissions/requesting-and-revoking */
  permissions: {
    json: {
      data: [
        { permission: 'pages_show_list', status: 'granted' },
        { permission: 'instagram_basic', status: 'declined' },
      ],
    },
  },
  success: { json: { success: true } },

  /** docs/graph-api/reference/user/accounts */
  accounts: {
    json: {
      data: [
        {
          access_token: 'EAAC-page',
          category: 'Software',
          category_list: [{ id: '2256', name: 'Software' }],
          name: 'Demo Page',
          id: '3003',
          tasks: ['ADVERTISE', 'ANALYZE', 'CREATE_CONTENT', 'MESSAGING', 'MODERATE', 'MANAGE'],
          instagram_business_account: {
            id: '17841400000000001',
            username: 'demo.shop',
            name: 'Demo Shop',
            profile_picture_url: 'https://scontent.example/shop',
            followers_count: 12,
          },
        },
      ],
      paging: { cursors: { before: 'MjAw', after: 'MjAw' } },
    },
  },
  /** docs/marketing-api/reference/business; numbers: documentation/business-messaging/whatsapp/business-phone-numbers */
  businesses: {
    json: {
      data: [
        {
          id: '6006',
          name: 'Demo Ltd',
          verification_status: 'verified',
          owned_whatsapp_business_accounts: {
            data: [
              {
                id: '4004',
                name: 'Demo WABA',
                phone_numbers: {
                  data: [
                    {
                      verified_name: 'Demo Shop',
                      display_phone_number: '+1 555-010-0001',
                      quality_rating: 'GREEN',
                      status: 'CONNECTED',
                      id: '8008',
                    },
                  ],
                  paging: { cursors: { before: 'QVFI', after: 'QVFJ' } },
                },
              },
            ],
            paging: { cursors: { before: 'QVFI', after: 'QVFJ' } },
          },
        },
      ],
      paging: { cursors: { before: 'QVFI', after: 'QVFJ' } },
    },
  },
  several: {
    json: {
      4004: {
        id: '4004',
        name: 'Demo WABA',
        phone_numbers: {
          data: [{ id: '8008', display_phone_number: '+1 555-010-0001', quality_rating: 'GREEN' }],
        },
      },
    },
  },

  /** docs/graph-api/webhooks/getting-started/webhooks-for-pages, docs/graph-api/batch-requests */
  subscribedPage: batched({ code: 200, body: { success: true } }),
  refusedPage: batched({
    code: 400,
    body: {
      error: {
        message: "(#200) The user hasn't authorized the application to perform this action",
        type: 'OAuthException',
        code: 200,
        fbtrace_id: 'AbCdEf123',
      },
    },
  }),
  subscribedApps: {
    json: {
      data: [
        {
          category: 'Business',
          link: 'https://www.facebook.com/games/?app_id=1001',
          name: 'CRM Flow — Meta Review',
          id: '1001',
          subscribed_fields: ['messages'],
        },
      ],
    },
  },

  /** docs/graph-api/guides/error-handling */
  unknownField: documentedError({
    message: '(#100) Tried accessing nonexisting field (foo) on node type (Page)',
    code: 100,
  }),
  missingObject: documentedError({
    message:
      "Unsupported get request. Object with ID '9' does not exist, cannot be loaded due to missing permissions, or does not support this operation",
    code: 100,
    error_subcode: 33,
  }),
  missingPermission: documentedError({
    message: "(#200) The user hasn't authorized the application to perform this action",
    code: 200,
  }),
  throttled: documentedError({
    message: '(#4) Application request limit reached',
    code: 4,
    is_transient: true,
  }),
  dead: (error_subcode: number, message: string): Reply =>
    documentedError({ message, code: 190, error_subcode }, 400, 'invalid_token'),
  noToken: documentedError(
    {
      message: 'An active access token must be used to query information about the current user.',
      code: 2500,
    },
    400,
    'invalid_request',
  ),
  badProof: {
    status: 400,
    json: {
      error: {
        message: 'Invalid appsecret_proof provided in the API argument',
        type: 'GraphMethodException',
        code: 100,
        fbtrace_id: 'AbCdEf123',
      },
    },
  },
} satisfies Record<string, Reply | ((subcode: number, message: string) => Reply)>;
