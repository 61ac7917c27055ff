// The guard in front of the resolvers: who asks with a key is told before anything runs that it is worth nothing, or
// that it may not do what is asked for. It looks at what the operation selects, so that neither an alias, a fragment
// nor a directive leads around it. Callers without a key pass.
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '#base/context';
import type { KeyScope } from '#connection/key-owner';
import { type FindViewer, isPerson } from '#connection/viewer';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { keyForbidden } from './refused-by-key.ts';
import { rootFields } from './root-fields.ts';
import { isApiKey } from './secret.ts';
import { KEYS_MAY } from './what-keys-may.ts';

export interface Asked {
  /** A valid document: its fragments are there and do not go in circles. */
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** Rejects with a GraphQLError (code KEY_NOT_LIVING or FORBIDDEN) that the asker reads. */
export type GuardKeys = (context: Context, asked: Asked) => Promise<void>;

/** For every transport that runs operations. */
export function createGuardKeys(findViewer: FindViewer): GuardKeys {
  return async (context, asked) => {
    if (!isApiKey(context.sessionId)) return;
    const viewer = await findViewer(context);
    if (viewer === null || isPerson(viewer)) return;
    judge(viewer.key.scope, asked);
  };
}

/** The guard on Apollo's way: after the operation was found valid, before it is executed. */
export function guardKeysPlugin(guard: GuardKeys): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ contextValue, document, operation }) => {
        if (operation !== undefined) await guard(contextValue, { document, operation });
      },
    }),
  };
}

function judge(scope: KeyScope, { document, operation }: Asked): void {
  if (operation.operation !== 'mutation') return;
  if (scope === 'READ') {
    throw keyForbidden(
      'This API key may read only. For mutations, make a key with the scope ACT while signed in on the page.',
    );
  }
  const forbidden = rootFields(document, operation).find((name) => !KEYS_MAY.includes(name));
  if (forbidden === undefined) return;
  throw keyForbidden(
    `\`${forbidden}\` belongs to the person, and no API key may do it. Sign in on the page and do it there.`,
  );
}
