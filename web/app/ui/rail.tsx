// The rail: "Review progress" and whatever a page puts beneath it. Right of the content on a wide screen; on a phone the
// progress stands on top with its next step alone, and the guide has all of them.
import type { ReactNode } from 'react';
import { nextStep } from './frame.ts';
import type { Frame, ReviewStep } from './frame.ts';
import { Check } from './icons.tsx';
import { Link } from './link.tsx';

type RailProps = { frame: Pick<Frame, 'reviewProgress'>; children?: ReactNode };

export function Rail({ frame, children }: RailProps) {
  return (
    <div className="rail">
      <Progress frame={frame} />
      {children}
    </div>
  );
}

function Progress({ frame }: RailProps) {
  const { reviewProgress: steps } = frame;
  const done = steps.filter((step) => step.done).length;
  const next = nextStep(frame);
  return (
    <section className="card progress-card" aria-labelledby="progress">
      <div className="row">
        <h2 id="progress">Review progress</h2>
        <span className="note">
          {done} of {steps.length}
          <Link to="/guide" className="all-steps">
            All steps
          </Link>
        </span>
      </div>
      <progress value={done} max={steps.length} aria-labelledby="progress" />
      <ol className="steps">
        {steps.map((step, index) => (
          <Step key={step.key} step={step} number={index + 1} isNext={step === next} />
        ))}
      </ol>
      {next === undefined ? <p className="steps-done">Every step is done.</p> : null}
    </section>
  );
}

type StepProps = { step: ReviewStep; number: number; isNext: boolean };

function Step({ step: { title, told, done, path }, number, isNext }: StepProps) {
  return (
    <li aria-current={isNext ? 'step' : undefined}>
      <Tick done={done} number={number} />
      <span>
        {isNext ? <Link to={path}>{title}</Link> : title}
        <small>{told}</small>
      </span>
    </li>
  );
}

export function Tick({ done, number }: { done: boolean; number: number }) {
  return done ? (
    <span className="tick done">
      <Check aria-hidden="true" size={13} strokeWidth={3} />
      <span className="hidden-visually">Done:</span>
    </span>
  ) : (
    <span className="tick">{number}</span>
  );
}
