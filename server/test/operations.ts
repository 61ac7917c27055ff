// Every operation that the pages and the developers’ page ask, with what a page would fill in, and a world in which each finds something.
import { readdirSync, readFileSync } from 'node:fs';
import { print, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { Reviewer, Stage } from './stage.ts';

export interface Operation {
  readonly name: string;
  /** `query`, `mutation`, or `offered` on the developers’ page. */
  readonly kind: string;
  readonly query: string;
}

const generated = readFileSync(new URL('../../web/app/gql/graphql.ts', import.meta.url), 'utf8');

/** What the pages ask. */
export const OPERATIONS: readonly Operation[] = [
  ...generated.matchAll(/^export const \w+Document = (\{.*\}) as unknown as/gm),
]
  .map(([, json = '{}']) => JSON.parse(json) as DocumentNode)
  .flatMap((document) => {
    const isOperation = (one: { kind: string }): one is OperationDefinitionNode =>
      one.kind === 'OperationDefinition';
    const operation = document.definitions.find(isOperation);
    return operation === undefined
      ? []
      : [{ name: operation.name?.value ?? '', kind: operation.operation, query: print(document) }];
  });

const OFFERED_FOLDER = new URL('../../web/app/routes/developers/operations/', import.meta.url);

/** What the developers’ page offers to ask, by the name of its file. */
export const OFFERED: readonly Operation[] = readdirSync(OFFERED_FOLDER)
  .map((file) => ({
    name: file.replace('.graphql', ''),
    query: readFileSync(new URL(file, OFFERED_FOLDER), 'utf8'),
  }))
  .filter(({ query }) => !query.startsWith('mutation'))
  .map((one) => ({ ...one, kind: 'offered' }));

export const OUTLET = '104958712310';
export const INSTAGRAM = '17841405822304914';
const NUMBER = '106540352242922';
/** An id that nothing has. */
const NOBODYS = '01938f3e-0000-7000-8000-000000000001';

/** Somebody writes on each channel and is answered. */
export async function write({ simulator }: Stage, reviewer: Reviewer): Promise<void> {
  const accounts = { messenger: OUTLET, instagram: INSTAGRAM, whatsapp: NUMBER } as const;
  for (const channel of ['messenger', 'instagram', 'whatsapp'] as const) {
    await simulator.customerWrites({ channel, accountId: accounts[channel], text: 'hello' });
  }
  await reply(reviewer, await newestConversation(reviewer), 'Thank you!');
  await simulator.settled();
}

async function newestConversation({ ask }: Reviewer): Promise<string> {
  const answer = await ask('{ conversations(first: 1) { nodes { id } } }');
  return (answer.data['conversations'] as { nodes: { id: string }[] }).nodes[0]?.id ?? '';
}

const reply = ({ ask }: Reviewer, conversationId: string, text: string) =>
  ask('mutation ($input: SendReplyInput!) { sendReply(input: $input) { __typename } }', {
    input: { conversationId, text, key: crypto.randomUUID() },
  });

/** What a page would fill in, by the name of the operation. Writes a message, which is the newest event then. */
export async function readVariables(
  { simulator }: Stage,
  reviewer: Reviewer,
): Promise<Readonly<Record<string, object>>> {
  const conversationId = await newestConversation(reviewer);
  // Of messages it is asked whether they were unsent.
  await simulator.customerWrites({ channel: 'messenger', accountId: OUTLET, text: 'hello' });
  await simulator.settled();
  const events = await reviewer.ask('{ webhookEvents(first: 1) { nodes { id } } }');
  const [event] = (events.data['webhookEvents'] as { nodes: { id: string }[] }).nodes;
  return {
    Conversation: { id: conversationId, recording: true },
    Event: { id: event?.id },
    Events: { beside: true, id: event?.id },
    ReplayEvent: { id: event?.id },
    CreateApiKey: { input: { name: '' } },
    RevokeApiKey: { id: NOBODYS },
    'account-events': { accountId: OUTLET },
    conversation: { id: conversationId },
    event: { id: event?.id },
    node: { id: event?.id },
    search: { search: 'hello' },
    FindReceipt: { code: 'unknown' },
    PermissionPage: { name: 'pages_show_list', first: 10 },
    Messages: { first: 25 },
    CheckSetup: { operatorKey: 'none' },
    StartLogin: { input: {} },
    ProvePermission: { input: { permission: 'pages_messaging' } },
    SendReply: { input: { conversationId, text: '', key: 'a-key-of-a-form' } },
    ChooseAccounts: { input: { accountIds: [NOBODYS] } },
    SubscribeAccount: { accountId: NOBODYS },
  };
}
