// What Meta's documentation prints of the answers that the proofs read, page by page.
import { batched, documented } from './documented.ts';

export const documentedProofs = {
  /** docs/graph-api/reference/page */
  page: {
    json: {
      id: '3003',
      name: 'Demo Page',
      about: 'Lamps and more',
      category: 'Software',
      picture: { data: { url: 'https://scontent.example/3003' } },
      fan_count: 1200,
      followers_count: 1204,
      instagram_business_account: documented.accounts.json.data[0]?.instagram_business_account,
    },
  },
  /** docs/graph-api/reference/page/published_posts */
  posts: {
    json: {
      data: [{ id: '3003_9', message: 'Hello', created_time: '2026-11-01T10:20:30+0000' }],
      paging: { cursors: { before: 'QVFI', after: 'QVFJ' } },
    },
  },
  /** docs/instagram-platform/instagram-graph-api/reference/ig-user */
  instagram: {
    json: {
      id: '17841400000000001',
      username: 'demo.shop',
      name: 'Demo Shop',
      profile_picture_url: 'https://scontent.example/shop',
      followers_count: 12,
      media_count: 3,
    },
  },
  /** docs/instagram-platform/instagram-graph-api/reference/ig-user/media */
  media: {
    json: {
      data: [
        {
          id: '17900000000000001',
          caption: 'A lamp',
          media_type: 'IMAGE',
          timestamp: '2026-11-01T10:20:30+0000',
        },
      ],
    },
  },
  /** docs/graph-api/reference/whats-app-business-account, docs/whatsapp/cloud-api/health-status */
  health: {
    json: {
      id: '4004',
      name: 'Demo WABA',
      account_review_status: 'APPROVED',
      health_status: {
        can_send_message: 'AVAILABLE',
        entities: [{ entity_type: 'WABA', id: '4004', can_send_message: 'AVAILABLE' }],
      },
      phone_numbers: {
        data: [
          {
            id: '8008',
            display_phone_number: '+1 555-010-0001',
            verified_name: 'Demo Shop',
            quality_rating: 'GREEN',
            status: 'CONNECTED',
          },
        ],
      },
    },
  },
  /** docs/graph-api/reference/whats-app-business-account/message_templates */
  madeTemplate: { json: { id: '9010', status: 'PENDING', category: 'UTILITY' } },
  templates: {
    json: {
      data: [
        {
          name: 'crm_flow_review_battery',
          language: 'en_US',
          status: 'PENDING',
          category: 'UTILITY',
          id: '9010',
        },
      ],
    },
  },
  removedTemplate: batched({ code: 200, body: { success: true } }),
};
