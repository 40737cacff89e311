import PDFDocument from 'pdfkit';
import { hubOf } from '../../functions/accounts/read.ts';
import { credentialOf, transcriptCredentialOf } from '../../functions/credentials/compose.ts';
import { signCredential } from '../../functions/credentials/sign.ts';
import { reserveStatus, statusParts } from '../../functions/credentials/status.ts';
import { secretId } from '../../functions/shared/ids.ts';
import type { Json } from '../../web/credential/proof.ts';
import { paths } from '../../web/paths.ts';
import { attended, transcript } from '../credentials/issuer.ts';
import type { Foyer } from '../support/app.ts';
import { anEvent } from '../support/events.ts';

/** A hub of the house that issues credentials, and revokes them. */
export async function aHub(app: Foyer) {
  const { hubId } = await anEvent(app.ctx);
  const hub = await hubOf(app.ctx, hubId);
  if (!hub) throw new Error('No such hub');
  return {
    async gives() {
      const { publicUrl } = app.ctx.settings;
      const [status] = await reserveStatus(app.ctx, hubId, 1);
      if (!status) throw new Error('There is no place in the list');
      const id = publicUrl + paths.certificate(secretId('crt'));
      const input = attended({ id, publicUrl, hub, status, issuedAt: '2026-11-01T08:00:00Z' });
      const text = await signCredential(app.ctx, credentialOf(input));
      return { text, json: JSON.parse(text) as Json, status };
    },
    async givesTranscript() {
      const { publicUrl } = app.ctx.settings;
      const [status] = await reserveStatus(app.ctx, hubId, 1);
      if (!status) throw new Error('There is no place in the list');
      const input = transcript({ publicUrl, hub, status, issuedAt: '2026-11-01T08:00:00Z' });
      return signCredential(app.ctx, transcriptCredentialOf(input));
    },
    async revokes(status: { list: number; index: number }) {
      const written = await app.ctx.db.write(await statusParts(app.ctx, hubId, [status]));
      if (!written.ok) throw new Error('Somebody else wrote the list');
    },
  };
}

/** A PDF as our own are written, with files attached. */
export async function pdfWith(...files: string[]): Promise<Buffer> {
  const doc = new PDFDocument();
  for (const [index, file] of files.entries()) doc.file(Buffer.from(file), { name: `file-${index}.json` });
  const chunks: Buffer[] = [];
  doc.on('data', chunk => chunks.push(chunk));
  const ended = new Promise(resolve => doc.on('end', resolve));
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
