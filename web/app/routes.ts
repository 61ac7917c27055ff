// Every address of the front end, on one screen.
import { index, route } from '@remix-run/route-config';
import type { RouteConfig } from '@remix-run/route-config';

export default [
  index('routes/landing/route.tsx'),
  route('login', 'routes/login/route.tsx'),
  route('login/callback', 'routes/login-callback/route.tsx'),
  route('logout', 'routes/logout/route.tsx'),
  route('dashboard', 'routes/dashboard/route.tsx'),
  route('accounts', 'routes/accounts/route.tsx'),
  route('access', 'routes/access/route.tsx'),
  route('health', 'routes/health/route.tsx'),
  route('setup', 'routes/setup/route.tsx'),
  route('permissions', 'routes/permissions/route.tsx'),
  route('permissions/:name', 'routes/permission/route.tsx'),
  route('messages', 'routes/messages/route.tsx'),
  route('messages/:id', 'routes/conversation/route.tsx'),
  route('report', 'routes/report/route.tsx'),
  route('report.md', 'routes/report/markdown.route.ts'),
  route('report.json', 'routes/report/json.route.ts'),
  route('report.schema.json', 'routes/report/schema.route.ts'),
  route('guide', 'routes/guide/route.tsx'),
  route('recording', 'routes/recording/route.tsx'),
  route('events/:id', 'routes/event/route.tsx'),
  route('delete', 'routes/delete/route.tsx'),
  route('data-deletion', 'routes/deletion/route.tsx'),
  route('data-deletion/:code', 'routes/receipt/route.tsx'),
  route('privacy', 'routes/privacy/route.tsx'),
  route('terms', 'routes/terms/route.tsx'),
  route('live', 'routes/live/route.tsx'),
  route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig;
