import { expect, it } from 'vitest';
import { hideStories } from './hide-stories.ts';

const AT = new Date('2026-11-22T10:00:00Z');
const after = (hours: number) => new Date(AT.getTime() + hours * 3_600_000);
const attachment = (type: string) => ({ type, payload: { url: `https://lookaside/${type}` } });
const item = {
  sender: { id: '2002' },
  message: { mid: 'aWd1', attachments: [attachment('image'), attachment('story_mention')] },
};

it('a link to a story that mentions the account is shown for a day, and hidden from then on', () => {
  expect(hideStories(item, AT, after(23))).toEqual(item);
  const hidden = { type: 'story_mention', payload: { url: expect.stringContaining('[hidden') } };
  expect(hideStories(item, AT, after(24))).toEqual({
    ...item,
    message: { mid: 'aWd1', attachments: [attachment('image'), hidden] },
  });
});

it('everything else stays as it came', () => {
  for (const payload of [null, 'text', 7, [], { type: 'story_mention' }, { url: 'https://x' }]) {
    expect(hideStories(payload, AT, after(1_000))).toEqual(payload);
  }
});
