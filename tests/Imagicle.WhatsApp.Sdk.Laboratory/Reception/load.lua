-- Sends prepared requests from a file, each thread its own share, and reports in one line of JSON.
-- wrk ... -s load.lua URL -- FILE BYTES_PER_REQUEST REQUESTS THREADS
local threads = {}
function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function init(args)
  size, count = tonumber(args[2]), math.floor(tonumber(args[3]) / tonumber(args[4]))
  first, sent = number * count, 0
  file = assert(io.open(args[1], "rb"))
  file:seek("set", first * size)
end

function request()
  if sent > 0 and sent % count == 0 then
    file:seek("set", first * size)
  end
  sent = sent + 1
  return file:read(size)
end

function done(summary, latency)
  local most = 0
  for _, thread in ipairs(threads) do
    most = math.max(most, thread:get("sent"))
  end
  local e = summary.errors
  print(string.format(
    'JSON {"Seconds":%.6f,"Answers":%d,"Refused":%d,"Failed":%d,"Sent":%d,"P50":%.3f,"P99":%.3f,"Slowest":%.3f}',
    summary.duration / 1e6, summary.requests, e.status, e.connect + e.read + e.write + e.timeout, most,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
