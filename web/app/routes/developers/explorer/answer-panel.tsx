// The answer to a run: how it went, what it cost, its errors in words, and the JSON.
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pill } from '../../../ui/pill.tsx';
import type { Answer, Answered, Refused, ToldError } from './answer.ts';
import { JsonView } from './json-view.tsx';

type AnswerPanelProps = { answer: Answer | undefined; busy: boolean };

export function AnswerPanel({ answer, busy }: AnswerPanelProps) {
  return (
    <>
      <div className="row">
        <h2>Answer</h2>
        {answer?.kind === 'answered' ? <CopyButton text={answer.json}>Copy JSON</CopyButton> : null}
      </div>
      <div aria-live="polite">
        {busy ? <p className="note">Running…</p> : <How answer={answer} />}
      </div>
      {answer?.kind === 'refused' ? <RefusedNotice refused={answer} /> : null}
      {answer?.kind === 'answered' ? <What answer={answer} /> : null}
    </>
  );
}

function How({ answer }: { answer: Answer | undefined }) {
  if (answer === undefined) {
    return <p className="note">Run the operation: its answer stands here.</p>;
  }
  if (answer.kind === 'refused') return <p className="note">Nothing was asked.</p>;
  const { status, ms, cost, requestId, errors } = answer;
  const fine = status < 400 && errors.length === 0;
  return (
    <dl className="how">
      <div>
        <dt>Status</dt>
        <dd>
          <Pill tone={fine ? 'ok' : 'bad'}>
            {status} {errors.length === 0 ? '' : 'with errors'}
          </Pill>
        </dd>
      </div>
      <div>
        <dt>Duration</dt>
        <dd>{ms.toLocaleString('en')} ms</dd>
      </div>
      {cost === null ? null : (
        <div>
          <dt>Cost</dt>
          <dd>
            {cost.requested.toLocaleString('en')} of {cost.limit.toLocaleString('en')}
          </dd>
        </div>
      )}
      {requestId === null ? null : (
        <div>
          <dt>Request id</dt>
          <dd className="mono">{requestId}</dd>
        </div>
      )}
    </dl>
  );
}

function RefusedNotice({ refused: { message, wayOn, link } }: { refused: Refused }) {
  return (
    <Notice tone="bad" title={message}>
      <p>
        {wayOn} {link === undefined ? null : <Link to={link.to}>{link.label}</Link>}
      </p>
    </Notice>
  );
}

function What({ answer: { errors, json, cutFrom } }: { answer: Answered }) {
  return (
    <>
      {errors.length === 0 ? null : <Errors errors={errors} />}
      <JsonView text={json} />
      {cutFrom === null ? null : (
        <p className="note">
          The first {json.length.toLocaleString('en')} of {cutFrom.toLocaleString('en')} characters.
          Ask for fewer rows or fields to see all.
        </p>
      )}
    </>
  );
}

function Errors({ errors }: { errors: ToldError[] }) {
  const [only] = errors;
  const title = errors.length === 1 && only ? only.message : `${errors.length} errors`;
  return (
    <Notice tone="bad" title={title}>
      {errors.length === 1 && only ? (
        <Signs error={only} />
      ) : (
        <ul className="error-list">{errors.map(asLine)}</ul>
      )}
    </Notice>
  );
}

function asLine(error: ToldError, place: number) {
  return (
    // Two errors may be alike, and the list never moves: its place is its key.
    <li key={place}>
      {error.message} <Signs error={error} />
    </li>
  );
}

function Signs({ error: { code, at } }: { error: ToldError }) {
  if (code === null && at === null) return null;
  return (
    <p className="note">
      {code === null ? null : <code>{code}</code>}
      {code === null || at === null ? null : ' · '}
      {at}
    </p>
  );
}
