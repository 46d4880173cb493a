"""Shuts the door from inside: little memory, little time, no file, no process, no network."""

import contextlib
import ctypes
import os
import platform
import struct

try:
    import resource
except ImportError:  # a machine without POSIX limits: the time limit of the parent is what is left
    resource = None  # type: ignore[assignment]

MEMORY = 256 * 1024 * 1024
"""more than what the process holds when the file arrives"""
NEW_USER, NEW_NETWORK = 0x10000000, 0x40000000
NO_NEW_PRIVILEGES, SECCOMP, FILTER = 38, 22, 2
ALLOW, REFUSE = 0x7FFF0000, 0x00050001  # REFUSE: the call fails with EPERM, the process goes on
# What a decoder needs once everything is loaded: its two pipes, memory, locks, the clock, and the end.
CALLS = {
    "x86_64": (0xC000003E, {
        "read": 0, "write": 1, "close": 3, "fstat": 5, "lseek": 8, "mmap": 9, "mprotect": 10, "munmap": 11, "brk": 12,
        "rt_sigaction": 13, "rt_sigprocmask": 14, "rt_sigreturn": 15, "sched_yield": 24, "mremap": 25, "madvise": 28,
        "getpid": 39, "exit": 60, "gettimeofday": 96, "gettid": 186, "futex": 202, "sched_getaffinity": 204,
        "restart_syscall": 219, "clock_gettime": 228, "clock_nanosleep": 230, "exit_group": 231, "getrandom": 318,
        "rseq": 334,
    }),
    "aarch64": (0xC00000B7, {
        "close": 57, "lseek": 62, "read": 63, "write": 64, "fstat": 80, "exit": 93, "exit_group": 94, "futex": 98,
        "clock_gettime": 113, "clock_nanosleep": 115, "sched_getaffinity": 123, "sched_yield": 124, "restart_syscall": 128,
        "rt_sigaction": 134, "rt_sigprocmask": 135, "rt_sigreturn": 139, "gettimeofday": 169, "getpid": 172, "gettid": 178,
        "brk": 214, "munmap": 215, "mremap": 216, "mmap": 222, "mprotect": 226, "madvise": 233, "getrandom": 278,
        "rseq": 293,
    }),
}  # fmt: skip


def tighten(cpu_seconds: int) -> list[str]:
    """From here on the process can only compute. Returns which locks hold on this machine, for those who ask."""
    held = _few_resources(cpu_seconds)
    with contextlib.suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None, use_errno=True)
        held += ["network"] if libc.unshare(NEW_USER | NEW_NETWORK) == 0 else []
        held += ["calls"] if _only_these_calls(libc) else []
    return held


def _few_resources(cpu_seconds: int) -> list[str]:
    if resource is None:
        return []
    wanted = {
        "RLIMIT_CPU": cpu_seconds, "RLIMIT_AS": _held_now() + MEMORY, "RLIMIT_FSIZE": 0, "RLIMIT_CORE": 0,
        "RLIMIT_NPROC": 0,
    }  # fmt: skip
    held = [name for name, most in wanted.items() if _limit(name, most)]
    return held + (["RLIMIT_NOFILE"] if _limit("RLIMIT_NOFILE", 0) else [])


def _limit(name: str, most: int) -> bool:
    try:
        resource.setrlimit(getattr(resource, name), (most, most))
    except (AttributeError, ValueError, OSError):
        return False
    return True


def _held_now() -> int:
    """Bytes of address space in use; nought where the system does not say, and then the limit is not set too low."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 4 * MEMORY


def _only_these_calls(libc: ctypes.CDLL) -> bool:
    """A list of allowed system calls (seccomp); False where this machine has no such thing."""
    known = CALLS.get(platform.machine())
    if known is None or libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    lines = _program(known[0], sorted(known[1].values()))
    code = ctypes.create_string_buffer(b"".join(lines))
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(lines), ctypes.addressof(code)))
    return libc.prctl(SECCOMP, FILTER, program, 0, 0) == 0


def _program(machine: int, allowed: list[int]) -> list[bytes]:
    """Berkeley packet filter: another machine's numbers are refused, then each allowed number jumps to the end."""
    load_number, load_machine, equal, answer = (0x20, 0), (0x20, 4), 0x15, 0x06
    lines = [_line(*load_machine), _line(equal, machine, yes=1), _line(answer, REFUSE), _line(*load_number)]
    for place, number in enumerate(allowed):
        lines.append(_line(equal, number, yes=len(allowed) - place))
    return [*lines, _line(answer, REFUSE), _line(answer, ALLOW)]


def _line(code: int, value: int, yes: int = 0, no: int = 0) -> bytes:
    return struct.pack("HBBI", code, yes, no, value)
