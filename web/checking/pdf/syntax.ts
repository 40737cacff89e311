/** Values of a PDF (ISO 32000-1, 7.3). Text stays as it is written: nobody asks for it. */
export type Value = number | boolean | null | Name | Text | Ref | Value[] | Dict;
export type Name = { name: string };
export type Text = { text: string };
export type Ref = { ref: number };
export type Dict = Map<string, Value>;

/** So deep do values lie in one another in no PDF of use. */
const deepest = 60;

/** What is no PDF; `at` is how far it was one. */
export class NotPdf extends Error {
  readonly at: number;

  constructor(at: number) {
    super(`No PDF from byte ${at}`);
    this.at = at;
  }
}

/** Reads one value after another of a text in which each letter is a byte. Throws NotPdf where there is none. */
export class Reader {
  readonly #text: string;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  value(depth = 0): Value {
    this.skipSpace();
    if (depth > deepest) throw new NotPdf(this.at);
    const next = this.#text[this.at] ?? '';
    if (next === '/') return { name: this.#name() };
    if (next === '(') return { text: this.#literal() };
    if (next === '[') return this.#array(depth);
    if (next === '<') return this.#text[this.at + 1] === '<' ? this.#dict(depth) : { text: this.#hex() };
    if (/[\d+.-]/.test(next)) return this.#numberOrRef();
    for (const [word, meaning] of constants) if (this.takes(word)) return meaning;
    throw new NotPdf(this.at);
  }

  /** Goes on behind `word` if that stands next. */
  takes(word: string): boolean {
    this.skipSpace();
    if (!this.#text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  /** White space and comments. */
  skipSpace(): void {
    for (;;) {
      this.#match(/[\0\t\n\f\r ]*/y);
      if (this.#text[this.at] !== '%') return;
      this.#match(/[^\r\n]*/y);
    }
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  #name(): string {
    const written = this.#match(/\/[^\0\t\n\f\r ()<>[\]{}/%]*/y) ?? '';
    return written.slice(1).replace(/#([\da-f]{2})/gi, (_, code: string) => fromHex(code));
  }

  #literal(): string {
    const from = this.at + 1;
    for (let open = 0; this.at < this.#text.length; this.at++) {
      const letter = this.#text[this.at];
      if (letter === '\\') this.at++;
      else if (letter === '(') open++;
      else if (letter === ')' && --open === 0) return this.#text.slice(from, this.at++);
    }
    throw new NotPdf(this.at);
  }

  #hex(): string {
    const written = this.#match(/<[\da-f\0\t\n\f\r ]*>/iy);
    if (written === undefined) throw new NotPdf(this.at);
    return fromHex(written.replace(/[^\da-f]/gi, ''));
  }

  #array(depth: number): Value[] {
    const values: Value[] = [];
    for (this.at++; !this.takes(']'); ) values.push(this.value(depth + 1));
    return values;
  }

  #dict(depth: number): Dict {
    const dict: Dict = new Map();
    for (this.at += 2; !this.takes('>>'); ) {
      if (this.#text[this.at] !== '/') throw new NotPdf(this.at);
      dict.set(this.#name(), this.value(depth + 1));
    }
    return dict;
  }

  #numberOrRef(): number | Ref {
    const ref = this.#match(
      /\d{1,10}[\0\t\n\f\r ]{1,9}\d{1,5}[\0\t\n\f\r ]{1,9}R(?![^\0\t\n\f\r ()<>[\]{}/%])/y,
    );
    if (ref) return { ref: Number.parseInt(ref, 10) };
    const number = Number(this.#match(/[+-]*[\d.]+/y));
    if (Number.isNaN(number)) throw new NotPdf(this.at);
    return number;
  }
}

const constants = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

const fromHex = (digits: string): string =>
  (digits.match(/../g) ?? []).map(pair => String.fromCharCode(Number.parseInt(pair, 16))).join('');
