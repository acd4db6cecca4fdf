import { getRssString } from '@astrojs/rss';
import { plainText, type Graph } from '../graph/graph.ts';
import { displayName } from '../graph/names.ts';
import { translate } from '../i18n/messages.ts';
import { DEFAULT_LOCALE } from '../model/language.ts';
import type { AnyRecord } from '../model/record.ts';
import { absolute, fileHref, pageHref, recordHref } from '../routing/href.ts';

/** How many records the feed holds. */
export const FEED_LENGTH = 50;

type ChangedRecord = Extract<AnyRecord, { readonly data: { readonly changed: string } }>;

/** Records of the kinds that say when their facts last changed: the latest first, those of one day by kind and id. */
export function latestChanged(graph: Graph): readonly ChangedRecord[] {
  const records: ChangedRecord[] = [
    ...graph.of('event'),
    ...graph.of('initiative'),
    ...graph.of('topic'),
    ...graph.of('disagreement'),
    ...graph.of('statistics'),
  ];
  return records.sort((a, b) => (a.data.changed === b.data.changed ? 0 : a.data.changed < b.data.changed ? 1 : -1));
}

/**
 * The feed of what was lately changed: RSS 2.0, in English, with whole addresses. Its dates are those of the records (midnight UTC of the
 * day); no clock is read.
 */
export async function feedXml(graph: Graph): Promise<string> {
  const t = translate(DEFAULT_LOCALE);
  const self = absolute(fileHref('/feed.xml'));
  return getRssString({
    title: t('site.name'),
    description: t('site.tagline'),
    site: absolute(pageHref('home', DEFAULT_LOCALE)),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${DEFAULT_LOCALE}</language><atom:link href="${encodeURI(self)}" rel="self" type="application/rss+xml"/>`,
    items: latestChanged(graph)
      .slice(0, FEED_LENGTH)
      .map((record) => ({
        title: displayName(record, DEFAULT_LOCALE).text,
        link: absolute(recordHref(record.kind, record.id, DEFAULT_LOCALE)),
        description: plainText('summary' in record.data ? record.data.summary : record.data.what, graph),
        pubDate: new Date(`${record.data.changed}T00:00:00Z`),
        categories: [t(`kind.${record.kind}`)],
      })),
  });
}
