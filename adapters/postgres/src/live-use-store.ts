import type { LiveUseStore } from "@waypost/ports";
import type { Database } from "./database.ts";

/** How long what a process said counts. */
const LIFE = "interval '15 seconds'";

/** What tenants use of all processes together, as JSON of a `LiveUse`; `whose` says of which tenants. */
export const liveUse = (whose: string): string => `
  select tenant_id as tenant, json_build_object('requestsPerMinute', sum(requests_per_minute),
    'concurrentRequests', sum(concurrent_requests), 'connections', sum(connections)) as use
  from waypost.live_use where at > now() - ${LIFE} and ${whose} group by tenant_id`;

/** The use of the moment in PostgreSQL. Whoever says its part removes what ended processes of the tenant left. */
export function liveUseStore(database: Database): LiveUseStore {
  return {
    async note(tenant, process, { requestsPerMinute, concurrentRequests, connections }) {
      await database.statement(
        tenant,
        `with gone as (
           delete from waypost.live_use where tenant_id = $1 and at < now() - ${LIFE} and process <> $2
         )
         insert into waypost.live_use (tenant_id, process, requests_per_minute, concurrent_requests, connections)
         values ($1, $2, $3, $4, $5)
         on conflict (tenant_id, process) do update set requests_per_minute = excluded.requests_per_minute,
           concurrent_requests = excluded.concurrent_requests, connections = excluded.connections, at = now()`,
        [tenant, process, requestsPerMinute, concurrentRequests, connections],
      );
    },
  };
}
