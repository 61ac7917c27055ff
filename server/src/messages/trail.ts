// The trail of the newest round trip: what the person wrote, the reply, Meta's answer to it, and the webhooks that followed.
import { make } from '#base/contract';
import type { ChannelKind } from '#channels/channel';
import type { EvidenceCall } from '#evidence/evidence-call';
import type { BuiltThread, ReplyStory } from './build-thread.ts';
import { CHANNEL_RULES } from './channel-rules.ts';
import { TrailStep, type TrailKey } from './conversation.ts';
import type { Line } from './incoming.ts';
import type { ThreadEvent } from './read-thread.ts';

const TITLES: Readonly<Record<TrailKey, string>> = {
  RECEIVED: 'Message received',
  ACCEPTED: 'Reply accepted by Meta',
  SENT: 'Sent',
  ECHO: 'Echo received',
  DELIVERED: 'Delivered',
  READ: 'Read',
  FAILED: 'Failed',
};

function step(key: TrailKey, known: Partial<TrailStep> = {}): TrailStep {
  const blank = { done: false, at: null, detail: null, call: null, eventId: null };
  return make(TrailStep, { key, title: TITLES[key], ...blank, ...known });
}

/** `calls`: those of the run that the newest reply was. Steps that have not happened stand there undone. */
export function trailOf(
  channel: ChannelKind,
  { incoming, replies }: Pick<BuiltThread, 'incoming' | 'replies'>,
  calls: readonly EvidenceCall[],
): TrailStep[] {
  const story = replies.at(-1) ?? null;
  const received = receivedStep(incoming, story);
  const { receipts } = CHANNEL_RULES[channel];
  if (story === null) return [received, step('ACCEPTED'), ...receipts.map((key) => step(key))];
  const call = calls.find(isSending) ?? null;
  if (story.reply.state === 'FAILED') return [received, refusedStep(story, call)];
  const steps = receipts.map((key) => receiptStep(key, story));
  const way = [received, acceptedStep(story, call), ...steps];
  if (story.state !== 'FAILED') return way;
  return [...way.filter(({ done }) => done), failedStep(story)];
}

const isSending = ({ method, pathTemplate }: EvidenceCall): boolean =>
  method === 'POST' && pathTemplate.endsWith('/messages');

/** The message that the reply answers: the newest before it. */
function receivedStep(incoming: readonly Line[], story: ReplyStory | null): TrailStep {
  const before = incoming.filter(({ at }) => story === null || at <= story.shown.at);
  const line = before.at(-1) ?? incoming.at(-1);
  if (line === undefined) return step('RECEIVED');
  const detail = line.text ?? line.summary;
  return step('RECEIVED', { done: true, at: line.at, detail, eventId: line.id });
}

function acceptedStep({ reply, providerId, shown }: ReplyStory, call: EvidenceCall | null) {
  if (reply.state === 'ACCEPTED') {
    return step('ACCEPTED', { done: true, at: endOf(call) ?? reply.at, call, detail: tell(call) });
  }
  const found = 'The answer got lost; the webhooks show that Meta took it.';
  return providerId === null
    ? step('ACCEPTED', { call, detail: shown.problem?.message ?? null })
    : step('ACCEPTED', { done: true, call, detail: found });
}

function endOf(call: EvidenceCall | null): Date | null {
  return call === null ? null : new Date(call.at.getTime() + call.durationMs);
}

function tell(call: EvidenceCall | null): string | null {
  if (call === null) return null;
  const trace = call.traceId === null ? '' : `, trace id ${call.traceId}`;
  const status = call.httpStatus === null ? 'no answer' : `HTTP ${call.httpStatus}`;
  return `${call.method} ${call.pathTemplate}: ${status} after ${call.durationMs} ms${trace}`;
}

function refusedStep({ reply, shown }: ReplyStory, call: EvidenceCall | null): TrailStep {
  const at = endOf(call) ?? reply.at;
  return step('FAILED', { done: true, at, call, detail: shown.problem?.message ?? tell(call) });
}

function failedStep({ failed, shown }: ReplyStory): TrailStep {
  const detail = shown.problem?.message ?? null;
  return step('FAILED', {
    done: true,
    at: failed?.at ?? null,
    detail,
    eventId: failed?.id ?? null,
  });
}

const LATER: Readonly<Record<string, readonly ('delivered' | 'read')[]>> = {
  SENT: ['delivered', 'read'],
  DELIVERED: ['read'],
};

/** A step whose webhook never came is done all the same when a later one includes it; an echo is only done when it came. */
function receiptStep(key: 'ECHO' | 'SENT' | 'DELIVERED' | 'READ', story: ReplyStory): TrailStep {
  const events: Record<typeof key, ThreadEvent | null> = {
    ECHO: story.echo,
    SENT: story.sent,
    DELIVERED: story.delivered,
    READ: story.read,
  };
  const event = events[key];
  if (event !== null) {
    return step(key, { done: true, at: event.at, detail: event.summary, eventId: event.id });
  }
  const later = (LATER[key] ?? []).some((name) => story[name] !== null);
  return later
    ? step(key, { done: true, detail: 'No webhook said so; the next step includes it.' })
    : step(key);
}
