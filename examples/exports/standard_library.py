"""Takes any query away as CSV, with nothing but Python's standard library:
python3 standard_library.py https://example.org/graphql
"""

import csv
import io
import sys
import urllib.parse
import urllib.request

address = sys.argv[1] if len(sys.argv) > 1 else "https://example.org/graphql"
query = """{
  observations(filter: { indicator: { eq: "sports-ground-area-per-capita" } }, orderBy: [YEAR_ASC]) {
    nodes { slug region { name } year exact unit { code } }
  }
}"""
url = address + "?" + urllib.parse.urlencode({"query": query, "format": "csv"})
with urllib.request.urlopen(url) as response:
    # Numbers stay texts: 2.50 is not 2.5.
    for row in csv.DictReader(io.TextIOWrapper(response, "utf-8", newline="")):
        print(row["region.name"], row["year"], row["exact"], row["unit.code"], sep="\t")
