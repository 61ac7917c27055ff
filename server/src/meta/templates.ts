// Message templates of a WhatsApp Business account: made, found again, removed.
// documentation/business-messaging/whatsapp/templates, docs/graph-api/reference/whats-app-business-account/message_templates
import { z } from 'zod';
import type { BatchOutcome, Graph, GraphToken } from './request.ts';
import { success } from './shapes.ts';

export interface Template {
  metaId: string;
  name: string;
  language: string | null;
  category: string | null;
  /** `PENDING`, `APPROVED`, … in Meta's word. */
  status: string | null;
}

const template = z
  .object({
    id: z.string(),
    name: z.string(),
    language: z.string().nullish(),
    category: z.string().nullish(),
    status: z.string().nullish(),
  })
  .transform((one): Template => ({
    metaId: one.id,
    name: one.name,
    language: one.language ?? null,
    category: one.category ?? null,
    status: one.status ?? null,
  }));

/** Which account, and the token that manages it. */
export interface WhatsAppAccess {
  wabaId: string;
  token: GraphToken;
}

const ofAccount = ({ wabaId, token }: WhatsAppAccess) =>
  ({
    path: '/{waba}/message_templates',
    ids: { waba: wabaId },
    token,
    permissions: ['whatsapp_business_management'],
    accountId: wabaId,
  }) as const;

/** A template of one paragraph. Names are lowercase letters, digits and underscores, and cannot be used again for weeks. Returns Meta's id. */
export async function createTemplate(
  graph: Graph,
  account: WhatsAppAccess,
  { name, text }: { name: string; text: string },
): Promise<string> {
  const made = await graph.call({
    ...ofAccount(account),
    method: 'POST',
    body: {
      name,
      language: 'en_US',
      category: 'UTILITY',
      components: [{ type: 'BODY', text }],
    },
    shape: z.object({ id: z.string() }),
  });
  return made.id;
}

/** All templates of the account, over all pages. A list without any shows no use of the permission. */
export async function findTemplates(graph: Graph, account: WhatsAppAccess): Promise<Template[]> {
  const { items } = await graph.list({
    ...ofAccount(account),
    query: { fields: 'id,name,language,category,status', limit: '100' },
    exercised: (found) => (found.length === 0 ? [] : ['whatsapp_business_management']),
    shape: template,
  });
  return items;
}

/** Removes templates by name, fifty a round trip, each with its own outcome. Never throws for what Meta says. */
export function removeTemplates(
  graph: Graph,
  account: WhatsAppAccess,
  names: readonly string[],
): Promise<Array<BatchOutcome<true>>> {
  return graph.batch(
    names.map((name) => ({
      ...ofAccount(account),
      method: 'DELETE' as const,
      query: { name },
      shape: success,
    })),
  );
}
