import { currentRecord } from '#record';
import type { APIRoute } from 'astro';
import { recordJson } from '../../exports/data-files.ts';
import type { RecordOf } from '../../model/record.ts';

export const getStaticPaths = () =>
  currentRecord()
    .graph.of('event')
    .map((record) => ({ params: { id: record.id }, props: { record } }));

export const GET: APIRoute<{ record: RecordOf<'event'> }> = ({ props }) =>
  new Response(recordJson(currentRecord().graph, props.record), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
