/** Commands that send values to the server at this address; the key comes from the surroundings, never typed in. */
export function examplesFor(origin: string): { readonly json: string; readonly csv: string } {
  return {
    json: `curl -X POST '${origin}/api/measures/values?key=mot-cua-2026-10&dry=true' \\
  -H "Authorization: Bearer $LIENTHONG_KEY" \\
  -H 'Content-Type: application/json' \\
  -d '{"period":"2026-10","values":[
    {"indicator":"commune-applications-all","value":412},
    {"indicator":"commune-applications-online","value":389}]}'`,
    csv: `curl -X POST '${origin}/api/measures/values/file?name=so-lieu.csv&period=2026-10' \\
  -H "Authorization: Bearer $LIENTHONG_KEY" \\
  -H 'Content-Type: application/octet-stream' \\
  --data-binary @so-lieu.csv`,
  }
}
