// Code to copy, written for the endpoint that is asked. A test reads the GraphQL in it against the contract.

export type Block = { file: string; code: string };

/** Where a program asks, and where it gets the contract. */
export type Addresses = { endpoint: string; schema: string; keys: string };

export const curl = ({ endpoint }: Addresses): Block => ({
  file: 'Terminal',
  code: `export CRM_FLOW_KEY=crmf_…

curl ${endpoint} \\
  --header "Authorization: Bearer $CRM_FLOW_KEY" \\
  --header 'Content-Type: application/json' \\
  --data '{ "query": "query Who { connection { connected displayName tokenExpiresAt } }" }'
`,
});

export const install = ({ schema }: Addresses): Block => ({
  file: 'Terminal',
  code: `npm install graphql graphql-request graphql-sse
npm install --save-dev typescript @graphql-codegen/cli @graphql-codegen/client-preset

curl --fail --output schema.graphql ${schema}
npx graphql-codegen --config codegen.ts
`,
});

export const codegen: Block = {
  file: 'codegen.ts',
  code: `import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['src/**/*.ts', '!src/gql/**'],
  importExtension: '.ts',
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { DateTime: 'string', JSON: 'unknown' },
      },
    },
  },
};

export default config;
`,
};

export const client = ({ endpoint, keys }: Addresses): Block => ({
  file: 'src/client.ts',
  code: `import { GraphQLClient } from 'graphql-request';

export const endpoint = '${endpoint}';
export const key = process.env['CRM_FLOW_KEY'];
if (!key) throw new Error('Set CRM_FLOW_KEY to a key from ${keys}');

export const client = new GraphQLClient(endpoint, {
  headers: { authorization: \`Bearer \${key}\` },
});
`,
});

export const typedCall: Block = {
  file: 'src/who.ts',
  code: `import { client } from './client.ts';
import { graphql } from './gql/index.ts';

const Who = graphql(\`
  query Who {
    connection {
      connected
      displayName
      scopes {
        permission
        status
      }
    }
  }
\`);

const { connection } = await client.request(Who);
console.log(connection.displayName, connection.scopes);
`,
};

export const paging: Block = {
  file: 'src/all-events.ts',
  code: `import { client } from './client.ts';
import { graphql } from './gql/index.ts';
import type { AllEventsQuery } from './gql/graphql.ts';

const AllEvents = graphql(\`
  query AllEvents($after: String) {
    webhookEvents(first: 100, after: $after) {
      nodes {
        id
        receivedAt
        kind
        summary
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
\`);

/** Newest first, a hundred at a time. */
export async function* allEvents() {
  let after: string | null = null;
  do {
    const page: AllEventsQuery = await client.request(AllEvents, { after });
    const { nodes, pageInfo } = page.webhookEvents;
    yield* nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

for await (const event of allEvents()) console.log(event.receivedAt, event.summary);
`,
};

export const listen = ({ endpoint }: Addresses): Block => ({
  file: 'Terminal',
  code: `curl --no-buffer ${endpoint}/stream \\
  --header "Authorization: Bearer $CRM_FLOW_KEY" \\
  --header 'Content-Type: application/json' \\
  --header 'Accept: text/event-stream' \\
  --data '{ "query": "subscription New { webhookEventReceived { cursor node { kind summary } } }" }'
`,
});

export const subscription: Block = {
  file: 'src/new-events.ts',
  code: `import { print } from 'graphql';
import { createClient } from 'graphql-sse';
import { endpoint, key } from './client.ts';
import { graphql } from './gql/index.ts';
import type { NewEventsSubscription } from './gql/graphql.ts';

const NewEvents = graphql(\`
  subscription NewEvents($after: String) {
    webhookEventReceived(after: $after) {
      cursor
      node {
        id
        kind
        summary
      }
    }
  }
\`);

const stream = createClient({
  url: \`\${endpoint}/stream\`,
  headers: { authorization: \`Bearer \${key}\` },
});

// Keep the last cursor: with it as \`after\`, a new start first gets what came meanwhile. An event near the border may
// come twice, so remember the ids you have handled.
const events = stream.iterate<NewEventsSubscription>({
  query: print(NewEvents),
  variables: { after: null },
});
for await (const { data } of events) console.log(data?.webhookEventReceived.node.summary);
`,
};

export const failing: Block = {
  file: 'src/refresh.ts',
  code: `import { client } from './client.ts';
import { graphql } from './gql/index.ts';

const Refresh = graphql(\`
  mutation Refresh {
    refreshChannels {
      __typename
      ... on ChannelsRefreshed {
        channels {
          kind
          foundCount
        }
      }
      ... on Failure {
        message
        wayOn
        retryable
        metaCode
        fixUrl
      }
    }
  }
\`);

const { refreshChannels } = await client.request(Refresh);
if (refreshChannels.__typename === 'ChannelsRefreshed') console.log(refreshChannels.channels);
else console.error(refreshChannels.message, refreshChannels.wayOn);
`,
};

export const failed: Block = {
  file: 'The answer, when Meta refuses',
  code: `{
  "data": {
    "refreshChannels": {
      "__typename": "MetaFailed",
      "message": "Meta limits how often this app may ask.",
      "wayOn": "Wait an hour, then try again.",
      "retryable": true,
      "metaCode": 4,
      "fixUrl": "https://developers.facebook.com/docs/graph-api/overview/rate-limiting"
    }
  },
  "extensions": { "cost": { "requested": 38, "limit": 10000 } }
}
`,
};
