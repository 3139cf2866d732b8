# Shared by the scripts beside it; sourced, not run.

# The tools that scripts/setup-test fetches live in the checkout, not in the user's home.
tools_dir="$PWD/.local/tools"
export PATH="$tools_dir/bin:$PATH"

say() { printf '\n== %s\n' "$*"; }

die() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Installs Debian packages, as root or through sudo.
install_packages() {
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        have sudo || die "these Debian packages are missing: $*. Install them as root: apt-get install $*"
        as_root=(sudo)
    fi
    have apt-get || die "these programs are missing, and this system has no apt-get; their Debian packages are: $*"
    say "Installing $*"
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Prints the Debian packages among the arguments that dpkg does not have.
missing_packages() {
    local package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
    done
}
