# `make help` lists what there is. Everything works from a fresh Debian 12 with a Rust toolchain.

.PHONY: help demo test bench bench-marks bench-quality bench-store fmt

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## two made-up States and a hub on this machine; prints where to look and how to log in
	@scripts/setup-build
	cargo build --profile demo -p proofmark --locked
	@target/demo/proofmark demo

test: ## everything that must pass before a change lands; `scripts/test STEP...` runs parts of it
	@scripts/test

bench: ## the measurements, on this machine; those worth keeping are in bench/README.md
	@scripts/bench

bench-marks: ## time and room of the index of marks, beside its peers; RECORDS="1000000 10000000" for more than a million
	@scripts/bench-marks speed $(RECORDS)

bench-quality: ## how often the index of marks finds the right record, and whether its probabilities are true
	@scripts/bench-marks quality $(RECORDS)

bench-store: ## the record on both engines: many rows at once, single lives, and the room they take
	@scripts/bench-store

fmt: ## bring all Rust files into the house's format
	cargo fmt --all
