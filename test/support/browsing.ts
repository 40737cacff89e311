/** Field name → value, or values when it is sent several times. */
export type Fields = Record<string, string | string[]>;
type Sent = { headers?: Record<string, string>; cookie?: string };

export type Browsing = {
  /** As given, without cookies. */
  request: (path: string, init?: RequestInit) => Promise<Response>;
  /** A page opened with this browser's cookies. Redirects are answers, not followed. */
  get: (path: string, sent?: Sent) => Promise<Response>;
  /** A form sent as browsers do: urlencoded, with Origin and this browser's cookies. */
  post: (path: string, fields?: Fields, sent?: Sent) => Promise<Response>;
  /** Opens where the answer leads, as often as it leads on. */
  follow: (answer: Response | Promise<Response>) => Promise<Response>;
  cookies: Map<string, string>;
};

/** One browser: what it was given as cookies, it sends back. */
export function browsing(request: Browsing['request'], origin: string): Browsing {
  const cookies = new Map<string, string>();

  const send: Browsing['request'] = async (path, init) => {
    const answer = await request(path, init);
    for (const line of answer.headers.getSetCookie()) keep(cookies, line);
    return answer;
  };
  const headers = (sent: Sent) => {
    const cookie = sent.cookie ?? [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { ...(cookie ? { cookie } : {}), ...sent.headers };
  };
  const get: Browsing['get'] = (path, sent = {}) => send(path, { headers: headers(sent) });

  return {
    request,
    cookies,
    get,
    post: (path, fields = {}, sent = {}) =>
      send(path, {
        method: 'POST',
        body: encoded(fields),
        headers: { origin, 'sec-fetch-site': 'same-origin', ...headers(sent) },
      }),
    async follow(answer) {
      let page = await answer;
      for (let hops = 0; page.headers.has('location') && hops < 10; hops++) {
        page = await get(page.headers.get('location') as string);
      }
      return page;
    },
  };
}

/** A line break goes out as CR LF, as the HTML standard asks of browsers. */
function encoded(fields: Fields): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body.append(name, each.replace(/\r\n?|\n/g, '\r\n'));
  return body;
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  const gone = value === '' || attributes.some(each => /^\s*max-age=0\s*$/i.test(each));
  if (gone) cookies.delete(name);
  else cookies.set(name, value);
}
