# handrail: `make help` says what there is.

SWIFT   ?= swift
PYTHON  ?= python3
SCRATCH ?= .build
PREFIX  ?= /usr/local
DESTDIR ?=

# Rounds of the property tests in `make fuzz`, posts in `make sound`.
ROUNDS  ?= 20000
# How long libFuzzer runs.
SECONDS ?= 120
# Megabytes of prose, and rounds, of `make bench`; RECORD=1 writes its figures into the project.
SIZE    ?= 200
BENCH_ROUNDS ?= 5
SAMPLES ?= $(wildcard ../shared/samples/18f-posts)
RECORD  ?=
# Posts of many authors, and archives of gigabytes, in `make bench-audit`.
POSTS   ?= 1000000
LARGE   ?=

PROGRAM := $(SCRATCH)/release/handrail
SOURCES := $(wildcard Sources Tests Benchmarks) Package.swift

# A program that carries the Swift runtime, so that it runs where there is no toolchain. macOS has
# the runtime already.
RELEASE := -c release --scratch-path $(SCRATCH) --product handrail
STATIC := $(abspath $(SCRATCH))/static
ifneq ($(shell uname -s),Darwin)
RELEASE += --static-swift-stdlib
# Where a wheel puts the system libraries that it carries, as seen from the program.
RELEASE += -Xlinker -rpath -Xlinker '$$ORIGIN/../libexec/handrail'
# Libraries that would cost each start too much are looked for here first, to be linked statically.
program wheel bench: export PKG_CONFIG_PATH := $(STATIC):$(PKG_CONFIG_PATH)
endif

# A module may import only what Package.swift says it depends on.
IMPORTS := --explicit-target-dependency-import-check error

.DEFAULT_GOAL := build
.PHONY: build program demo test lint format install uninstall wheel bench bench-git bench-audit bench-count fuzz \
  sound clean deps help

build: deps program ## build the program, optimised

# Installs nothing; for those who see to the libraries themselves.
program:
	@.ci/static-libraries "$(STATIC)"
	@$(SWIFT) build $(RELEASE)

demo: build ## check the posts of a small company, Acme Robotics
	@echo "handrail check --as-of 2026-11-20   (in fixtures/acme)"; echo
	@cd fixtures/acme && { "$(abspath $(PROGRAM))" check --as-of 2026-11-20; status=$$?; \
	case $$status in \
	1) echo; echo "The verdict is “fail”, as it should be: these drafts break Acme's rules on purpose.";; \
	*) echo "demo: expected the verdict “fail” (exit status 1), got exit status $$status" >&2; exit 1;; \
	esac; }

test: ## run the tests
	@SWIFT="$(SWIFT)" .ci/deps tests
	@.ci/pre-commit $(SCRATCH)/pre-commit
	@HANDRAIL_PRE_COMMIT="$(abspath $(SCRATCH))/pre-commit/bin/pre-commit" \
	  $(SWIFT) test --scratch-path $(SCRATCH) $(IMPORTS)

lint: deps ## check the format, the imports, the warnings and the order of the house
	@$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)
	@.ci/hygiene
	@$(SWIFT) build --build-tests --scratch-path $(SCRATCH)/strict $(IMPORTS) \
	  -Xswiftc -warnings-as-errors

format: ## put the sources into the house's format
	@$(SWIFT) format format --in-place --recursive --parallel $(SOURCES)

install: build ## install the program in PREFIX (/usr/local); packagers set DESTDIR
	@install -d "$(DESTDIR)$(PREFIX)/bin"
	@install -m 755 "$(PROGRAM)" "$(DESTDIR)$(PREFIX)/bin/handrail"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/handrail"

uninstall: ## take the program away again
	@rm -f "$(DESTDIR)$(PREFIX)/bin/handrail"

wheel: build ## build a wheel for pip, pipx and pre-commit in dist/, and try it where there is no Swift
	@rm -f dist/handrail-*.whl
	@HANDRAIL_PROGRAM="$(abspath $(PROGRAM))" PYTHONPATH=integrations/python \
	  $(PYTHON) -m handrail_build dist
	@PYTHON="$(PYTHON)" integrations/python/try-wheel "$(abspath $(PROGRAM))" dist/handrail-*.whl

# Package.swift has the engine's benchmark only then; the program must come of the same build plan.
bench: export HANDRAIL_BENCH = 1
bench: build ## measure handrail beside its peers: SIZE=200 (megabytes; 20 is quick)
	@$(SWIFT) build $(RELEASE:handrail=handrail-bench)
	@mkdir -p $(SCRATCH)/bench
	@Benchmarks/run "$(PROGRAM)" "$(PROGRAM)-bench" $(SCRATCH)/bench --size $(SIZE) \
	  --rounds $(BENCH_ROUNDS) --samples "$(abspath $(SAMPLES))" $(if $(RECORD),--record)

bench-git: build ## measure the check of a commit in a repository of 10,000 files
	@mkdir -p $(SCRATCH)/bench
	@Benchmarks/staged "$(PROGRAM)" $(SCRATCH)/bench

bench-audit: build ## measure audits: SIZE=200 POSTS=1000000; LARGE=1 adds archives of gigabytes
	@mkdir -p $(SCRATCH)/bench
	@Benchmarks/audit "$(PROGRAM)" $(SCRATCH)/bench --size $(SIZE) --rounds $(BENCH_ROUNDS) \
	  --posts $(POSTS) $(if $(LARGE),--large) $(if $(RECORD),--record)

bench-count: build ## count the instructions of fixed jobs, which no noise changes
	@mkdir -p $(SCRATCH)/bench
	@Benchmarks/count "$(PROGRAM)" $(SCRATCH)/bench $(if $(RECORD),--record)

fuzz: deps ## run the property tests for long, then libFuzzer: ROUNDS=20000 SECONDS=120
	@HANDRAIL_FUZZ_ROUNDS=$(ROUNDS) $(SWIFT) test --scratch-path $(SCRATCH) --filter Property
	@SWIFT="$(SWIFT)" .ci/fuzz $(SECONDS) $(SCRATCH)/fuzz

sound: deps ## ask the engine and a plain one about random posts, optimised: ROUNDS=20000
	@HANDRAIL_FUZZ_ROUNDS=$(ROUNDS) $(SWIFT) test -c release -Xswiftc -enable-testing \
	  --scratch-path $(SCRATCH)/sound --filter 'EngineDifferentialProperty|TermScanProperty'

clean: ## remove what was built
	@rm -rf "$(SCRATCH)"

deps: ## install the system libraries that are missing: PCRE2, md4c, libyaml, libarchive, Expat, SQLite
	@SWIFT="$(SWIFT)" .ci/deps

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile
