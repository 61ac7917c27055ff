// What the delete button asks, as a dialog: named, counted, the safe answer first. A file of its own, so that it is loaded only
// by whoever comes near the button.
import { AlertDialog } from 'radix-ui';
import { WhatGoes } from '../../ui/what-goes.tsx';
import type { StoredData } from './document.server.ts';

export type DeleteQuestionProps = {
  stored: StoredData;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Where the focus goes back to. */
  onClosed: () => void;
};

export function DeleteQuestion({ stored, open, onOpenChange, onClosed }: DeleteQuestionProps) {
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil" />
        <AlertDialog.Content className="dialog" onCloseAutoFocus={onClosed}>
          <AlertDialog.Title>Delete stored review data?</AlertDialog.Title>
          <AlertDialog.Description>
            This removes, for good and for you only:
          </AlertDialog.Description>
          <WhatGoes stored={stored} />
          <form method="post" action="/delete" className="actions dialog-end">
            <AlertDialog.Cancel className="btn">Keep it</AlertDialog.Cancel>
            <button type="submit" className="btn btn-danger">
              Delete everything
            </button>
          </form>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
