import { beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { maarja } from '../support/people.ts';
import { poolOf, pupils, rowsOf, sends } from './group.ts';

let house: Foyer;
let event: Event;
beforeEach(async () => {
  house = await foyer();
  event = await anEvent(house.ctx);
});

const nobody = async () => (await registrationsOf(house.ctx, event.id)).length === 0;
const checks = async (fields: Record<string, string | File>) => {
  const answer = await sends(house, event, { step: 'check', ...fields });
  return { status: answer.status, html: await answer.text() };
};
const file = (content: BlobPart, name = 'list.csv') => new File([content], name, { type: 'text/csv' });
const checksFile = (content: BlobPart) => checks({ file: file(content) });

/** Names and addresses as the rows of a page have them. */
function rowsIn(html: string): [string, string][] {
  const fields = formFields(html) as Record<string, string>;
  const numbers = Object.keys(fields).flatMap(name => /^name-(\d+)$/.exec(name)?.[1] ?? []);
  return numbers
    .map((number): [string, string] => [fields[`name-${number}`] ?? '', fields[`email-${number}`] ?? ''])
    .filter(([name, email]) => name !== '' || email !== '');
}

const mari: [string, string] = ['Mari Õun', 'mari@example.org'];
const zanis: [string, string] = ['Žanis Šulcs', 'zanis@example.org'];

describe('a list that is checked', () => {
  test('tells row by row what is wrong, keeps what was typed, and writes nothing', async () => {
    const typed = {
      'name-1': 'Mari Õun',
      'email-1': 'mari@example.org',
      'name-2': '',
      'email-2': 'nimeta@example.org',
      'name-3': 'Jüri Vale',
      'email-3': 'juri(at)example.org',
      'name-5': 'Mari Teine',
      'email-5': 'MARI@example.org',
    };
    const { status, html } = await checks(typed);
    expect(status).toBe(422);
    expect(html).toContain('<title>Error: ');
    const [summary = ''] = /class="summary".*?<\/ul>/s.exec(html) ?? [];
    const links = [...summary.matchAll(/href="#([^"]+)">([^<]+)/g)].map(([, to, text]) => [to, text]);
    expect(links).toEqual([
      ['name-2', 'Row 2: Enter a name'],
      ['email-3', 'Row 3: Enter an address like name@example.org'],
      ['email-4', 'Row 4: This address is on the list already; each person needs their own'],
    ]);
    for (const [to] of links) expect(html).toContain(`id="${to}"`);
    expect(rowsIn(html)).toContainEqual(['Jüri Vale', 'juri(at)example.org']);
    expect(html).not.toContain('name="agreed"');
    expect(await nobody()).toBe(true);
    expect((await poolOf(house, event)).rush).toBeUndefined();
  });

  test('without anything wrong offers to register so many people, and still writes nothing', async () => {
    const { status, html } = await checks(rowsOf(pupils(4)));
    expect(status).toBe(200);
    expect(html).toContain('4 people, and nothing is wrong');
    expect(html).toContain('Register 4 people');
    expect(await nobody()).toBe(true);
  });

  test('is not registered with errors, without agreement, by a program, or empty', async () => {
    const good = { ...rowsOf(pupils(2)), step: 'register' };
    const tries = [
      { ...good, agreed: 'yes', 'email-2': 'wrong' },
      good,
      { ...good, agreed: 'yes', website: 'http://spam.example' },
      { step: 'register', agreed: 'yes' },
      { ...good, agreed: 'yes', group: '' },
      { ...good, agreed: 'yes', policy: 'some' },
      { ...good, agreed: 'yes', form: 'forged' },
    ];
    for (const fields of tries) expect((await sends(house, event, fields)).status).toBe(422);
    expect(await nobody()).toBe(true);
  });

  test('says the same of an address that is registered already', async () => {
    await registers(house.ctx, event.id, maarja);
    const { status, html } = await checks({ 'name-1': maarja.name, 'email-1': maarja.email });
    expect(status).toBe(200);
    expect(html).not.toMatch(/already/);
  });

  test('has room for more rows without a program in the browser', async () => {
    const answer = await sends(house, event, { ...rowsOf(pupils(3)), step: 'more' });
    const html = await answer.text();
    expect(rowsIn(html)).toHaveLength(3);
    expect(html).toContain('name="name-13"');
    expect(html).not.toContain('class="summary"');
  });

  test('keeps to the domains that an event is open to', async () => {
    event = await anEvent(house.ctx, { access: { kind: 'domain', domains: ['kool.ee'] } });
    const { status, html } = await checks({ 'name-1': 'Mari', 'email-1': 'mari@example.org' });
    expect(status).toBe(422);
    expect(html).toContain('Row 1: This event is only for addresses of some domains');
  });

  test('is slowed down when one address sends group after group', async () => {
    const statuses = [];
    for (let count = 0; count < 5; count++) {
      const fields = { ...rowsOf(pupils(1, count + 1)), step: 'register', agreed: 'yes' };
      statuses.push((await sends(house, event, fields)).status);
    }
    expect(statuses).toEqual([303, 303, 303, 429, 429]);
  });
});

describe('a file with a list', () => {
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

  test.each([
    ['commas in UTF-8', 'Name,E-mail\nMari Õun,mari@example.org\n'],
    ['semicolons and a byte order mark', '\ufeffNimi;E-post\r\nMari Õun;mari@example.org\r\n'],
    ['tabs in UTF-16, as spreadsheets save text', utf16('Nimi\tE-post\r\nMari Õun\tmari@example.org\r\n')],
    [
      'tabs in UTF-16 without a mark',
      Buffer.from('Nimi\tE-post\r\nMari Õun\tmari@example.org\r\n', 'utf16le'),
    ],
    ['quotes around everything', '"Nimi","E-post"\n"Mari Õun","mari@example.org"\n'],
    ['no headings', 'Mari Õun,mari@example.org\n'],
    ['no headings, the address first', 'mari@example.org;Mari Õun\n'],
    ['first and last names apart', 'Eesnimi;Perekonnanimi;Meil\nMari;Õun;mari@example.org\n'],
    ['first and last names apart, without headings', 'Mari,Õun,mari@example.org'],
    [
      'a preamble',
      'Näidiskool\n\nÕpilaste nimekiri;2026\nJrk;Nimi;E-post;Klass\n1;Mari Õun;mari@example.org;7.b\n',
    ],
    ['empty lines and blanks', '\n\nName , E-mail\n\n Mari Õun , mari@example.org \n,\n'],
  ])('is read with %s', async (_how, content) => {
    const { status, html } = await checksFile(content);
    expect(rowsIn(html)).toEqual([mari]);
    expect(status).toBe(200);
    expect(html).toContain('Register 1 person');
    expect(await nobody()).toBe(true);
  });

  test.each([
    ['Baltic', [0xde, 0xd0, 0xf0]],
    ['Western', [0x8e, 0x8a, 0x9a]],
  ])(
    'in the old %s code page is read right, and asked to be looked at',
    async (_name, [bigZ = 0, bigS = 0]) => {
      const bytes = Buffer.from(
        'Nimi;E-post\nZanis Sulcs;zanis@example.org\nMari Oun;mari@example.org\n',
        'latin1',
      );
      bytes[bytes.indexOf('Zanis')] = bigZ;
      bytes[bytes.indexOf('Sulcs')] = bigS;
      bytes[bytes.indexOf('Oun')] = 0xd5;
      const { html } = await checksFile(bytes);
      expect(rowsIn(html)).toEqual([zanis, mari]);
      expect(html).toContain('they were guessed');
    },
  );

  test('names the columns that it does not use', async () => {
    const { html } = await checksFile('Nimi;E-post;Klass;Toit\nMari Õun;mari@example.org;7.b;–\n');
    expect(html).toContain('Columns that are not used here: Klass, Toit.');
  });

  test('comes after the rows that were typed, and is shown before it is registered', async () => {
    const fields = {
      ...rowsOf(pupils(1)),
      agreed: 'yes',
      step: 'register',
      file: file('Mari Õun,mari@example.org'),
    };
    const answer = await sends(house, event, fields);
    expect(answer.status).toBe(200);
    expect(rowsIn(await answer.text())).toEqual([['Õpilane 1', 'opilane.1@example.org'], mari]);
    expect(await nobody()).toBe(true);
  });

  test('with rows that are wrong shows each in its place, to be corrected there', async () => {
    const { status, html } = await checksFile(
      'Nimi;E-post\nMari Õun;mari@example.org\nJüri;\n;keegi@example.org\n',
    );
    expect(status).toBe(422);
    expect(html).toContain('2 rows of 3 need a correction');
    expect(html).toContain('Row 2: Enter an e-mail address');
    expect(html).toContain('Row 3: Enter a name');
  });

  test.each([
    ['empty', '', 'The file has no rows'],
    ['only headings', 'Nimi;E-post\n', 'The file has no rows'],
    ['a workbook', Buffer.from('PK\u0003\u0004 and so on', 'latin1'), 'The file is a workbook'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff]), 'cannot be read as a table'],
    ['a text without addresses', 'Kallis korraldaja,\nme tuleme.\n', 'No column with e-mail addresses'],
    ['a quote that never ends', 'Nimi,E-post\n"Mari,mari@example.org\n', 'cannot be read as a table'],
  ])('that is %s is refused in words', async (_what, content, words) => {
    const { status, html } = await checksFile(content);
    expect(status).toBe(422);
    expect(html).toContain(words);
    expect(await nobody()).toBe(true);
  });

  test('with too many people is refused whole, in words', async () => {
    const lines = (count: number) =>
      pupils(count)
        .map(({ name, email }) => `${name};${email}`)
        .join('\n');
    const { status, html } = await checksFile(lines(1_000));
    expect(status).toBe(422);
    expect(html).toContain('The list has 1000 people; a group may have 100 at most');
    expect(rowsIn(html)).toEqual([]);
    expect(await nobody()).toBe(true);
  });

  test('of fifty thousand people is refused in the form’s own words, which keeps what was typed', async () => {
    const line = 'Nimi Perekonnanimi;keegi@example.org\n';
    const { status, html } = await checks({ ...rowsOf(pupils(2)), file: file(line.repeat(50_000)) });
    expect(status).toBe(422);
    expect(html).toContain('href="#file">Up to 100 people fit into a group');
    expect(rowsIn(html)).toHaveLength(2);
    const more = await checks({ ...rowsOf(pupils(2)), file: file(line.repeat(150_000)) });
    expect(more.status).toBe(413);
    expect(more.html).toContain('href="#file">Up to 100 people fit into a group');
    expect(await nobody()).toBe(true);
  });

  test('with markup and formulas in it shows them as they are', async () => {
    const { html } = await checksFile(
      'Nimi;E-post\n<script>alert(1)</script>;a@example.org\n=1+1;b@example.org\n',
    );
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('value="=1+1"');
  });

  test('sent twice registers nobody twice, and the second tells nobody apart', async () => {
    const people = rowsOf(pupils(3));
    const fields = { ...people, agreed: 'yes', step: 'register' };
    const [first, second] = [await sends(house, event, fields), await sends(house, event, fields)];
    expect(second.headers.get('location')).not.toBe(first.headers.get('location'));
    await house.tick();
    expect(await registrationsOf(house.ctx, event.id)).toHaveLength(3);
    expect(await poolOf(house, event)).toMatchObject({ taken: { 'on-site': 3 }, held: { 'on-site': 0 } });
    const page = await (await house.get(second.headers.get('location') ?? '')).text();
    expect(page).toContain('All 3 have a place');
    const mails = await house.inbox.mails('opilane.1@example.org');
    expect(mails).toHaveLength(2);
  });

  test('of a page for an event that does not exist is not found', async () => {
    expect((await house.get(paths.registerGroup('no-such-event'))).status).toBe(404);
  });
});
