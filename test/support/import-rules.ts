import type { Import } from './imports.ts';

/** `breaks` says whether one import breaks the rule; `example` is one that does, and must be seen to. */
export type Rule = { name: string; reason: string; breaks: (one: Import) => boolean; example: Import };

const rooms = [
  'shared',
  'mail',
  'accounts',
  'events',
  'questions',
  'materials',
  'registration',
  'joining',
  'attendance',
  'feedback',
  'credentials',
  'certificates',
  'transcripts',
  'badges',
  'personal',
  'erasure',
  'demonstration',
];

/** The nouns, and what is as pure as they are. */
const nouns = new Set(
  [
    'mail/message',
    'mail/letter',
    'accounts/hub',
    'accounts/provider',
    'events/event',
    'events/overlap',
    'events/competences',
    'events/exchange/match',
    'events/exchange/plan',
    'events/exchange/row',
    'events/session-seats',
    'events/series/series',
    'questions/question',
    'questions/answers',
    'questions/versions',
    'registration/registration',
    'registration/sessions/choice',
    'registration/search',
    'registration/line/queuing',
    'registration/groups/group',
    'registration/groups/list',
    'registration/invitations/invitation',
    'registration/invitations/list',
    'registration/answers/needs',
    'joining/joining',
    'joining/crew/crew',
    'attendance/attendance',
    'attendance/files/file',
    'attendance/door/scan',
    'attendance/door/wire',
    'attendance/intervals',
    'attendance/attendees',
    'attendance/board',
    'attendance/known',
    'attendance/records',
    'attendance/schedule',
    'attendance/rule',
    'feedback/feedback',
    'credentials/credential',
    'certificates/certificate',
    'certificates/verification',
    'certificates/requests/request',
    'certificates/giving',
    'transcripts/holding',
    'transcripts/transcript',
    'certificates/achievements/achievement',
    'certificates/achievements/hours',
    'certificates/achievements/list',
    'certificates/achievements/marks',
    'certificates/achievements/verdict',
    'certificates/designs/design',
    'badges/badge',
    'erasure/erasure',
  ].map(name => `functions/${name}.ts`),
);

const roomOf = (path: string) => /^functions\/([^/]+)\//.exec(path)?.[1];
const isIn = (path: string, ...folders: string[]) => folders.some(folder => path.startsWith(`${folder}/`));
const isOneOf = (path: string, ...paths: string[]) => paths.includes(path);
const isOf = (name: string, ...packages: string[]) =>
  packages.some(each => name === each || name.startsWith(`${each}/`));
const isRoutes = (path: string) => /^functions\/.*routes\.tsx?$/.test(path);
const isStore = (path: string) => /^functions\/.*\/store\.ts$/.test(path);
/** The files directly in `functions/`: the app and what it is put together from. */
const isTop = (path: string) => /^functions\/[^/]+$/.test(path);
const isOurs = (path: string) => isIn(path, 'functions', 'web', 'infra', 'bench');
const isPure = (path: string) =>
  isOneOf(path, ...['email', 'ids', 'language', 'text', 'time'].map(name => `functions/shared/${name}.ts`));
const value = (from: string, to: string): Import => ({ from, to, isType: false });

