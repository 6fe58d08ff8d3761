"""Where shipped folders are found."""

from briefing import paths


def test_shipped_folders_are_found_in_a_checkout_and_in_a_wheel() -> None:
    assert (paths.styles_dir() / "app.tcss").is_file()
    assert (paths.seeds_dir() / "README.md").is_file()


def test_the_configuration_is_the_users_own() -> None:
    assert paths.config_file().name == "config.toml"
    assert paths.config_file().parent.name == "briefing"
    assert (paths.state_file().name, paths.state_file().parent.name) == ("state.json", "briefing")
