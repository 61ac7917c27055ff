// Contestants are measured in turn, round by round, each round in the other order, so that what disturbs the machine disturbs all
// of them. The median of the rounds counts.

export interface Contestant {
  readonly name: string;
  /** One round; its figure. */
  readonly run: () => Promise<number>;
}

/** The median of each contestant by name. The first round warms up and is not counted. */
export async function inTurn(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Record<string, number>> {
  const figures = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? contestants : contestants.toReversed();
    for (const { name, run } of order) {
      const figure = await run();
      if (round > 0) figures.get(name)?.push(figure);
    }
  }
  return Object.fromEntries([...figures].map(([name, all]) => [name, median(all)]));
}

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[Math.floor(middle)],
    sorted[Math.ceil(middle)],
  ];
  return (low + high) / 2;
}
