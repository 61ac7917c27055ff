// The stamp on a report whose calls did not go to Meta.
import { simulatedWords } from './pack.ts';

export function SimulatedStamp() {
  return (
    <div className="stamp">
      <b>SIMULATED</b>
      <p>{simulatedWords}</p>
    </div>
  );
}
