import { type Event, type Mode, modes } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { bare, base32, base32Bytes } from '../../shared/ids.ts';
import type { Answer } from '../registration.ts';

/** What the page after registering follows: the form that asks, for which mode, and how it was answered. */
export type AnswerContent = { eventId: Event['id']; formId: string; mode: Mode; answer: Answer };

const states = ['pending', 'confirmed', 'waiting', 'applied'] as const;

/** 54 bytes: two ids, the form's name, mode, state, and the place in line, 0 for none. */
export function answerToken(ctx: Ctx, { eventId, formId, mode, answer }: AnswerContent): string {
  const [event, own] = [base32Bytes(bare(eventId)), base32Bytes(bare(answer.id))];
  if (!event || !own) throw new Error('An id that was not made here');
  const told = Buffer.alloc(6);
  told.writeUInt8(modes.indexOf(mode), 0);
  told.writeUInt8(states.indexOf(answer.state), 1);
  told.writeUInt32BE(answer.place ?? 0, 2);
  return ctx.links.sign('answer', Buffer.concat([event, own, Buffer.from(formId, 'hex'), told]));
}

export function openAnswerToken(ctx: Ctx, token: string): AnswerContent | undefined {
  const bytes = ctx.links.open('answer', token);
  const [mode, state] = [modes[bytes?.[48] ?? -1], states[bytes?.[49] ?? -1]];
  if (bytes?.length !== 54 || !mode || !state) return undefined;
  return {
    eventId: `evt_${base32(bytes.subarray(0, 16))}`,
    formId: bytes.subarray(32, 48).toString('hex'),
    mode,
    answer: {
      id: `reg_${base32(bytes.subarray(16, 32))}`,
      state,
      place: bytes.readUInt32BE(50) || undefined,
    },
  };
}
