// What keys are, and the way in, for somebody who is not logged in.
import { FacebookForm } from '../../../ui/facebook-form.tsx';

export function LogInFirst() {
  return (
    <section className="card" aria-labelledby="what-keys-are">
      <h2 id="what-keys-are">Keys belong to a person</h2>
      <p className="sub">
        Log in with Facebook first. Then you give each program a key of its own: with a name, for
        reading or for acting too, for 7, 30 or 90 days. The key itself is shown once; a list here
        shows when each was last used, and one click ends it.
      </p>
      <div className="actions">
        <FacebookForm>Continue with Facebook</FacebookForm>
      </div>
    </section>
  );
}
