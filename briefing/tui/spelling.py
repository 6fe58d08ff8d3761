"""Keys as people read them."""

_SPELLED = {
    "question_mark": "?",
    "slash": "/",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "f1": "F1",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
}


def spelled(keys: str) -> str:
    """Keys as people read them: "question_mark,f1" is "? F1"."""
    return " ".join(_SPELLED.get(key.strip(), key.strip()) for key in keys.split(","))
