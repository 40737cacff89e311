import { createServer } from 'node:http';
import { freePort } from '../../infra/local/port.ts';

type Mood = { status: number; code: string };

/** As SES says them: https://docs.aws.amazon.com/ses/latest/dg/using-ses-api-requests.html */
export const throttling: Mood = { status: 400, code: 'Throttling' };
export const outage: Mood = { status: 503, code: 'ServiceUnavailable' };
export const rejected: Mood = { status: 400, code: 'MessageRejected' };
export const unverifiedSender: Mood = { status: 400, code: 'MailFromDomainNotVerifiedException' };

/** Stands before a real SES endpoint: answers with an error as often as it is told to, else hands everything on. */
export async function moodySes(endpoint: string) {
  const moods: Mood[] = [];
  const calls: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', async () => {
      const body = Buffer.concat(chunks);
      calls.push(new URLSearchParams(body.toString()));
      const mood = moods.shift();
      if (mood) {
        response.writeHead(mood.status, { 'content-type': 'text/xml' }).end(errorOf(mood));
        return;
      }
      const { authorization = '', 'content-type': type = '' } = request.headers;
      const headers = { authorization, 'content-type': type };
      const answer = await fetch(endpoint, { method: 'POST', headers, body });
      response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(await answer.text());
    });
  });
  const port = await freePort();
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${port}`,
    /** What was asked of it, oldest first. */
    calls,
    /** The next answers are these. */
    answer: (...next: Mood[]) => moods.push(...next),
    stop: () => server.close(),
  };
}

const errorOf = ({ status, code }: Mood) =>
  `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>${
    status < 500 ? 'Sender' : 'Receiver'
  }</Type><Code>${code}</Code><Message>Not now.</Message></Error><RequestId>1</RequestId></ErrorResponse>`;
