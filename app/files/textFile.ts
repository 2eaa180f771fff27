import { readSearchParams } from '../../lib/query/readSearchParams';
import { noQuery } from '../../lib/query/unitsQuery';
import { answering, badRequest } from '../responses';

/** A file of text that takes no parameters: a GET handler that names and types it. */
export const textFile = (name: string, type: string, content: () => string) =>
  answering(async (request: Request) => {
    const query = noQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
    if (!query.success) return badRequest(query.error, ['（无）']);
    return new Response(content(), {
      headers: {
        'content-type': `${type}; charset=utf-8`,
        'content-disposition': `attachment; filename="${name}"`,
      },
    });
  });
