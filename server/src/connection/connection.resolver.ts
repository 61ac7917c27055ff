// The contract's side of the room: who is connected, and the way in and out.
import { make } from '#base/contract';
import type { Context } from '#base/context';
import type { GraphSettings } from '#meta/graph';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { checkConnection, type CheckParts } from './check-connection.ts';
import { CheckConnectionResult, ConnectionChecked } from './connection-checked.ts';
import { finishLogin, type LoginParts } from './finish-login.ts';
import { Grant, readStoredGrants } from './grants.ts';
import { LoginFailed } from './login-failure.ts';
import {
  FinishLoginInput,
  FinishLoginResult,
  LoggedIn,
  LoggedOut,
  LoginStarted,
  LogoutResult,
  notConnected,
  type NotConnected,
  StartLoginInput,
  StartLoginResult,
} from './login-types.ts';
import { MetaConnection, showConnection } from './meta-connection.ts';
import { metaFailure, type MetaFailed } from './meta-failed.ts';
import { endSession } from './session.ts';
import { startLogin } from './start-login.ts';
import { type FindViewer, isPerson } from './viewer.ts';

export interface ConnectionParts extends LoginParts, Pick<CheckParts, 'database'> {
  meta: GraphSettings;
  findViewer: FindViewer;
}

@Resolver(() => MetaConnection)
export class ConnectionResolver {
  constructor(private readonly parts: ConnectionParts) {}

  @Query(() => MetaConnection, {
    description: 'The caller’s connection to Meta; `connected` is false when nobody is signed in.',
  })
  async connection(@Ctx() context: Context): Promise<MetaConnection> {
    const viewer = await this.parts.findViewer(context);
    return showConnection(context.em, viewer?.connectionId ?? null, this.parts.now());
  }

  @FieldResolver(() => [Grant], { description: 'All nine permissions, in the order of the page.' })
  scopes(@Root() connection: MetaConnection, @Ctx() { em }: Context): Promise<Grant[]> {
    return readStoredGrants(em, connection.connectionId);
  }

  @Mutation(() => StartLoginResult, { description: 'Starts a login: where the browser goes next.' })
  async startLogin(
    @Arg('input', () => StartLoginInput, { description: 'What starts a login.' })
    input: StartLoginInput,
    @Ctx() { em }: Context,
  ): Promise<LoginStarted> {
    const started = await startLogin(em, this.parts.meta, {
      browser: input.browser ?? null,
      rerequest: input.rerequest,
      scopes: input.scopes ?? [],
      redirectUri: this.parts.redirectUri,
      now: this.parts.now(),
    });
    return make(LoginStarted, started);
  }

  @Mutation(() => FinishLoginResult, {
    description: 'Finishes a login with what Meta’s redirect brought back.',
  })
  async finishLogin(
    @Arg('input', () => FinishLoginInput, { description: 'What the callback was called with.' })
    input: FinishLoginInput,
    @Ctx() { em }: Context,
  ): Promise<LoggedIn | LoginFailed> {
    const outcome = await finishLogin(em, this.parts, {
      state: input.state ?? null,
      code: input.code ?? null,
      browser: input.browser ?? null,
      error: input.error ?? null,
      errorCode: input.errorCode ?? null,
      errorReason: input.errorReason ?? null,
    });
    if (outcome instanceof LoginFailed) return outcome;
    return make(LoggedIn, {
      session: outcome.session.id,
      expiresAt: outcome.session.expiresAt,
      connection: await showConnection(em, outcome.connectionId, this.parts.now()),
    });
  }

  @Mutation(() => LogoutResult, { description: 'Ends the caller’s session; the connection stays.' })
  async logout(@Ctx() context: Context): Promise<LoggedOut | NotConnected> {
    const viewer = await this.parts.findViewer(context);
    if (viewer === null || !isPerson(viewer)) return notConnected();
    await endSession(context.em, {
      connectionId: viewer.connectionId,
      idHash: viewer.sessionHash,
    });
    return make(LoggedOut, { at: this.parts.now() });
  }

  @Mutation(() => CheckConnectionResult, {
    description:
      'Asks Meta now whether the caller’s token lives and what it may do. A dead token is an answer, too.',
  })
  async checkConnection(
    @Ctx() context: Context,
  ): Promise<ConnectionChecked | NotConnected | MetaFailed> {
    const viewer = await this.parts.findViewer(context);
    if (viewer === null) return notConnected();
    const failed = await checkConnection(this.parts, viewer.connectionId);
    if (failed !== null) return metaFailure(failed);
    return make(ConnectionChecked, {
      connection: await showConnection(context.em, viewer.connectionId, this.parts.now()),
    });
  }
}
