// The import law of the house: a file imports from its own room and from rooms to its left.
// One array is the law; `server/test/law.test.ts` plants wrong imports and expects them reported.
const order = [
  ['config'],
  ['base'],
  ['meta', 'vault', 'live'],
  ['connection'],
  ['keys'],
  ['evidence'],
  ['channels'],
  ['webhooks'],
  ['messages'],
  ['permissions'],
  ['setup'],
  ['deletion'],
  ['entities', 'resolvers'],
  ['metrics', 'traces'],
  ['watch'],
  ['app'],
  ['main'],
];

const at = (rooms) => `(^|/)server/src/(${rooms.join('|')})(/|\\.ts$)`;

const looksOnlyLeft = order.flatMap((rooms, place) =>
  rooms.map((room) => {
    const forbidden = [
      ...rooms.filter((other) => other !== room),
      ...order.slice(place + 1).flat(),
    ];
    return {
      name: `${room}-looks-only-left`,
      severity: 'error',
      comment: `${room} may not import from: ${forbidden.join(', ')}`,
      // A test stands in its room but plays on the stage, which knows the whole house.
      from: { path: at([room]), pathNot: '\\.test\\.ts$' },
      to: { path: forbidden.length > 0 ? at(forbidden) : '^$' },
    };
  }),
);

const onlyRoom = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
});

export default {
  forbidden: [
    ...looksOnlyLeft,
    {
      name: 'no-loops',
      severity: 'error',
      comment: 'Imports run in one direction, types included.',
      from: { pathNot: 'node_modules' },
      to: { circular: true },
    },
    {
      name: 'no-lost-imports',
      severity: 'error',
      comment: 'Every import must be found.',
      from: {},
      to: { couldNotResolve: true },
    },
    onlyRoom(
      'simulator-stands-alone',
      '(^|/)server/simulator/',
      '(^|/)(server/(src|test)|web)/',
      'The local Meta is an independent witness.',
    ),
    {
      name: 'product-never-simulates',
      severity: 'error',
      comment: 'Production code does not know the simulator, nor the stage.',
      from: { path: '(^|/)(server/src|web/app)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '(^|/)(server/(simulator|test)|web/test)/' },
    },
    onlyRoom(
      'web-knows-only-the-schema',
      '(^|/)web/',
      '(^|/)server/(src|simulator)/',
      'web and server share schema.graphql and nothing else.',
    ),
    onlyRoom(
      'server-knows-no-web',
      '(^|/)server/(src|simulator|test)/',
      '(^|/)web/',
      'web and server share schema.graphql and nothing else.',
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|\\.data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types', 'typings'],
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
