// Inputs and answers of the login mutations.
import { Failure } from '#base/contract';
import { WEB_PAGES } from '#base/fix-url';
import { GraphQLDateTime } from 'graphql-scalars';
import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import type { PermissionName } from '#meta/permissions';
import { PermissionNames } from './grants.ts';
import { LoginFailed } from './login-failure.ts';
import { MetaConnection } from './meta-connection.ts';

@InputType({ description: 'What starts a login.' })
export class StartLoginInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The binding this browser was given by an earlier start, so that its tabs share one.',
  })
  browser?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Ask again for permissions that the person declined before.',
  })
  rerequest!: boolean;

  @Field(() => [PermissionNames], {
    nullable: true,
    description:
      'Exactly these are asked for; null or none: all nine. A Login for Business configuration asks for its own instead.',
  })
  scopes?: PermissionName[] | null;
}

@InputType({ description: 'The query of the login callback, as Meta’s redirect brought it.' })
export class FinishLoginInput {
  @Field(() => String, { nullable: true, description: 'The state, unchanged.' })
  state?: string | null;

  @Field(() => String, { nullable: true, description: 'The login code.' })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'The binding kept in this browser.' })
  browser?: string | null;

  @Field(() => String, { nullable: true, description: 'The query’s `error`.' })
  error?: string | null;

  @Field(() => String, { nullable: true, description: 'The query’s `error_code`.' })
  errorCode?: string | null;

  @Field(() => String, { nullable: true, description: 'The query’s `error_reason`.' })
  errorReason?: string | null;
}

@ObjectType({ description: 'A login that may now go on in Meta’s dialog.' })
export class LoginStarted {
  @Field(() => String, { description: 'Address of Meta’s dialog, for the browser.' })
  url!: string;

  @Field(() => String, { description: 'Binding to keep in this browser until `expiresAt`.' })
  browser!: string;

  @Field(() => GraphQLDateTime, { description: 'Until when the login may be finished, UTC.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'A finished login.' })
export class LoggedIn {
  @Field(() => String, {
    description: 'Opaque session id, shown this once: send it as `Authorization: Bearer …`.',
  })
  session!: string;

  @Field(() => GraphQLDateTime, { description: 'When the session ends in any case, UTC.' })
  expiresAt!: Date;

  @Field(() => MetaConnection, { description: 'The connection that the login made or renewed.' })
  connection!: MetaConnection;
}

@ObjectType({ description: 'The session has ended.' })
export class LoggedOut {
  @Field(() => GraphQLDateTime, { description: 'When it ended, UTC.' })
  at!: Date;
}

@ObjectType({
  implements: Failure,
  description: 'Nobody is signed in, so there is nothing to act on.',
})
export class NotConnected extends Failure {}

/** The one sentence for every mutation that needs a signed-in person. */
export function notConnected(): NotConnected {
  return Object.assign(new NotConnected(), {
    message: 'Nobody is signed in here, or the session has ended.',
    wayOn: 'Continue with Facebook, then try again.',
    fixUrl: WEB_PAGES.login,
    retryable: false,
  });
}

export const StartLoginResult = createUnionType({
  name: 'StartLoginResult',
  description: 'A started login, or why it could not start.',
  types: () => [LoginStarted, LoginFailed] as const,
});

export const FinishLoginResult = createUnionType({
  name: 'FinishLoginResult',
  description: 'A finished login, or why it failed.',
  types: () => [LoggedIn, LoginFailed] as const,
});

export const LogoutResult = createUnionType({
  name: 'LogoutResult',
  description: 'The ended session, or that there was none.',
  types: () => [LoggedOut, NotConnected] as const,
});
