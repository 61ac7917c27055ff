// The form that makes a key.
import { Form, useNavigation } from '@remix-run/react';
import { count } from '../../../ui/format.ts';
import { lifetimes, scopes } from './form.ts';
import type { Wish } from './form.ts';

export function CreateForm({ wish }: { wish: Wish }) {
  const busy = useNavigation().formData?.get('intent') === 'create';
  return (
    <section className="card create-key" aria-labelledby="create-key">
      <h2 id="create-key">Make a key</h2>
      <Form method="post" action="/developers/keys" className="form-stack">
        <input type="hidden" name="intent" value="create" />
        <div className="look-up">
          <label htmlFor="key-name">Name</label>
          <input
            id="key-name"
            name="name"
            required
            maxLength={80}
            defaultValue={wish.name}
            autoComplete="off"
            aria-describedby="key-name-note"
          />
          <p id="key-name-note" className="note">
            What it is for: “Nightly export”.
          </p>
        </div>
        <fieldset>
          <legend>It may</legend>
          {scopes.map(({ value, label, means }) => (
            <label key={value} className="option">
              <input
                type="radio"
                name="scope"
                value={value}
                defaultChecked={value === wish.scope}
              />
              <span>
                {label}
                <small>{means}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="look-up">
          <label htmlFor="key-days">For</label>
          <select id="key-days" name="days" defaultValue={wish.days}>
            {lifetimes.map((days) => (
              <option key={days} value={days}>
                {count(days, 'day')}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="btn btn-p" disabled={busy}>
          {busy ? 'Making it…' : 'Make the key'}
        </button>
      </Form>
    </section>
  );
}
