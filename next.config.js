// Set by lib/run only: the tests build into a folder of their own, so that they disturb no running server.
const folder = process.env.ATLAS_BUILD ?? '.next';

/** @type {import('next').NextConfig} */
const config = {
  distDir: folder,
  // Next writes the folder of the build into this file.
  typescript: { tsconfigPath: folder === '.next' ? 'tsconfig.json' : 'tests/setup/tsconfig.site.json' },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-pg', 'pg'],
  rewrites: async () => ({
    beforeFiles: [
      // Next answers 500 to a broken percent-encoding in an id. Ids have no percent signs: not found.
      { source: '/:room(units|reports)/:id(.*%.*)', destination: '/not-found' },
    ],
    afterFiles: [
      // The twin of a page has the page's address with .csv behind it; a folder cannot be named [id].csv.
      { source: '/units/:id([A-Za-z0-9-]+).csv', destination: '/units/:id/csv' },
      { source: '/reports/:id([A-Za-z0-9-]+).csv', destination: '/reports/:id/csv' },
      { source: '/reports/:id([A-Za-z0-9-]+)/narrative.csv', destination: '/reports/:id/narrative/csv' },
    ],
    fallback: [],
  }),
};

export default config;
