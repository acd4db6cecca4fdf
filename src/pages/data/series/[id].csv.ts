import { currentRecord } from '#record';
import type { APIRoute } from 'astro';
import { seriesCsv } from '../../../exports/data-files.ts';
import type { RecordOf } from '../../../model/record.ts';

export const getStaticPaths = () =>
  currentRecord()
    .graph.of('statistics')
    .map((record) => ({ params: { id: record.id }, props: { record } }));

export const GET: APIRoute<{ record: RecordOf<'statistics'> }> = ({ props }) =>
  new Response(seriesCsv(props.record), { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
