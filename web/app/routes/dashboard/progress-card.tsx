// "Review progress": what is done, what comes next.
import { Check } from 'lucide-react';
import type { Step } from './progress.ts';

export function ProgressCard({ steps }: { steps: Step[] }) {
  const done = steps.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done);
  return (
    <section className="card progress-card" aria-labelledby="progress">
      <div className="row">
        <h2 id="progress">Review progress</h2>
        <span className="note">
          {done} of {steps.length}
        </span>
      </div>
      <progress value={done} max={steps.length} aria-labelledby="progress" />
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step.title} aria-current={step === next ? 'step' : undefined}>
            <Tick done={step.done} number={index + 1} />
            <span>
              {step.title}
              <small>{step.told}</small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Tick({ done, number }: { done: boolean; number: number }) {
  return done ? (
    <span className="tick done">
      <Check aria-hidden="true" size={13} strokeWidth={3} />
      <span className="hidden-visually">Done:</span>
    </span>
  ) : (
    <span className="tick">{number}</span>
  );
}
