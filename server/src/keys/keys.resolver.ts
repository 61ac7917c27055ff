// The contract's side of the room: the caller's keys, making one and ending one.
import { make } from '#base/contract';
import type { Context } from '#base/context';
import { cutPage, PageArgs, readUuidPage } from '#base/page';
import { notConnected, type NotConnected } from '#connection/login-types';
import { type FindViewer, isPerson } from '#connection/viewer';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { ApiKey, ApiKeyConnection, showKey, showKeys } from './api-key.ts';
import { createKey } from './create-key.ts';
import { findKeys } from './find-keys.ts';
import {
  ApiKeyCreated,
  ApiKeyRevoked,
  CreateApiKeyInput,
  CreateApiKeyResult,
  RevokeApiKeyResult,
} from './key-types.ts';
import { type ApiKeyRefused, keyRefused } from './refusals.ts';
import { revokeKey } from './revoke-key.ts';

export interface KeysResolverParts {
  readonly findViewer: FindViewer;
  readonly now: () => Date;
}

@Resolver(() => ApiKey)
export class KeysResolver {
  constructor(private readonly parts: KeysResolverParts) {}

  @Query(() => ApiKeyConnection, {
    description: 'The caller’s keys, also those that ended; empty when nobody is signed in.',
  })
  async apiKeys(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<ApiKeyConnection> {
    const asked = readUuidPage(args);
    const viewer = await this.parts.findViewer(context);
    const page =
      viewer === null ? cutPage([], asked) : await findKeys(context.em, viewer.connectionId, asked);
    const rows = page.rows.map((stored) => showKey(stored, this.parts.now()));
    return showKeys({ ...page, rows }, ({ id }) => id);
  }

  @Mutation(() => CreateApiKeyResult, {
    description:
      'Makes a key for a program of the caller’s. Only a person who is signed in on the page can, not a key.',
  })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The key to be made.' })
    input: CreateApiKeyInput,
    @Ctx() context: Context,
  ): Promise<ApiKeyCreated | ApiKeyRefused | NotConnected> {
    const person = await this.findPerson(context);
    if (person === null) return notConnected();
    const made = await createKey(context.em, person, input, this.parts.now());
    if (made === null) return notConnected();
    if (typeof made === 'string') return keyRefused(made);
    const key = showKey(made.stored, this.parts.now());
    return make(ApiKeyCreated, { key, secret: made.secret });
  }

  @Mutation(() => RevokeApiKeyResult, {
    description: 'Ends a key now. Only a person who is signed in on the page can, not a key.',
  })
  async revokeApiKey(
    @Arg('id', () => ID, { description: 'Our id of it.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ApiKeyRevoked | ApiKeyRefused | NotConnected> {
    const person = await this.findPerson(context);
    if (person === null) return notConnected();
    const revoked = await revokeKey(context.em, person, id, this.parts.now());
    if (revoked === null) return keyRefused('NOT_THERE');
    return make(ApiKeyRevoked, { key: showKey(revoked, this.parts.now()) });
  }

  /** The connection of a signed-in person; keys make and end no keys, whatever stands in front of here. */
  private async findPerson(context: Context): Promise<string | null> {
    const viewer = await this.parts.findViewer(context);
    return viewer !== null && isPerson(viewer) ? viewer.connectionId : null;
  }
}
