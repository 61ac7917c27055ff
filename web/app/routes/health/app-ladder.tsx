// The rungs of the app itself: they are the same for everybody.
import { AskMeta } from '../../ui/ask-meta.tsx';
import { utcMinute } from '../../ui/format.ts';
import { Moment, Relative } from '../../ui/moment.tsx';
import type { WebhookHealth } from './document.server.ts';
import { Ladder } from './ladder.tsx';

type AppLadderProps = { health: WebhookHealth; primary: boolean };

export function AppLadder({ health, primary }: AppLadderProps) {
  const { callbackUrl, checkedAt, rungs } = health;
  return (
    <section className="card" aria-labelledby="app-rungs">
      <div className="row">
        <h2 id="app-rungs">This app</h2>
        <div className="actions">
          <span className="note">
            {checkedAt === null ? (
              'Not checked yet'
            ) : (
              <>
                Checked <Moment at={checkedAt} write={utcMinute} /> UTC, <Relative at={checkedAt} />
              </>
            )}
          </span>
          <AskMeta at="/health" fields={{ intent: 'check' }}>
            Check now
          </AskMeta>
        </div>
      </div>
      <p className="sub">
        Callback address <code className="callback">{callbackUrl}</code>
      </p>
      <Ladder rungs={rungs} about={null} primary={primary} />
    </section>
  );
}
