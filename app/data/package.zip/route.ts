import { zipOf } from '../../../lib/export/dataset/zipOf';
import { datasetFile } from '../datasetFile';
import { packageEntries } from '../packageEntries';

/** /data/package.zip: data, units, reports and findings with their codebook and their descriptions. */
export const { GET, HEAD } = datasetFile({
  ending: 'zip',
  contentType: 'application/zip',
  pieces: (request) => {
    const made = new Date();
    return zipOf(packageEntries(request, made), made);
  },
});
