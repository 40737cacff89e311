import { readableAddress } from '../../../functions/shared/email.ts';
import type { Holding } from '../../../functions/transcripts/holding.ts';
import type { HeldTranscript } from '../../../functions/transcripts/transcript.ts';
import { Banner } from '../../parts/banner.tsx';
import type { TextKey } from '../../text/translate.ts';
import type { View } from '../../view.ts';
import { Certificates } from './certificates.tsx';
import { HolderFrame } from './frame.tsx';
import { AttendedToo, More, Sums } from './sums.tsx';
import { Transcripts } from './transcripts.tsx';

/** What the last act came to; kept in `?done=` over the redirect. */
const done = {
  hidden: 'holder.done.hidden',
  shown: 'holder.done.shown',
  asked: 'holder.done.asked',
  made: 'holder.done.made',
  withdrawn: 'holder.done.withdrawn',
  characters: 'holder.done.characters',
  nothing: 'holder.done.nothing',
  'too-many': 'holder.done.too-many',
} as const satisfies Record<string, TextKey>;
type Done = keyof typeof done;

const refused: readonly Done[] = ['characters', 'nothing', 'too-many'];

const isDone = (text: string | undefined): text is Done => text !== undefined && Object.hasOwn(done, text);

export type HolderProps = {
  view: View;
  /** Of this page's own address. */
  token: string;
  holding: Holding;
  /** The names that they asked for and that nobody has answered yet, by certificate. */
  wishes: ReadonlyMap<string, string>;
  /** Opens the PDF for them, whether or not they hide their name from others. */
  pdfHref: (certificate: Holding['certificates'][number]) => string;
  /** That they made, the latest first. */
  transcripts: readonly HeldTranscript[];
  done?: string;
};

/** All that somebody has of a hub: how much it is, each certificate, and where else they were. */
export const HolderPage = (props: HolderProps) => {
  const { view, holding } = props;
  return (
    <HolderFrame
      view={view}
      hub={holding.hub}
      title={view.t('holder.title')}
      before={
        isDone(props.done) && (
          <Banner meaning={refused.includes(props.done) ? 'warning' : 'confirmed'}>
            {view.t(done[props.done])}
          </Banner>
        )
      }
    >
      <p class="soft">{view.t('holder.of', { email: readableAddress(holding.email) })}</p>
      {holding.certificates.length > 0 && <Sums {...props} />}
      <Certificates {...props} />
      <AttendedToo {...props} />
      <More {...props} />
      <Transcripts {...props} />
    </HolderFrame>
  );
};
