# Tallypress: make demo shows a report of invented data, make test runs every test.

BUILD_PACKAGES = libsqlite3-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libmd-dev
# Independent peers of the tests: readers, shells, a typesetter and an application that writes.
TEST_PACKAGES = python3 sqlite3 zsh fish groff

BINARY = .build/release/tallypress
DEMO = .build/demo
CHECKS = -Xswiftc -warnings-as-errors --explicit-target-dependency-import-check error

.PHONY: demo build test lint readme clean

demo: build
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@$(BINARY) demo --quiet $(DEMO)/usage.sqlite
	@$(BINARY) report --source $(DEMO)/usage.sqlite --output output \
	  --title "LLM usage and cost" --period last-30-days --as-of 2026-10-31

build:
	@scripts/install-packages $(BUILD_PACKAGES)
	@swift build --quiet --configuration release --static-swift-stdlib --product tallypress

test:
	@scripts/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES)
	swift build --build-tests $(CHECKS)
	swift test --skip-build

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Plugins

# Writes the option tables of the README anew from the program's declaration.
readme:
	TALLYPRESS_RECORD=1 swift test --filter TallypressTests

clean:
	rm -rf .build
