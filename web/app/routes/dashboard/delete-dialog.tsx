// The delete button. Its dialog comes when somebody nears the button (by pointer, finger or keyboard), so that it is there at
// the press and costs nobody else anything. Without scripts, or where the dialog cannot come, the button is what it looks
// like: a link to /delete, which asks the same question on a page of its own.
import { useNavigate } from '@remix-run/react';
import { useRef, useState } from 'react';
import type { ComponentType, MouseEvent } from 'react';
import { Trash2 } from '../../ui/icons.tsx';
import { Link } from '../../ui/link.tsx';
import type { DeleteQuestionProps } from './delete-question.tsx';
import type { StoredData } from './document.server.ts';

const loadQuestion = () => import('./delete-question.tsx');

/** Ahead of the press, which deals with a dialog that cannot come. */
const bring = () => void loadQuestion().catch(() => null);

export function DeleteDialog({ stored }: { stored: StoredData }) {
  const [Question, setQuestion] = useState<ComponentType<DeleteQuestionProps> | null>(null);
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLAnchorElement>(null);
  const navigate = useNavigate();
  const ask = async (click: MouseEvent) => {
    // A click that opens a new tab stays a link.
    if (click.ctrlKey || click.metaKey || click.shiftKey) return;
    click.preventDefault();
    const question = await loadQuestion().catch(() => null);
    if (question === null) return navigate('/delete');
    setQuestion(() => question.DeleteQuestion);
    setOpen(true);
  };
  return (
    <>
      <Link
        to="/delete"
        ref={opener}
        className="btn btn-d wide-btn"
        onPointerEnter={bring}
        onPointerDown={bring}
        onFocus={bring}
        onClick={ask}
      >
        <Trash2 aria-hidden="true" size={15} /> Delete stored review data
      </Link>
      {Question === null ? null : (
        <Question
          stored={stored}
          open={open}
          onOpenChange={setOpen}
          onClosed={() => opener.current?.focus()}
        />
      )}
    </>
  );
}
