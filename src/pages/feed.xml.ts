import { currentRecord } from '#record';
import type { APIRoute } from 'astro';
import { feedXml } from '../exports/feed.ts';

export const GET: APIRoute = async () =>
  new Response(await feedXml(currentRecord().graph), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
