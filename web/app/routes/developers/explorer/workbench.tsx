// The opened operation and its answer, side by side. With scripts it runs where it stands; without, the page comes back with both.
import { useFetcher } from '@remix-run/react';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { Answer } from './answer.ts';
import { AnswerPanel } from './answer-panel.tsx';
import { CodeField } from './code-field.tsx';
import type { Written } from './judge.server.ts';
import type { Opened } from './saved.server.ts';

type Sent = { answer: Answer; written: Written | null };

type WorkbenchProps = {
  opened: Opened;
  /** What the page was sent with, without scripts. */
  sent: Sent | undefined;
};

export function Workbench({ opened, sent }: WorkbenchProps) {
  const fetcher = useFetcher<Sent>({ key: `run-${opened.name}` });
  const busy = fetcher.state !== 'idle';
  const answer = fetcher.data?.answer ?? sent?.answer;
  const panel = useSeen(fetcher.data);
  const ignoreWhileBusy = (submit: { preventDefault: () => void }) => {
    if (busy) submit.preventDefault();
  };
  return (
    <>
      <fetcher.Form
        method="post"
        action={`/developers?operation=${opened.name}#answer`}
        className="card ask"
        onSubmit={ignoreWhileBusy}
        onKeyDown={runByKey}
      >
        <h2 id="operation-title">{opened.title}</h2>
        <p className="sub">
          <WithCode>{opened.shows}</WithCode>
        </p>
        <CodeField
          name="operation"
          label="Operation"
          language="graphql"
          text={sent?.written?.operation ?? opened.text}
        />
        <CodeField
          name="variables"
          label="Variables"
          language="json"
          text={sent?.written?.variables ?? opened.variables}
        />
        <RunBar key={runsOf(fetcher.data)} busy={busy} changes={opened.changes} />
      </fetcher.Form>
      <div ref={panel} className="card answer" id="answer">
        <AnswerPanel answer={answer} busy={busy} />
      </div>
    </>
  );
}

/** A sentence in which `words` of the contract are set apart. */
function WithCode({ children }: { children: string }) {
  const parts = children.split('`');
  return parts.map((part, place) => (place % 2 === 1 ? <code key={part}>{part}</code> : part));
}

/** Unlike for each answer, so that changes are allowed for one run only. */
function runsOf(sent: Sent | undefined) {
  if (sent === undefined) return 'none';
  return sent.answer.kind === 'answered' ? (sent.answer.requestId ?? 'answered') : 'refused';
}

function RunBar({ busy, changes }: { busy: boolean; changes: boolean }) {
  return (
    <div className="run-bar">
      <button type="submit" className="btn btn-p" aria-disabled={busy}>
        {busy ? 'Running…' : 'Run'}
      </button>
      <label className={changes ? 'allow needed' : 'allow'}>
        <input type="checkbox" name="changes" /> Allow changes
        <span className="note"> for this run</span>
      </label>
    </div>
  );
}

function runByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** Where the answer stands beneath the editor and out of sight, it comes into view; beside it nothing moves. */
function useSeen(sent: unknown) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sent === undefined || panel.current === null) return;
    const { top } = panel.current.getBoundingClientRect();
    if (top > window.innerHeight - leastSeenPx) panel.current.scrollIntoView();
  }, [sent]);
  return panel;
}

// Its heading and how it went.
const leastSeenPx = 160;
