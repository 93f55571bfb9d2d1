-- Whole surveys: each thread is one respondent after another with one connection, from the first page to the thank-you
-- page. Each page is posted with the answers recorded for its path, and the redirect that follows is opened.
-- Arguments: LAUNCH-FILE ANSWER-FILE THREADS DELAY-MS: "cookies<TAB>path" of a launch a line, "path<TAB>body" of an answer.
-- Launches are made before: wrk tells a script of only one of several cookies that are set at once.
local ffi = require("ffi")
ffi.cdef("typedef struct { long seconds, nanoseconds; } time; int clock_gettime(int clock, time *now);")
local clock = ffi.new("time")
local function now()
  ffi.C.clock_gettime(1, clock)
  return tonumber(clock.seconds) * 1000 + tonumber(clock.nanoseconds) / 1e6
end

local threads = {}
function setup(thread)
  thread:set("id", #threads)
  table.insert(threads, thread)
end

function init(args)
  local count, line = tonumber(args[3]), 0
  launches, answers, wait = {}, {}, tonumber(args[4]) or 0
  completed, failed, turns = 0, 0, {}
  for launch in io.lines(args[1]) do
    if line % count == id then
      table.insert(launches, launch)
    end
    line = line + 1
  end
  for text in io.lines(args[2]) do
    local path, body = text:match("^(.-)\t(.*)$")
    answers[path] = body
  end
end

function delay()
  return wait
end

function request()
  if target == nil then
    local launch = table.remove(launches)
    if launch == nil then
      failed, launch = failed + 1, "\t/"
    end
    cookie, target = launch:match("^(.-)\t(.*)$")
    csrf, posting, began = nil, false, nil
  end
  if not posting then
    return wrk.format("GET", target, { ["Cookie"] = cookie })
  end
  began = now()
  return wrk.format("POST", target, {
    ["Cookie"] = cookie,
    ["Content-Type"] = "application/x-www-form-urlencoded",
    ["Sec-Fetch-Site"] = "same-origin",
  }, "csrf_token=" .. csrf .. "&" .. answers[target])
end

local function keep(line)
  local name, value = line:match("^([^=]+)=([^;]*)")
  local others = {}
  for each in cookie:gmatch("[^; ]+") do
    if each:match("^[^=]+") ~= name then
      table.insert(others, each)
    end
  end
  table.insert(others, name .. "=" .. value)
  cookie = table.concat(others, "; ")
end

function response(status, headers, body)
  local location
  for name, value in pairs(headers) do
    if name:lower() == "location" then
      location = value:gsub("^https?://[^/]+", "")
    elseif name:lower() == "set-cookie" then
      keep(value)
    end
  end
  if location then
    target, posting = location, false
    return
  end
  if began then
    table.insert(turns, now() - began)
    began = nil
  end
  if status ~= 200 then
    failed, target = failed + 1, nil
  elseif target:match("^/submitted/thank%-you") then
    completed, target = completed + 1, nil
  else
    csrf = csrf or body:match('name="csrf_token" value="([^"]*)"')
    posting = answers[target] ~= nil and csrf ~= nil
    if not posting then
      failed, target = failed + 1, nil
    end
  end
end

function done()
  local sum, lost, all = 0, 0, {}
  for _, thread in ipairs(threads) do
    sum, lost = sum + thread:get("completed"), lost + thread:get("failed")
    for _, each in ipairs(thread:get("turns")) do
      table.insert(all, each)
    end
  end
  table.sort(all)
  local at = function(share) return all[math.max(1, math.ceil(#all * share))] or 0 end
  print(string.format("Surveys: %d completed, %d failed, %d turns, p50 %.2f, p99 %.2f", sum, lost, #all, at(0.5), at(0.99)))
end
