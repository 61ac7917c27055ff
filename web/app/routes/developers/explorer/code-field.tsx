// A field for code: a textarea, which becomes an editor when scripts have loaded one.
import { useRef } from 'react';
import { useEditor } from './use-editor.ts';
import type { Language } from './language.ts';

type CodeFieldProps = { name: string; label: string; language: Language; text: string };

export function CodeField({ name, label, language, text }: CodeFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const ready = useEditor({ area, host, language });
  return (
    <div className="code-field">
      <label htmlFor={`field-${name}`}>{label}</label>
      <textarea
        ref={area}
        id={`field-${name}`}
        name={name}
        rows={Math.min(text.split('\n').length + 1, 24)}
        defaultValue={text}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        hidden={ready}
      />
      <div ref={host} className="code-host" />
      {ready && language === 'graphql' ? (
        <p className="note">
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> runs, <kbd>Ctrl</kbd> <kbd>Space</kbd> suggests,{' '}
          <kbd>Esc</kbd> then <kbd>Tab</kbd> leaves the editor.
        </p>
      ) : null}
    </div>
  );
}
