// The eleven people one can log in as, and everything they own. Ids are fixed, so that stories can name them.
import type { FacebookPage, Person } from './assets.ts';
import {
  fullRole,
  makeBusiness,
  makeInstagram,
  makePage,
  makePhone,
  makeWhatsApp,
} from './make-assets.ts';

const usual = { unticks: [], hasRole: true, pageSize: null };
type Script = Omit<Person, keyof typeof usual> & Partial<Pick<Person, keyof typeof usual>>;

const person = (script: Script): Person => ({ ...usual, ...script });
const runs = (...pages: FacebookPage[]) => pages.map((page) => ({ page, tasks: fullRole }));

/** Rita and Sam share Luma Studio, its Instagram account and the WhatsApp account of Luma Group. */
function lumaPeople(): Person[] {
  const studio = makePage(
    '104958712309',
    'Luma Studio',
    makeInstagram('17841405822304914', 'luma.studio', 'Luma Studio'),
  );
  const outlet = makePage('104958712310', 'Luma Outlet');
  const whatsapp = makeWhatsApp('102290129340398', 'Luma WhatsApp', [
    makePhone('106540352242922', '+1 555-010-0101', 'Luma Studio'),
    makePhone('106540352242923', '+1 555-010-0102', 'Luma Outlet', false),
  ]);
  const group = makeBusiness('506913480117', 'Luma Group', {
    ownedPages: [studio],
    ownedWhatsApp: [whatsapp],
  });
  return [
    person({
      persona: 'all-channels',
      id: '122094857160',
      name: 'Rita Reviewer',
      says: 'Two Pages, one with Instagram; a business with a WhatsApp account and two numbers.',
      roles: runs(studio, outlet),
      businesses: [group],
    }),
    person({
      persona: 'second-reviewer',
      id: '122094857299',
      name: 'Sam Second',
      says: 'Shares Luma Studio, its Instagram and the WhatsApp account with Rita; one Page of his own.',
      roles: runs(studio, makePage('104958713555', 'Sam Supplies')),
      businesses: [group],
    }),
  ];
}

function withoutInstagram(): Person {
  const page = makePage('105311900412', 'Northwind Books');
  const whatsapp = makeWhatsApp('102290129340510', 'Northwind WhatsApp', [
    makePhone('106540352243110', '+1 555-010-0110', 'Northwind Books'),
  ]);
  return person({
    persona: 'no-instagram',
    id: '122094857311',
    name: 'Nora Northwind',
    says: 'A Page without an Instagram link; WhatsApp works.',
    roles: runs(page),
    businesses: [
      makeBusiness('506913480221', 'Northwind Ltd', {
        ownedPages: [page],
        ownedWhatsApp: [whatsapp],
      }),
    ],
  });
}

function withoutWhatsApp(): Person {
  const bakery = makePage(
    '105311900520',
    'Olive Bakery',
    makeInstagram('17841405822305020', 'olive.bakery', 'Olive Bakery'),
  );
  const cafe = makePage(
    '105311900521',
    'Olive Café',
    makeInstagram('17841405822305021', 'olive.cafe', 'Olive Café'),
  );
  return person({
    persona: 'no-whatsapp',
    id: '122094857420',
    name: 'Olga Olive',
    says: 'Pages and Instagram, a business, but no WhatsApp account.',
    roles: runs(bakery, cafe),
    businesses: [makeBusiness('506913480330', 'Olive Foods', { ownedPages: [bakery] })],
  });
}

function withManyPages(): Person {
  const pages = Array.from({ length: 61 }, (_, index) =>
    makePage(
      `1054200000${String(index + 1).padStart(2, '0')}`,
      `Page ${index + 1}`,
      index === 60 ? makeInstagram('17841405822306061', 'page.sixtyone', 'Page 61') : null,
    ),
  );
  return person({
    persona: 'many-pages',
    id: '122094857533',
    name: 'Maya Many',
    says: '61 Pages over three cursor pages; the last, Page 61, has Instagram.',
    roles: runs(...pages),
    businesses: [],
    pageSize: 25,
  });
}

function withBusinessOnly(): Person {
  const owned = makePage(
    '105700300101',
    'Harbour Hotel',
    makeInstagram('17841405822307101', 'harbour.hotel', 'Harbour Hotel'),
  );
  const client = makePage('105700300202', 'Marina Client');
  const whatsapp = makeWhatsApp('102290129340707', 'Harbour WhatsApp', [
    makePhone('106540352243707', '+1 555-010-0170', 'Harbour Hotel'),
  ]);
  return person({
    persona: 'business-only',
    id: '122094857644',
    name: 'Ben Business',
    says: 'No Page role of his own: his business owns one Page and is client of another.',
    roles: [],
    businesses: [
      makeBusiness('506913480440', 'Harbour Holding', {
        ownedPages: [owned],
        clientPages: [client],
        ownedWhatsApp: [whatsapp],
      }),
    ],
  });
}

