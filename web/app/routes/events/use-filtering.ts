// The filter applied at once where scripts run: a choice when it is made, a text when one stops typing.
import { useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { FormEvent } from 'react';
import { readFilter, writeFilter } from '../../ui/events/filter.ts';
import { listAddress, newestOf } from '../../ui/events/view.ts';
import type { View } from '../../ui/events/view.ts';

// Between two letters of somebody who types slowly.
const pauseMs = 400;

/** What the form needs; without scripts it is sent as it is. */
export function useFiltering(view: View) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const navigate = useNavigate();
  const apply = () => {
    clearTimeout(timer.current);
    if (form.current === null) return;
    const filter = readFilter(new FormData(form.current));
    // Each letter would otherwise be a step back.
    navigate(listAddress(newestOf({ ...view, filter })), {
      replace: true,
      preventScrollReset: true,
    });
  };
  useEarlyChoice(form, apply);
  useFieldsOf(view, form);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    ref: form,
    onChange: (event: FormEvent<HTMLFormElement>) => {
      clearTimeout(timer.current);
      if (event.target instanceof HTMLSelectElement) {
        if (event.target.name === 'time') emptyBounds(event.currentTarget);
        return apply();
      }
      if (['since', 'until'].includes(nameOf(event.target)))
        setField(event.currentTarget, 'time', '');
      timer.current = setTimeout(apply, pauseMs);
    },
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      apply();
    },
  };
}

const nameOf = (target: EventTarget) => (target instanceof HTMLInputElement ? target.name : '');

/** A time picked by name takes the place of the other two, and they take its. */
function emptyBounds(form: HTMLFormElement) {
  for (const name of ['since', 'until']) setField(form, name, '');
}

/** What was chosen before the page was awake is applied when it wakes. */
function useEarlyChoice(form: { current: HTMLFormElement | null }, apply: () => void) {
  const awake = useRef(false);
  useEffect(() => {
    if (awake.current) return;
    awake.current = true;
    if ([...(form.current?.elements ?? [])].some(isChanged)) apply();
  });
}

/** After a link, Clear or the browser's Back, the fields say what the address says; a field in which somebody types is left alone. */
function useFieldsOf({ filter }: View, form: { current: HTMLFormElement | null }) {
  const address = writeFilter(filter).toString();
  const shown = useRef(address);
  useEffect(() => {
    const { current } = form;
    // They came with the first one, and somebody may have chosen already.
    if (current === null || shown.current === address) return;
    shown.current = address;
    const query = new URLSearchParams(address);
    for (const name of ['q', 'channel', 'kind', 'account', 'badge', 'time']) {
      setField(current, name, query.get(name) ?? '');
    }
    for (const name of ['since', 'until']) {
      setField(current, name, query.get(name)?.slice(0, 19) ?? '');
    }
  }, [address, form]);
}

/** Whether somebody gave the text or the choice another value than it came with. Times are not compared: browsers shorten them. */
function isChanged(field: Element): boolean {
  if (field instanceof HTMLInputElement) {
    return field.type === 'search' && field.value !== field.defaultValue;
  }
  if (!(field instanceof HTMLSelectElement)) return false;
  const came = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
  return field.value !== came?.value;
}

function setField(form: HTMLFormElement, name: string, value: string) {
  const field = form.elements.namedItem(name);
  if (field === document.activeElement && field instanceof HTMLInputElement) return;
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
}
