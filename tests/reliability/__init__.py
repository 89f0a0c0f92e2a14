"""What the service endures: trials of it as it is run, long, or short for `make test`."""
