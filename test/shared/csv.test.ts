import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csv } from '../../functions/shared/csv.ts';

const read = (text: string): string[][] => parse(text, { bom: true });

describe('a table for a spreadsheet', () => {
  it.each(['=1+1', '+372 5555', '-2', '@SUM(A1)', '\tx', '\0=1', ' =1', '＝1', '\r=1'])(
    'makes %j plain text, where a spreadsheet would calculate',
    typed => expect(read(csv(['a'], [[typed]]))[1]).toEqual([`'${typed}`]),
  );

  it('leaves names, numbers and what stands inside a text as they are', () => {
    const row = ['Õie Šmidt-Žukova', 'a=b', 'mari+x@example.org', 'say "hi", then\nleave', ''];
    expect(read(csv(['a', 'b', 'c', 'd', 'e', 'f'], [[...row, -5]]))[1]).toEqual([...row, '-5']);
  });

  it('says that it is UTF-8 and ends each line as RFC 4180 does', () => {
    const text = csv(['Nimi'], [['Õie'], [undefined], []]);
    expect(text).toBe('\ufeff"Nimi"\r\n"Õie"\r\n""\r\n""\r\n');
  });
});
