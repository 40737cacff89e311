/** How a credential is handed out as a file named by an id: what Hono's `c.body` is called with. */
export const credentialFile = ({ id, credential }: { id: string; credential: string }) =>
  [
    credential,
    200,
    {
      'content-type': 'application/vc+ld+json',
      'content-disposition': `attachment; filename="${id}.json"`,
    },
  ] as const;