export const rules: Rule[] = [
  {
    name: 'infra imports no room',
    reason: 'it names each Lambda entry by its path; the local start loads one entry and shares `shared`',
    breaks: ({ from, to }) =>
      isIn(from, 'infra') &&
      (isIn(to, 'web') || (isIn(to, 'functions') && !isIn(to, 'functions/shared'))) &&
      !(from === 'infra/local/start.ts' && to === 'functions/entry/local.ts'),
    example: value('infra/api.ts', 'functions/events/read.ts'),
  },
  {
    name: 'nobody imports an entry',
    reason: 'an entry only wires; what somebody else needs of it belongs in a verb',
    breaks: ({ from, to }) =>
      isOurs(from) &&
      isIn(to, 'functions/entry') &&
      !isIn(from, 'functions/entry') &&
      from !== 'infra/local/start.ts',
    example: value('functions/mail/send.ts', 'functions/entry/web.ts'),
  },
  {
    name: 'an entry takes the app, verbs and shared',
    reason: 'pages, routes and keys are none of its business',
    breaks: ({ from, to }) =>
      isIn(from, 'functions/entry') && (isRoutes(to) || isStore(to) || isIn(to, 'web', 'infra', 'test')),
    example: value('functions/entry/web.ts', 'functions/events/store.ts'),
  },
  {
    name: 'only the app imports routes',
    reason: 'a room is asked through its verbs and readers; its routes may stand in several files',
    breaks: ({ from, to }) =>
      isRoutes(to) &&
      isOurs(from) &&
      !isOneOf(from, 'functions/app.ts', 'functions/console.ts', 'functions/whole-app.ts') &&
      !(isRoutes(from) && roomOf(from) === roomOf(to)),
    example: value('functions/feedback/invite.ts', 'functions/events/routes.ts'),
  },
  {
    name: 'a room imports only rooms before it',
    reason: `they stand in the order of the journey: ${rooms.join(' < ')}`,
    breaks: ({ from, to }) => {
      const [own, other] = [roomOf(from), roomOf(to)];
      if (!own || own === 'entry') return false;
      if (!rooms.includes(own)) return true;
      return isTop(to) || (other !== undefined && rooms.indexOf(other) > rooms.indexOf(own));
    },
    example: value('functions/events/read.ts', 'functions/registration/read.ts'),
  },
  {
    name: 'a store is private to its room',
    reason: 'only there are its keys known; others use readers, or write parts that are handed out',
    breaks: ({ from, to }) => isStore(to) && isOurs(from) && roomOf(from) !== roomOf(to),
    example: value('functions/feedback/answer.ts', 'functions/registration/store.ts'),
  },
  {
    name: 'a noun does no I/O',
    reason: 'it is the schema, the states and the rules, and is tested without anything around it',
    breaks: ({ from, to, isType }) =>
      nouns.has(from) && !isType && !isPure(to) && !nouns.has(to) && !isOf(to, 'zod'),
    example: value('functions/events/event.ts', 'functions/shared/db.ts'),
  },
  {
    name: 'a page takes types, from nouns',
    reason:
      'it turns props into HTML; whoever calls it has read and decided. Languages and times are formatted there',
    breaks: ({ from, to, isType }) => {
      if (!isIn(from, 'web') || !isIn(to, 'functions')) return false;
      if (isType) return !nouns.has(to) && !isIn(to, 'functions/shared');
      // What an island may take of them has a rule of its own.
      return !isPure(to) && !isIn(from, 'web/islands');
    },
    example: value('web/pages/event/event.tsx', 'functions/events/event.ts'),
  },
  {
    name: 'a page needs nothing of the machine',
    reason: 'it does no I/O',
    breaks: ({ from, to, isType }) =>
      isIn(from, 'web') &&
      !isIn(from, 'web/islands') &&
      !isType &&
      (isOf(to, 'node:fs') || /^node:/.test(to)),
    example: value('web/layout.tsx', 'node:fs'),
  },
  {
    name: 'an island imports paths, types, and other islands',
    reason:
      'whatever else it took would be sent to every browser; a countdown goes on in the words of its page, what a form asks is solved as it is checked, and a door answers alike with a network and without; what a certificate is worth is drawn alike on the server and where there is none',
    breaks: ({ from, to, isType }) =>
      isIn(from, 'web/islands') &&
      !isType &&
      !isOneOf(
        to,
        'web/paths.ts',
        'web/parts/remaining.ts',
        'web/parts/proof-of-work.ts',
        'web/parts/answered.tsx',
        'functions/attendance/door/scan.ts',
        'functions/registration/ticket-code.ts',
      ) &&
      !isIn(to, 'web/islands', 'web/credential', 'web/checking') &&
      !isOf(to, 'qr-scanner'),
    example: value('web/islands/scanner.ts', 'web/text/en/index.ts'),
  },
  {
    name: 'a credential is checked by what stands alone',
    reason: 'the same code runs on the server, in a browser, and in a file without a server',
    breaks: ({ from, to, isType }) =>
      isIn(from, 'web/checking')
        ? !isType && !isIn(to, 'web/checking', 'web/credential')
        : isIn(from, 'web/credential') &&
          !isIn(to, 'web/credential') &&
          !isOf(to, 'jsonld', '@scure/base', '@noble/ed25519', '@digitalbazaar', '@digitalcredentials'),
    example: value('web/credential/proof.ts', 'node:crypto'),
  },
  {
    name: 'only routes and the app draw pages',
    reason: 'a verb answers a value; the edge makes a page or a redirect of it',
    breaks: ({ from, to, isType }) =>
      isIn(from, 'functions') && isIn(to, 'web/pages') && !isType && !isRoutes(from) && !isTop(from),
    example: value('functions/registration/register.ts', 'web/pages/registration/form.tsx'),
  },
  {
    name: 'AWS is spoken to in few places',
    reason: 'everything else is written against `Db` and the mailer, and can be told apart from a cloud',
    breaks: ({ from, to }) =>
      isOf(to, '@aws-sdk', '@smithy') &&
      isOurs(from) &&
      !isOneOf(
        from,
        'functions/shared/db.ts',
        'functions/shared/expression.ts',
        'functions/mail/send.ts',
        'functions/credentials/kms-key.ts',
      ) &&
      !isIn(from, 'infra/local'),
    example: value('functions/events/read.ts', '@aws-sdk/client-dynamodb'),
  },
  {
    name: 'hono stays at the edge',
    reason: 'verbs know nothing of HTTP',
    breaks: ({ from, to }) =>
      isOf(to, 'hono') &&
      isIn(from, 'functions') &&
      !isTop(from) &&
      !isRoutes(from) &&
      !isIn(from, 'functions/entry') &&
      from !== 'functions/shared/form.ts',
    example: value('functions/registration/register.ts', 'hono'),
  },
  {
    name: 'production imports no tests, no tools and no infrastructure',
    reason: 'what is sent to Lambda and to browsers stands alone',
    breaks: ({ from, to }) => isIn(from, 'functions', 'web') && isIn(to, 'test', 'infra', 'bench'),
    example: value('functions/mail/send.ts', 'infra/local/ses.ts'),
  },
];
