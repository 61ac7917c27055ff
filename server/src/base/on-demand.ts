// Backpressure for the streams of graphql-sse, which by itself takes whatever an operation makes and keeps it for the
// reader. Here a result waits until the reader has asked for the line after the one before it, so that of an operation
// no more is taken than is read.
export interface OnDemand {
  /** Resolves when a line is wanted that nobody made yet. */
  wanted(): Promise<void>;
  /** The lines, to be read one by one. */
  read(lines: AsyncGenerator<string, void, undefined>): AsyncIterableIterator<string, void>;
}

export function createOnDemand(): OnDemand {
  let asked = Promise.withResolvers<void>();
  return {
    wanted: async () => {
      await asked.promise;
      asked = Promise.withResolvers();
    },
    read: (lines) => ({
      next: () => {
        asked.resolve();
        return lines.next();
      },
      return: () => {
        asked.resolve();
        return lines.return();
      },
      throw: (error: unknown) => {
        asked.resolve();
        return lines.throw(error);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    }),
  };
}
