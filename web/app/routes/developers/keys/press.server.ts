// What the page's forms do: make a key, end one.
import type { Failure } from '../../../ui/failure-notice.tsx';
import { toldFailure } from '../../../ui/failure.server.ts';
import { ask } from '../../../graphql.server.ts';
import { CreateApiKey, RevokeApiKey } from './document.server.ts';
import { readWish } from './form.ts';
import type { Wish } from './form.ts';

/** A made key: the only place where the secret stands outside of the API. */
export type Made = { name: string; expiresAt: string; secret: string };

type Pressed =
  | { kind: 'made'; made: Made }
  | { kind: 'revoked' }
  | { kind: 'refused'; failure: Failure; status: number; wish: Wish | null };

export async function press(request: Request): Promise<Pressed> {
  const form = await request.formData();
  return form.get('intent') === 'revoke'
    ? revoke(request, String(form.get('id') ?? ''))
    : create(request, readWish(form));
}

async function create(request: Request, wish: Wish): Promise<Pressed> {
  const { result } = await ask(request, CreateApiKey, { input: wish });
  if (result.__typename !== 'ApiKeyCreated') {
    return { kind: 'refused', ...toldFailure(result), wish };
  }
  const { secret, key } = result;
  return { kind: 'made', made: { name: key.name, expiresAt: key.expiresAt, secret } };
}

async function revoke(request: Request, id: string): Promise<Pressed> {
  const { result } = await ask(request, RevokeApiKey, { id });
  if (result.__typename === 'ApiKeyRevoked') return { kind: 'revoked' };
  return { kind: 'refused', ...toldFailure(result), wish: null };
}
