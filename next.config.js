// Set by lib/run only: the tests build into a folder of their own, so that they disturb no running server.
const folder = process.env.ATLAS_BUILD ?? '.next';

/** @type {import('next').NextConfig} */
const config = {
  distDir: folder,
  // Next writes the folder of the build into this file.
  typescript: { tsconfigPath: folder === '.next' ? 'tsconfig.json' : 'tests/setup/tsconfig.site.json' },
  poweredByHeader: false,
  reactStrictMode: true,
  // We have no pictures to be made smaller: /_next/image would draw ours again for anybody, past the limits, and keep the results on disk.
  images: { unoptimized: true },
  // Titles stand in the head for every reader: answers are kept whole, whoever asked first.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-pg', 'pg'],
  rewrites: async () => ({
    beforeFiles: [
      // Next answers 500 to a broken percent-encoding in an id. Ids have no percent signs: not found.
      { source: '/:room(units|regions|reports|quality|dictionary)/:id(.*%.*)', destination: '/not-found' },
    ],
    afterFiles: [
      // The twin of a page has the page's address with its format behind it; a folder cannot be named [id].csv.
      {
        source:
          '/:view(index|tiles|rank|trend|outcomes|compare|scatter|search|units|coverage|quality|dictionary|imports).:format(csv|xlsx|json)',
        destination: '/files/:format/:view',
      },
      { source: '/data/:view(changes|changed).:format(csv|xlsx|json)', destination: '/files/:format/:view' },
      {
        source: '/regions/:id([A-Za-z0-9-]+).:format(csv|xlsx|json)',
        destination: '/files/:format/region/:id',
      },
      {
        source: '/regions/:id([A-Za-z0-9-]+)/rollup.:format(csv|xlsx|json)',
        destination: '/files/:format/rollup/:id',
      },
      { source: '/outcomes/sums.:format(csv|xlsx|json)', destination: '/files/:format/outcomes-sums' },
      { source: '/units/:id([A-Za-z0-9-]+).:format(csv|xlsx|json)', destination: '/files/:format/unit/:id' },
      {
        source: '/reports/:id([A-Za-z0-9-]+).:format(csv|xlsx|json)',
        destination: '/files/:format/report/:id',
      },
      {
        source: '/reports/:id([A-Za-z0-9-]+)/:part(local|narrative).:format(csv|xlsx|json)',
        destination: '/files/:format/:part/:id',
      },
      {
        source: '/reports/:id([A-Za-z0-9-]+)/compare.:format(csv|xlsx|json)',
        destination: '/files/:format/report-compare/:id',
      },
      {
        source: '/units/:id([A-Za-z0-9-]+)/:part(worklist|peers).:format(csv|xlsx|json)',
        destination: '/files/:format/unit-:part/:id',
      },
      {
        source: '/units/:id([A-Za-z0-9-]+)/peers.:format(svg|png)',
        destination: '/images/:format/unit-peers/:id',
      },
      {
        source: '/quality/:part(rules|years|worklist).:format(csv|xlsx|json)',
        destination: '/files/:format/quality-:part',
      },
      {
        source: '/quality/:rule([A-Z0-9]{2,4}-[0-9]{2}).:format(csv|xlsx|json)',
        destination: '/files/:format/rule/:rule',
      },
      {
        source: '/quality/:rule([A-Z0-9]{2,4}-[0-9]{2}).:format(svg|png)',
        destination: '/images/:format/rule/:rule',
      },
      {
        source: '/:view(rank|trend|outcomes|compare|scatter|tiles|coverage|quality).:format(svg|png)',
        destination: '/images/:format/:view',
      },
      { source: '/units/:id([A-Za-z0-9-]+).:format(svg|png)', destination: '/images/:format/unit/:id' },
      { source: '/regions/:id([A-Za-z0-9-]+).:format(svg|png)', destination: '/images/:format/region/:id' },
    ],
    fallback: [],
  }),
};

export default config;
