// Everything by which a login can fail, each with its own plain sentence and a way on.
import { Failure } from '#base/contract';
import { WEB_PAGES } from '#base/fix-url';
import { META_PAGES } from '#meta/fix-urls';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const LOGIN_FAILURES = {
  DENIED: {
    message:
      'You did not give consent in Facebook’s dialog, so nothing was connected and nothing was stored.',
    wayOn: 'Start again and choose Continue in the dialog; single permissions can be left out.',
    fixUrl: WEB_PAGES.login,
    retryable: true,
  },
  EXPIRED_ATTEMPT: {
    message: 'This login was started more than ten minutes ago and is no longer valid.',
    wayOn: 'Start again and finish the dialog within ten minutes.',
    fixUrl: WEB_PAGES.login,
    retryable: true,
  },
  FOREIGN_BROWSER: {
    message: 'This login was started in another browser, or this browser keeps no cookies.',
    wayOn: 'Start again here, with cookies allowed for this site.',
    fixUrl: WEB_PAGES.login,
    retryable: true,
  },
  UNKNOWN_STATE: {
    message: 'This login was already used or was never started here.',
    wayOn: 'Start again with a fresh login.',
    fixUrl: WEB_PAGES.login,
    retryable: true,
  },
  CODE_REJECTED: {
    message: 'Meta did not accept the login code: it was already used, or it expired.',
    wayOn: 'Start again; each code works once and for a short time only.',
    fixUrl: WEB_PAGES.login,
    retryable: true,
  },
  REDIRECT_MISMATCH: {
    message: 'Meta refused the return address of this login.',
    wayOn:
      'The operator must list this site’s /login/callback address under “Valid OAuth Redirect URIs” in the App Dashboard.',
    fixUrl: META_PAGES.login,
    retryable: false,
  },
  META_UNREACHABLE: {
    message: 'Meta could not be reached or took too long to answer.',
    wayOn: 'Wait a moment and start again; nothing was stored.',
    fixUrl: WEB_PAGES.login,
    retryable: true,
  },
  META_REFUSED: {
    message: 'Meta refused to finish this login.',
    wayOn: 'Start again; if it happens again, tell the operator the code shown here.',
    fixUrl: WEB_PAGES.login,
    retryable: true,
  },
  APP_UNAVAILABLE: {
    message: 'Meta says that this app cannot be used by you at the moment.',
    wayOn: 'The operator must give your account a role on the app, or switch the app to Live mode.',
    fixUrl: META_PAGES.accessLevels,
    retryable: false,
  },
  INCOMPLETE_CALLBACK: {
    message: 'Facebook’s answer arrived incomplete.',
    wayOn: 'Start again from the first page.',
    fixUrl: WEB_PAGES.login,
    retryable: true,
  },
} as const;

export type LoginFailureReason = keyof typeof LOGIN_FAILURES;

export const LoginFailureReasons = Object.fromEntries(
  Object.keys(LOGIN_FAILURES).map((reason) => [reason, reason]),
) as { [Reason in LoginFailureReason]: Reason };

registerEnumType(LoginFailureReasons, {
  name: 'LoginFailureReason',
  description: 'By what a login failed.',
  valuesConfig: Object.fromEntries(
    Object.entries(LOGIN_FAILURES).map(([reason, { message }]) => [
      reason,
      { description: message },
    ]),
  ),
});

@ObjectType({ implements: Failure, description: 'A login that did not succeed.' })
export class LoginFailed extends Failure {
  @Field(() => LoginFailureReasons, { description: 'By what it failed.' })
  reason!: LoginFailureReason;

  @Field(() => String, { nullable: true, description: 'Meta’s trace id, for a support case.' })
  traceId!: string | null;
}

/** A failed login as an answer of the contract. */
export function loginFailed(
  reason: LoginFailureReason,
  meta: { code: number | null; traceId: string | null } = { code: null, traceId: null },
): LoginFailed {
  return Object.assign(new LoginFailed(), {
    reason,
    ...LOGIN_FAILURES[reason],
    metaCode: meta.code,
    traceId: meta.traceId,
  });
}
