from __future__ import annotations

import subprocess
import sys


def test_scipy_is_not_loaded_with_nltk_but_can_be_afterwards() -> None:
    program = (
        "import sys, index.english.toolkit; "
        "loaded = [name for name in sys.modules if name.split('.')[0] == 'scipy']; "
        "print(loaded, 'nltk' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[] True\n"
