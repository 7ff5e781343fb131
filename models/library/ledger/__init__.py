"""What collecting remembers: sources, jobs, hosts, what was seen before."""
