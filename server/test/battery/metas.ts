// Two Metas for one set of expectations: the simulator, and a Meta that answers with what its documentation prints.
import { createGraph, type Graph, type GraphToken } from '#meta/graph';
import { type Reply, scriptedMeta, SETTINGS } from '#meta/scripted-meta';
import { z } from 'zod';
import {
  createMetaSimulator,
  type ConsentChoice,
  type MetaSimulator,
} from '../../simulator/index.ts';

/** What is called differently in the two. */
export interface Facts {
  userId: string;
  userName: string;
  pageId: string;
  pageName: string;
  instagramId: string;
  businessId: string;
  wabaId: string;
  phoneId: string;
  display: string;
  user: GraphToken;
  page: GraphToken;
  code: string;
  redirectUri: string;
}

export interface Meta {
  graph: Graph;
  at: Facts;
}

const REDIRECT = 'https://app.example/back';

/** As Meta's documentation names its examples. */
export function documentedMeta(reply: Reply): Meta {
  const { graph } = scriptedMeta(() => reply);
  return {
    graph,
    at: {
      userId: '5005',
      userName: 'Rita Reviewer',
      pageId: '3003',
      pageName: 'Demo Page',
      instagramId: '17841400000000001',
      businessId: '6006',
      wabaId: '4004',
      phoneId: '8008',
      display: '+1 555-010-0001',
      user: { value: 'EAAB-user', kind: 'USER' },
      page: { value: 'EAAC-page', kind: 'PAGE' },
      code: 'AQD-code',
      redirectUri: REDIRECT,
    },
  };
}

export const openSimulator = (): Promise<MetaSimulator> =>
  createMetaSimulator({
    seed: 'battery',
    app: { id: SETTINGS.appId, secret: SETTINGS.appSecret, redirectUris: [REDIRECT] },
  });

/** Rita, logged in at the simulator; what she declined is told. */
export async function simulatedMeta(
  simulator: MetaSimulator,
  choice: Omit<ConsentChoice, 'persona'> = {},
): Promise<Meta> {
  const settings = { ...SETTINGS, graphUrl: simulator.url, dialogUrl: simulator.url };
  const graph = createGraph(settings, { sleep: async () => {} });
  const code = await consent(simulator, choice);
  const user = await redeem(simulator, await consent(simulator, choice));
  const page = await pageToken(simulator, user);
  const token = (value: string, kind: 'USER' | 'PAGE'): GraphToken => ({ value, kind });
  return {
    graph,
    at: {
      userId: '122094857160',
      userName: 'Rita Reviewer',
      pageId: '104958712309',
      pageName: 'Luma Studio',
      instagramId: '17841405822304914',
      businessId: '506913480117',
      wabaId: '102290129340398',
      phoneId: '106540352242922',
      display: '+1 555-010-0101',
      user: token(user, 'USER'),
      page: token(page, 'PAGE'),
      code,
      redirectUri: REDIRECT,
    },
  };
}

async function consent(
  simulator: MetaSimulator,
  choice: Omit<ConsentChoice, 'persona'>,
): Promise<string> {
  const scope =
    'pages_show_list,pages_read_engagement,pages_manage_metadata,pages_messaging,instagram_basic,instagram_manage_messages,business_management,whatsapp_business_management,whatsapp_business_messaging';
  const query = new URLSearchParams({ client_id: SETTINGS.appId, redirect_uri: REDIRECT, scope });
  const location = await simulator.consent(`${simulator.url}/v25.0/dialog/oauth?${query}`, {
    persona: 'all-channels',
    ...choice,
  });
  return new URL(location).searchParams.get('code') ?? '';
}

/** Behind the back of the client under test. */
async function redeem({ url, app }: MetaSimulator, code: string): Promise<string> {
  const query = { client_id: app.id, client_secret: app.secret, redirect_uri: REDIRECT, code };
  return textOf(await fetch(`${url}/v25.0/oauth/access_token?${new URLSearchParams(query)}`));
}

async function pageToken({ url }: MetaSimulator, user: string): Promise<string> {
  return textOf(await fetch(`${url}/v25.0/104958712309?fields=access_token&access_token=${user}`));
}

const issued = z.object({ access_token: z.string() });

const textOf = async (response: Response): Promise<string> =>
  issued.parse(await response.json()).access_token;
