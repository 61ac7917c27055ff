// SQL statements behind one dashboard page, for somebody with one Page and no event, and for somebody with 250 Pages and many.
import { BUSY_PAGE, PAGES } from '../growth/world.ts';
import { withClient, type Ground } from '../harness/ground.ts';
import { median } from '../harness/in-turn.ts';
import { atMost, type Line } from '../harness/line.ts';
import { NAME, signIn } from '../harness/people.ts';
import { countStatements, type StatementCounter } from '../harness/statement-counter.ts';
import { writeMessages } from '../peers/messages.ts';

const EVENTS = 20_000;
/** The server's jobs of every minute send statements as well: the median of so many pages has none of them. */
const TIMES = 9;
/** Between a page and the count: what goes on behind an answer has then been sent. In milliseconds. */
const SETTLE_MS = 100;

export async function statements(ground: Ground): Promise<Line[]> {
  const databaseUrl = await ground.createDatabase();
  const counter = await countStatements(ground, databaseUrl);
  const house = await ground.openHouse({ databaseUrl: counter.url });
  // The name in WEB_URL: at another one the page would send us on, without the cookie.
  const pageUrl = `http://localhost:${house.web?.port}/dashboard`;
  const [few, many] = await withClient(databaseUrl, async (client) => {
    const people = [await signIn(client, [PAGES[1] ?? '']), await signIn(client, PAGES)] as const;
    await writeMessages(client, BUSY_PAGE, EVENTS);
    return people;
  });
  const counts = {
    few: await statementsOf(counter, pageUrl, few.session),
    many: await statementsOf(counter, pageUrl, many.session),
  };
  await house.close();
  return [
    lineOf('1 Page, no event', counts.few),
    lineOf(`${PAGES.length} Pages, ${EVENTS.toLocaleString('en-US')} events`, counts.many),
  ];
}

function lineOf(whose: string, ours: number): Line {
  return atMost(6, {
    what: `SQL statements for one dashboard page, ${whose}`,
    ours,
    unit: 'statements',
    against: null,
  });
}

async function statementsOf(
  counter: StatementCounter,
  pageUrl: string,
  session: string,
): Promise<number> {
  const counts: number[] = [];
  for (let time = 0; time <= TIMES; time += 1) {
    counter.take();
    const page = await fetch(pageUrl, { headers: { cookie: `session=${session}` } });
    if (!(await page.text()).includes(NAME)) throw new Error('The page is not this person’s.');
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    // The first one opens connections.
    if (time > 0) counts.push(counter.take());
  }
  return median(counts);
}
