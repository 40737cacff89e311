import type { PropsWithChildren } from 'hono/jsx';
import { raw } from 'hono/utils/html';
import type { Letter } from '../../functions/mail/letter.ts';
import type { Language } from '../../functions/shared/language.ts';
import { hex } from '../parts/colour.ts';
import { coverColours } from '../parts/cover.ts';
import { paths } from '../paths.ts';
import type { Translate } from '../text/translate.ts';
import { letterCss, letterStyles } from './style.ts';

type Props = {
  letter: Letter;
  /** What stands at its foot, line by line. */
  foot: string[];
  t: Translate;
  language: Language;
  publicUrl: string;
  /** The content id of the ticket's picture inside the same mail. */
  ticketCid: string;
};
type Styles = ReturnType<typeof letterStyles>;

const foyerHue = 250;

/** A letter as HTML for mail programs: one column of tables with inline styles, whole without its pictures. */
export const letterHtml = (props: Props): string => String(<LetterFrame {...props} />);

function LetterFrame(props: Props) {
  const { letter, foot, language, publicUrl } = props;
  const hue = letter.sender?.hue ?? foyerHue;
  const styles = letterStyles(hue);
  const { head } = letter;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
          <title>{letter.subject}</title>
          <style>{raw(letterCss(hue))}</style>
        </head>
        <body class="page" style={styles.page}>
          <div style={styles.hidden}>{letter.preheader ?? letter.paragraphs[0]}</div>
          <article lang={language} aria-label={letter.subject}>
            <div class="outer" style={styles.outer}>
              <div class="sheet" style={styles.sheet}>
                <Cover src={head && publicUrl + paths.coverPng(head.slug)} hue={hue} styles={styles} />
                <div class="body" style={styles.body}>
                  <Words letter={letter} styles={styles} />
                  <Card {...props} styles={styles} />
                  <Actions {...props} styles={styles} />
                </div>
              </div>
              <div style={styles.foot}>
                {foot.map(line => (
                  <p class="soft" style={styles.footLine}>
                    {line}
                  </p>
                ))}
              </div>
            </div>
          </article>
        </body>
      </html>
    </>
  );
}

const Words = ({ letter, styles }: { letter: Letter; styles: Styles }) => (
  <>
    {letter.head && (
      <p class="strong" style={styles.event}>
        {letter.head.title}
      </p>
    )}
    <h1 class="ink" style={styles.heading}>
      {letter.heading}
    </h1>
    {letter.paragraphs.map(paragraph => (
      <p class="ink" style={styles.paragraph}>
        {paragraph}
      </p>
    ))}
  </>
);

/** When and where, and under a tear line the ticket. */
function Card({ letter, t, ticketCid, styles }: Props & { styles: Styles }) {
  const { ticket, facts = [] } = letter;
  if (facts.length === 0 && !ticket) return null;
  return (
    <Table className="card" style={styles.card}>
      {facts.length > 0 && <Facts facts={facts} styles={styles} />}
      {ticket && (
        <Ticket
          caption={ticket.caption}
          alternative={t('mail.ticket.alternative')}
          cid={ticketCid}
          torn={facts.length > 0}
          styles={styles}
        />
      )}
    </Table>
  );
}

/** The one thing to do, and whatever follows it. */
function Actions({ letter, t, styles }: Props & { styles: Styles }) {
  const { button, next = [], links = [], closing } = letter;
  return (
    <>
      {button && (
        <div style={styles.action}>
          <a class="button" style={styles.button} href={button.href}>
            {button.label}
          </a>
        </div>
      )}
      {next.length > 0 && <Next heading={t('mail.heading.next')} next={next} styles={styles} />}
      {links.length > 0 && <Links links={links} styles={styles} />}
      {closing && (
        <p class="ink" style={`${styles.paragraph};margin-top:24px`}>
          {closing}
        </p>
      )}
    </>
  );
}

/** A table where layout is all that is meant. */
const Table = ({ className, style, children }: PropsWithChildren<{ className?: string; style?: string }>) => (
  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" class={className} style={style}>
    <tbody>{children}</tbody>
  </table>
);

/** With pictures off, or about no event, a band in the colour stays. */
const Cover = ({ src, hue, styles }: { src?: string; hue: number; styles: Styles }) => {
  const ground = hex(coverColours(hue).ground);
  return (
    <div class="cover" style={`${styles.band};background:${ground}`}>
      {src && <img src={src} width="560" alt="" style={styles.picture} />}
    </div>
  );
};

const Facts = ({ facts, styles }: { facts: [string, string][]; styles: Styles }) => (
  <tr>
    <td style={styles.facts}>
      <Table>
        {facts.map(([label, value]) => (
          <tr>
            <td>
              <div class="soft" style={styles.label}>
                {label}
              </div>
              <div class="ink" style={styles.value}>
                {unbroken(value)}
              </div>
            </td>
          </tr>
        ))}
      </Table>
    </td>
  </tr>
);

/** A range of times stays on one line. */
const unbroken = (text: string) => text.replace(/(\d)–(\d)/g, '$1\u2060–\u2060$2');

type TicketProps = { caption: string; alternative: string; cid: string; torn: boolean; styles: Styles };

const Ticket = ({ caption, alternative, cid, torn, styles }: TicketProps) => (
  <tr>
    <td>
      {torn && <div class="tear" style={styles.tear} />}
      <div style={styles.ticket}>
        <img src={`cid:${cid}`} width="216" alt={alternative} style={styles.code} />
        <p class="soft" style={styles.caption}>
          {caption}
        </p>
      </div>
    </td>
  </tr>
);

const Next = ({ heading, next, styles }: { heading: string; next: string[]; styles: Styles }) => (
  <>
    <h2 class="ink" style={styles.next}>
      {heading}
    </h2>
    <ul style={styles.list}>
      {next.map(each => (
        <li class="ink" style={styles.item}>
          {each}
        </li>
      ))}
    </ul>
  </>
);

const Links = ({ links, styles }: { links: NonNullable<Letter['links']>; styles: Styles }) => (
  <div class="links" style={styles.links}>
    {links.map(({ label, href }) => (
      <div>
        <a class="strong" style={styles.link} href={href}>
          {label}
        </a>
      </div>
    ))}
  </div>
);
