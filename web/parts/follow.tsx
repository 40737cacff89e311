/** For `head`: without a program, the page itself comes again. With one, the `follow` island does. */
export const Refresh = ({ every, href }: { every: number; href?: string }) => (
  <noscript>
    <meta http-equiv="refresh" content={href ? `${every};url=${href}` : `${every}`} />
  </noscript>
);
