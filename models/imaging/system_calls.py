"""The system calls that decoding a picture needs, by name and by each processor's number.

From Linux's asm/unistd_64.h (x86-64) and asm-generic/unistd.h (arm64).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Machine:
    """`architecture` is the kernel's own number for it (linux/audit.h)."""

    architecture: int
    numbers: dict[str, int]


# Allowed for reading only: the position of their flags among the arguments.
OPENING = {"open": 1, "openat": 2}
# Allowed for threads only, as decoders of AVIF start them.
CLONE = "clone"

# fmt: off
CALLS = {
    "x86_64": Machine(0xC000003E, {
        "read": 0, "write": 1, "futex": 202, "lseek": 8, "mmap": 9, "munmap": 11,
        "mprotect": 10, "mremap": 25, "brk": 12, "madvise": 28, "readv": 19, "writev": 20,
        "pread64": 17, "preadv": 295, "close": 3, "fstat": 5, "stat": 4, "lstat": 6,
        "newfstatat": 262, "statx": 332, "access": 21, "faccessat": 269, "faccessat2": 439,
        "readlink": 89, "readlinkat": 267, "getcwd": 79, "getdents64": 217, "dup": 32,
        "fcntl": 72, "ioctl": 16, "poll": 7, "ppoll": 271, "rt_sigaction": 13,
        "rt_sigprocmask": 14, "rt_sigreturn": 15, "sigaltstack": 131, "restart_syscall":
        219, "sched_yield": 24, "sched_getaffinity": 204, "set_robust_list": 273, "rseq":
        334, "membarrier": 324, "clock_gettime": 228, "clock_getres": 229,
        "clock_nanosleep": 230, "nanosleep": 35, "gettimeofday": 96, "getpid": 39, "gettid":
        186, "getppid": 110, "getuid": 102, "geteuid": 107, "getgid": 104, "getegid": 108,
        "getrandom": 318, "getrusage": 98, "getrlimit": 97, "setrlimit": 160, "prlimit64":
        302, "uname": 63, "sysinfo": 99, "prctl": 157, "times": 100, "exit": 60,
        "exit_group": 231, "open": 2, "openat": 257, "clone": 56,
    }),
    "aarch64": Machine(0xC00000B7, {
        "read": 63, "write": 64, "futex": 98, "lseek": 62, "mmap": 222, "munmap": 215,
        "mprotect": 226, "mremap": 216, "brk": 214, "madvise": 233, "readv": 65, "writev":
        66, "pread64": 67, "preadv": 69, "close": 57, "fstat": 80, "newfstatat": 79,
        "statx": 291, "faccessat": 48, "faccessat2": 439, "readlinkat": 78, "getcwd": 17,
        "getdents64": 61, "dup": 23, "fcntl": 25, "ioctl": 29, "ppoll": 73, "rt_sigaction":
        134, "rt_sigprocmask": 135, "rt_sigreturn": 139, "sigaltstack": 132,
        "restart_syscall": 128, "sched_yield": 124, "sched_getaffinity": 123,
        "set_robust_list": 99, "rseq": 293, "membarrier": 283, "clock_gettime": 113,
        "clock_getres": 114, "clock_nanosleep": 115, "nanosleep": 101, "gettimeofday": 169,
        "getpid": 172, "gettid": 178, "getppid": 173, "getuid": 174, "geteuid": 175,
        "getgid": 176, "getegid": 177, "getrandom": 278, "getrusage": 165, "getrlimit": 163,
        "setrlimit": 164, "prlimit64": 261, "uname": 160, "sysinfo": 179, "prctl": 167,
        "times": 153, "exit": 93, "exit_group": 94, "openat": 56, "clone": 220,
    }),
}
# fmt: on
