// Faults one can pick by name on the control page.
import type { DeliveryFault, Fault } from '../contract.ts';

const deadToken = (message: string, error_subcode: number): Fault => ({
  kind: 'error',
  status: 401,
  error: { message, type: 'OAuthException', code: 190, error_subcode },
});

const failure = (status: number, code: number, message: string, is_transient: boolean): Fault => ({
  kind: 'error',
  status,
  error: { message, type: 'OAuthException', code, is_transient },
});

export const readyFaults: ReadonlyMap<string, Fault> = new Map<string, Fault>([
  [
    'Token expired (190/463)',
    deadToken('Error validating access token: Session has expired.', 463),
  ],
  [
    'App removed (190/458)',
    deadToken('Error validating access token: The user has not authorized application.', 458),
  ],
  [
    'Password changed (190/460)',
    deadToken('Error validating access token: The session has been invalidated.', 460),
  ],
  ['Throttled (4)', failure(400, 4, '(#4) Application request limit reached', true)],
  [
    'Permission missing (200)',
    failure(
      403,
      200,
      "(#200) The user hasn't authorized the application to perform this action",
      false,
    ),
  ],
  ['Service down (2)', failure(500, 2, 'Service temporarily unavailable', true)],
  ['Slow, 10 seconds', { kind: 'slow', ms: 10_000 }],
  ['Cut off mid-body', { kind: 'cut' }],
  ['Malformed JSON', { kind: 'malformed' }],
  ['Paging loop', { kind: 'loop' }],
  ['Empty page with a next', { kind: 'gap' }],
  ['HTML error page (502)', { kind: 'html', status: 502 }],
]);

export const readyDeliveryFaults: ReadonlyMap<string, DeliveryFault> = new Map<
  string,
  DeliveryFault
>([
  ['Three times', { kind: 'duplicate', copies: 3 }],
  ['Fifty times at once', { kind: 'duplicate', copies: 50 }],
  ['Wrong signature', { kind: 'wrong-signature' }],
  ['No signature', { kind: 'no-signature' }],
  ['Changed on the way', { kind: 'tampered' }],
  ['Five seconds late', { kind: 'delayed', ms: 5_000 }],
  ['After the next one', { kind: 'reordered' }],
]);
