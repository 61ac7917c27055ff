// A proof on a Meta that answers what the test scripts: what it is given, what it asked, and what evidence it left.
import type { ProofTools, ReachedAccount } from '#permissions/prove/proof';
import { scriptedMeta, USER_TOKEN } from '#meta/scripted-meta';

type Script = Parameters<typeof scriptedMeta>[0];

export const NOW = new Date('2026-11-26T22:17:00Z');

/** `declined`: what the person did not grant. */
export function scriptedProof(script: Script, declined: readonly string[] = []) {
  const meta = scriptedMeta(script);
  const tools: ProofTools = {
    graph: meta.graph,
    user: USER_TOKEN,
    granted: (permission) => !declined.includes(permission),
    now: NOW,
  };
  return { ...meta, tools };
}

/** An account in use, reached by its own token when it is a Page. */
export const account = (kind: ReachedAccount['kind'], metaId: string): ReachedAccount => ({
  id: '01900000-0000-7000-8000-000000000001',
  metaId,
  name: 'Demo',
  kind,
  token: kind === 'PAGE' ? { value: 'EAACpage', kind: 'PAGE' } : USER_TOKEN,
});

/** An operation's answer inside a batch. */
export const operation = (body: unknown, code = 200) => ({ code, body: JSON.stringify(body) });
