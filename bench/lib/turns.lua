-- Saved page turns: each thread is one respondent with one connection. It opens the page it was given, then posts it
-- and follows the redirect, for ever, with an answer that changes at each post so that every post is a save.
-- Arguments: PATH COOKIE-FILE BODY-A BODY-B DELAY-MS. The cookie file has one "cookie<TAB>csrf" a line, one a thread.
local counter = 0
function setup(thread)
  thread:set("id", counter)
  counter = counter + 1
end

function init(args)
  page, bodies, wait = args[1], { args[3], args[4] }, tonumber(args[5]) or 0
  local line = 0
  for text in io.lines(args[2]) do
    if line == id then
      cookie, csrf = text:match("^(.-)\t(.*)$")
    end
    line = line + 1
  end
  turn, target, posts = "post", page, 0
end

function delay()
  return wait
end

function request()
  if turn == "post" then
    posts = posts + 1
    return wrk.format("POST", page, {
      ["Cookie"] = cookie,
      ["Content-Type"] = "application/x-www-form-urlencoded",
      ["Sec-Fetch-Site"] = "same-origin",
    }, csrf .. "&" .. bodies[posts % 2 + 1])
  end
  return wrk.format("GET", target, { ["Cookie"] = cookie })
end

function response(status, headers, body)
  for name, value in pairs(headers) do
    if name:lower() == "set-cookie" then
      local pair = value:match("^[^;]+")
      local key = pair:match("^[^=]+")
      local escaped = key:gsub("%p", "%%%0")
      local replaced, times = cookie:gsub(escaped .. "=[^;]*", function() return pair end)
      cookie = times > 0 and replaced or (cookie .. "; " .. pair)
    elseif name:lower() == "location" then
      target = value:gsub("^https?://[^/]+", "")
    end
  end
  turn = (turn == "post" and status == 303) and "get" or "post"
end
