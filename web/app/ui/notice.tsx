// What happened and what to do about it, in one box.
import type { ReactNode } from 'react';
import { CircleAlert, Info } from './icons.tsx';

type NoticeProps = { tone: 'bad' | 'info'; title: string; children?: ReactNode };

export function Notice({ tone, title, children }: NoticeProps) {
  const Icon = tone === 'bad' ? CircleAlert : Info;
  return (
    <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon aria-hidden="true" size={18} />
      <div>
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
