// The delete button. Without scripts it is a link to /delete, which asks the same question on a page of its own.
import { Link } from '@remix-run/react';
import { Trash2 } from 'lucide-react';
import { AlertDialog } from 'radix-ui';
import { useRef, useState } from 'react';
import type { MouseEvent } from 'react';
import { WhatGoes } from '../../ui/what-goes.tsx';
import type { StoredData } from './document.server.ts';

export function DeleteDialog({ stored }: { stored: StoredData }) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLAnchorElement>(null);
  const ask = (click: MouseEvent) => {
    // A click that opens a new tab stays a link.
    if (click.ctrlKey || click.metaKey || click.shiftKey) return;
    click.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <Link to="/delete" ref={opener} className="btn btn-d wide-btn" onClick={ask}>
        <Trash2 aria-hidden="true" size={15} /> Delete stored review data
      </Link>
      <AlertDialog.Root open={open} onOpenChange={setOpen}>
        <AlertDialog.Portal>
          <AlertDialog.Overlay className="veil" />
          <AlertDialog.Content className="dialog" onCloseAutoFocus={() => opener.current?.focus()}>
            <Question stored={stored} />
          </AlertDialog.Content>
        </AlertDialog.Portal>
      </AlertDialog.Root>
    </>
  );
}

function Question({ stored }: { stored: StoredData }) {
  return (
    <>
      <AlertDialog.Title>Delete stored review data?</AlertDialog.Title>
      <AlertDialog.Description>This removes, for good and for you only:</AlertDialog.Description>
      <WhatGoes stored={stored} />
      <form method="post" action="/delete" className="actions dialog-end">
        <AlertDialog.Cancel className="btn">Keep it</AlertDialog.Cancel>
        <button type="submit" className="btn btn-danger">
          Delete everything
        </button>
      </form>
    </>
  );
}
