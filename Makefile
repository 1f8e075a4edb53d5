# Tallypress: make demo shows a report of invented data, make test runs every test.

BUILD_PACKAGES = libsqlite3-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libmd-dev
# Independent peers of the tests: readers, shells, a typesetter and an application that writes.
TEST_PACKAGES = python3 sqlite3 zsh fish groff

BINARY = .build/release/tallypress
DEMO = .build/demo
# One file that runs wherever the C libraries are; lld, as gold warns of the standard library.
ONE_BINARY = --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker --strip-all
CHECKS = -Xswiftc -warnings-as-errors --explicit-target-dependency-import-check error

# The peers that benchmarks are run beside live in an environment of their own.
PEERS = .build/peers

.PHONY: demo build test lint bench readme clean

demo: build
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@$(BINARY) demo --quiet $(DEMO)/usage.sqlite
	@$(BINARY) report --source $(DEMO)/usage.sqlite --output output \
	  --title "LLM usage and cost" --period last-30-days --as-of 2026-10-31

build:
	@scripts/install-packages $(BUILD_PACKAGES)
	@swift build --quiet --configuration release --product tallypress $(ONE_BINARY)

test:
	@scripts/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES)
	swift build --build-tests $(CHECKS)
	swift test --skip-build --skip EndToEndTests
	swift test --skip-build --filter EndToEndTests

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Plugins Benchmarks

# Times Tallypress beside other people's engines; prints ratios, writes .build/bench.json.
bench: $(PEERS)/bin/python
	@scripts/install-packages $(BUILD_PACKAGES)
	@swift build --quiet --configuration release --product LiquidBenchmark
	@$(PEERS)/bin/python Benchmarks/time_liquid.py

$(PEERS)/bin/python:
	@scripts/install-packages python3 python3-venv
	@/usr/bin/python3 -m venv $(PEERS)
	@$(PEERS)/bin/pip install --quiet python-liquid==2.3.6 jinja2==3.1.6

# Writes the option tables of the README anew from the program's declaration.
readme:
	TALLYPRESS_RECORD=1 swift test --filter TallypressTests

clean:
	rm -rf .build
