"""Work on a Dask cluster, through joblib's Dask backend."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from urllib.parse import urlsplit

import click

from game.cli.options import Refused, jobs_option
from game.texts import Words

PATIENCE = 5
"""Seconds in which a cluster must answer."""

_DASK = click.option(
    "--dask", default="", metavar="ADRES", help="Dask-cluster, zoals tcp://127.0.0.1:8786."
)
_ELSEWHERE = click.option(
    "--elsewhere", is_flag=True, help="Het cluster mag een andere computer zijn."
)


def spread_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say on how many processes, or where, it works."""
    return jobs_option(_DASK(_ELSEWHERE(command)))


@contextmanager
def workers(jobs: int, address: str, elsewhere: bool, words: Words) -> Iterator[int | None]:
    """Let joblib work on processes here or on a cluster; the numbers are the same.

    Args:
        jobs: Processes on this machine, when there is no cluster.
        address: Address of a Dask scheduler, or empty.
        elsewhere: Whether it may be another machine.
        words: The language of a refusal.

    Yields:
        Jobs for `spread_out`: None on a cluster.

    Raises:
        Refused: The cluster is elsewhere, does not answer, or Dask is missing.
    """
    if not address:
        yield jobs
        return
    if not elsewhere and not _is_here(address):
        raise Refused(
            words(
                "Het cluster {address} is niet deze computer. Er gaat niets naar buiten "
                "zonder dat u het zegt: zet er --elsewhere bij.",
                address=address,
            )
        )
    try:
        from distributed import Client  # noqa: PLC0415 - optional
    except ImportError as error:
        raise Refused(
            words('Voor --dask is Dask nodig: pip install "samenleving-voorop[cluster]".')
        ) from error
    from joblib import parallel_config  # noqa: PLC0415

    try:
        client = Client(  # type: ignore[no-untyped-call]
            address, timeout=PATIENCE, set_as_default=False
        )
    except (OSError, ValueError) as error:
        raise Refused(
            words(
                "Op {address} antwoordt geen Dask-cluster. Start er een met "
                '"dask scheduler --host 127.0.0.1" en "dask worker".',
                address=address,
            )
        ) from error
    with client, parallel_config(backend="dask", client=client):
        yield None


def _is_here(address: str) -> bool:
    """Return whether an address is on this machine."""
    host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
