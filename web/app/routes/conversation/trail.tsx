// "Round trip": the message, the reply, Meta's answer, and the webhooks that land beneath it. A step is ticked when it was
// seen; one that has not come yet is hollow.
import { utcSecond } from '../../ui/format.ts';
import { Check, Circle, X } from '../../ui/icons.tsx';
import { Link } from '../../ui/link.tsx';
import { LivePill } from '../../ui/live-pill.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Pill } from '../../ui/pill.tsx';
import { CallAndAnswer, Trace } from '../../ui/proof/evidence-line.tsx';
import type { Live } from '../../ui/use-live.ts';
import type { Conversation, TrailStep } from './document.server.ts';

type TrailProps = { conversation: Conversation; live: Live };

export function Trail({ conversation: { trail, permission, verified }, live }: TrailProps) {
  return (
    <section className="card" aria-labelledby="trail">
      <div className="row">
        <h2 id="trail">
          Round trip <LivePill live={live} />
        </h2>
        {verified ? (
          <Pill tone="ok" icon={<Check aria-hidden="true" size={12} />}>
            {permission} verified
          </Pill>
        ) : (
          <Pill>Not verified here yet</Pill>
        )}
      </div>
      <ol className="trail">
        {trail.map((step) => (
          <Step key={step.key} step={step} />
        ))}
      </ol>
      <noscript>
        <p className="note">
          Without scripts nothing arrives by itself:{' '}
          <Link to="?" reloadDocument>
            load the page again
          </Link>
          .
        </p>
      </noscript>
    </section>
  );
}

function Step({ step }: { step: TrailStep }) {
  const { title, at, detail, call, eventId } = step;
  return (
    <li className={lookOf(step)}>
      <Sign step={step} />
      <b>{title}</b>
      {at === null ? null : (
        <span className="trail-when">
          <Moment at={at} write={utcSecond} /> UTC
          {call === null ? null : ` · ${call.durationMs} ms`}
        </span>
      )}
      {call === null ? null : (
        <small>
          <CallAndAnswer call={call} />
          <Trace call={call} />
        </small>
      )}
      {(detail === null || call !== null) && eventId === null ? null : (
        <small>
          {call === null ? detail : null}{' '}
          {eventId === null ? null : (
            <Link to={`/events/${encodeURIComponent(eventId)}`}>
              Payload<span className="hidden-visually"> of “{title}”</span>
            </Link>
          )}
        </small>
      )}
    </li>
  );
}

const lookOf = ({ key, done }: TrailStep) =>
  key === 'FAILED' ? 'failed' : done ? 'done' : 'waiting';

const signs = {
  done: { Icon: Check, word: 'Seen:' },
  failed: { Icon: X, word: 'Failed:' },
  waiting: { Icon: Circle, word: 'Not yet:' },
};

function Sign({ step }: { step: TrailStep }) {
  const { Icon, word } = signs[lookOf(step)];
  return (
    <span className="trail-sign">
      <Icon aria-hidden="true" size={11} strokeWidth={3} />
      <span className="hidden-visually">{word}</span>
    </span>
  );
}
