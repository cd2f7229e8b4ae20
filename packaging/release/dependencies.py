"""What docs/dependencies.md says, and which of Debian's packages that is."""
import re
import subprocess
import sys


def lines(top, name):
    for line in (top / name).read_text("utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line:
            yield line


def rows(top):
    """Name, purpose, licence and packages of every row of the table."""
    known = set(lines(top, "packaging/build-packages.txt"))
    named = [line.split(":", 1) for line in lines(top, "packaging/release/components.txt")]
    for line in (top / "docs/dependencies.md").read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|") or len(cells) != 4 or cells[0] == "library" or cells[0].startswith("---"):
            continue
        name, _, purpose, licence = cells
        packages = next((packages.split() for words, packages in named if re.match(re.escape(words) + r"(?!\w)", name)), None)
        if packages is None:
            sys.exit(f"packaging/release/components.txt names no package for “{name}”.")
        for package in packages:
            if package not in known and not package.startswith("+"):
                sys.exit(f"packaging/build-packages.txt does not list {package}.")
        yield name, purpose, licence, [package.removeprefix("+") for package in packages]


def installed(package):
    """Version and architecture of a package, and the name of its source."""
    query = subprocess.run(["dpkg-query", "-W", "-f=${Version}\t${Architecture}\t${source:Package}", package],
                           capture_output=True, text=True)
    if query.returncode != 0:
        sys.exit(f"{package} is not installed here.")
    return query.stdout.split("\t")
