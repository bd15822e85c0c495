-- Checks every condition, then makes every write. Returns 0 when all was written, otherwise the number of the first
-- condition that did not hold, and nothing was written.
-- ARGV: number of conditions; each: kind, key position, field, value; number of commands; each: argument count, command,
-- key position, arguments.
local at = 1
local function take()
  local value = ARGV[at]
  at = at + 1
  return value
end

local guards = tonumber(take())
for guard = 1, guards do
  local kind, key, field, value = take(), KEYS[tonumber(take())], take(), take()
  local holds
  if kind == 'value' then
    holds = redis.call('GET', key) == value
  elseif kind == 'absent' then
    holds = redis.call('EXISTS', key) == 0
  elseif kind == 'entry' then
    holds = #redis.call('XRANGE', key, field, field) == 1
  else
    holds = (redis.call('HGET', key, field) or '') == value
  end
  if not holds then
    return guard
  end
end

local commands = tonumber(take())
for command = 1, commands do
  local count, name, key = tonumber(take()), take(), KEYS[tonumber(take())]
  local call = {name, key}
  for argument = 1, count do
    call[#call + 1] = take()
  end
  redis.call(unpack(call))
end
return 0
