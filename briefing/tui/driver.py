"""The terminal that the app draws on: it gets it back as it was, however the app ends."""

import os
import selectors
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TextIO, cast

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

if TYPE_CHECKING:
    from textual.app import App

    from briefing.tui.app import BriefingApp

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
"""Signals on which the app ends as a reader ends it, with 128 and their number as its status."""
_PAUSE = 0.1
"""Seconds after which a lone Esc is one, and an end of the input is seen."""
_MOST = 4096
"""Bytes that are read at once."""


class TerminalDriver(LinuxDriver):
    """Textual's driver, with what it lacks."""

    def __init__(
        self,
        app: "App[Any]",
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file: Any = _Screen(sys.__stderr__ or sys.stderr)
        self._drawing = False

    def start_application_mode(self) -> None:
        """Take the terminal, and end in good order when told to from outside."""
        for number in ENDING:
            if signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
                self._loop.add_signal_handler(number, self._leave, number)
        self._drawing = True
        cast("BriefingApp", self._app).shown.forget()
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        self._drawing = False
        super().stop_application_mode()

    def resume_application_mode(self) -> None:
        """Take the terminal again, also after a stop of which the app was not told (SIGSTOP)."""
        if self._drawing:
            self.suspend_application_mode()
        super().resume_application_mode()

    def _leave(self, number: int) -> None:
        cast("BriefingApp", self._app).leave(number)

    # --- what is typed

    def run_input_thread(self) -> None:
        """Hand on what is typed; bytes of which no key can be made are passed over, each by itself."""
        keys = _Keys(debug=self._debug)
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_PAUSE):
                    data = self._read()
                    if not data:
                        self._loop.call_soon_threadsafe(self._leave, signal.SIGHUP)
                        return
                    for message in keys.feed(data):
                        self.process_message(message)
                for message in keys.tick():
                    self.process_message(message)

    def _read(self) -> bytes:
        """What was typed, nothing when the terminal is gone."""
        try:
            return os.read(self.fileno, _MOST)
        except OSError:
            return b""


class _Keys:
    """Bytes to keys."""

    def __init__(self, *, debug: bool) -> None:
        self._debug = debug
        self._decode = getincrementaldecoder("utf-8")(errors="ignore").decode
        self._parser = XTermParser(debug)

    def feed(self, data: bytes) -> Iterator[Message]:
        """The keys, clicks and so on that are complete with these bytes."""
        for sign in self._decode(data):
            yield from self._parsed(sign)

    def _parsed(self, sign: str) -> list[Message]:
        try:
            return list(self._parser.feed(sign))
        except Exception:  # a sequence that says nonsense (a key of number 99999999)
            self._parser = XTermParser(self._debug)
            return []

    def tick(self) -> Iterator[Message]:
        """A key that is complete because nothing followed."""
        yield from self._parser.tick()


class _Screen:
    """The terminal as a file. When it is gone, what is written goes nowhere: the app can still end well."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def fileno(self) -> int:
        """Number of the terminal's file."""
        return self._file.fileno()

    def write(self, text: str) -> None:
        """Draw."""
        try:
            self._file.write(text)
        except OSError:
            self._go()

    def flush(self) -> None:
        """Draw at once."""
        try:
            self._file.flush()
        except OSError:
            self._go()

    def _go(self) -> None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.fileno())
        os.close(nowhere)