function whoDeclines(): Person {
  const page = makePage(
    '105880100301',
    'Dune Atelier',
    makeInstagram('17841405822308301', 'dune.atelier', 'Dune Atelier'),
  );
  const whatsapp = makeWhatsApp('102290129340808', 'Dune WhatsApp', [
    makePhone('106540352243808', '+1 555-010-0180', 'Dune Atelier'),
  ]);
  return person({
    persona: 'declines',
    id: '122094857755',
    name: 'Dana Declines',
    says: 'All three channels, but she unticks WhatsApp and Instagram messages when first asked.',
    roles: runs(page, makePage('105880100302', 'Dune Kids')),
    businesses: [
      makeBusiness('506913480550', 'Dune Works', { ownedPages: [page], ownedWhatsApp: [whatsapp] }),
    ],
    unticks: [
      'whatsapp_business_management',
      'whatsapp_business_messaging',
      'instagram_manage_messages',
    ],
  });
}

function withoutNumbers(): Person {
  const page = makePage('105990100401', 'Mole Records');
  const whatsapp = makeWhatsApp('102290129340909', 'Mole WhatsApp', []);
  return person({
    persona: 'no-numbers',
    id: '122094857866',
    name: 'Nils Numberless',
    says: 'A WhatsApp account to which no phone number has been added yet.',
    roles: runs(page),
    businesses: [
      makeBusiness('506913480660', 'Mole Media', { ownedPages: [page], ownedWhatsApp: [whatsapp] }),
    ],
  });
}

function withoutRole(): Person {
  return person({
    persona: 'outsider',
    id: '122094857877',
    name: 'Otto Outsider',
    says: 'No role on the app: while it is in development, the login sends him back with error 901.',
    roles: runs(makePage('105990100501', 'Otto Optics')),
    businesses: [],
    hasRole: false,
  });
}

/** A professional account whose owner lets no app at its messages. */
function withoutMessageAccess() {
  const account = makeInstagram('17841405822309603', 'tara.tea', 'Tara Tea');
  return { ...account, messageAccess: false };
}

/** Each Page, account and number has a trouble of its own. */
function withTroubles(): Person {
  const silent = makePage(
    '105990100601',
    'Quiet Corner',
    makeInstagram('17841405822309601', 'quiet.corner', 'Quiet Corner'),
  );
  const personal = makePage('105990100602', 'Tara Tailor', null, {
    personalInstagram: '17841405822309602',
  });
  const tea = makePage('105990100603', 'Tara Tea', withoutMessageAccess());
  const hidden = makePage('105990100604', 'Tara Attic', null, {
    published: false,
    otherApps: [{ id: '4455667788990011', name: 'Another CRM' }],
  });
  const whatsapp = makeWhatsApp('102290129341010', 'Tara WhatsApp', [
    makePhone('106540352244010', '+1 555-010-0191', 'Tara Tea', false),
  ]);
  const empty = makeWhatsApp('102290129341011', 'Tara Later', []);
  return person({
    persona: 'troubled',
    id: '122094857988',
    name: 'Tara Trouble',
    says: 'Something is amiss with each: tasks, a personal Instagram account, message access, an unpublished Page, a number not registered.',
    roles: [{ page: silent, tasks: ['ANALYZE', 'CREATE_CONTENT'] }, ...runs(personal, tea, hidden)],
    businesses: [
      makeBusiness('506913480770', 'Trouble & Co', {
        ownedPages: [tea],
        ownedWhatsApp: [whatsapp, empty],
      }),
    ],
  });
}

function withoutPage(): Person {
  return person({
    persona: 'no-page',
    id: '122094857890',
    name: 'Pia Pageless',
    says: 'No Page, no business, nothing to connect.',
    roles: [],
    businesses: [],
  });
}

/** A fresh cast: nothing in it is shared between two simulators. */
export function createCast(): readonly Person[] {
  const [rita, sam] = lumaPeople();
  const others = [
    withoutInstagram(),
    withoutWhatsApp(),
    withManyPages(),
    withBusinessOnly(),
    whoDeclines(),
  ];
  const strangers = [withoutNumbers(), withoutRole(), withTroubles(), withoutPage()];
  return [rita, ...others, sam, ...strangers].filter((one) => one !== undefined);
}
