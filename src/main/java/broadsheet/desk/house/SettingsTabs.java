package broadsheet.desk.house;

import broadsheet.people.desk.part.Tabs;
import broadsheet.people.desk.part.Tabs.Tab;
import broadsheet.text.Messages;
import java.util.List;
import java.util.stream.Stream;

/** The three screens of settings, as tabs. */
enum SettingsTabs {
    PAPER(""),
    OWNERSHIP("/ownership"),
    MENUS("/menus");

    static final Messages.Catalogue WORDS = Messages.beside(SettingsTabs.class, "settings");

    private final String path;

    SettingsTabs(String path) {
        this.path = path;
    }

    String address() {
        return "/desk/settings" + path;
    }

    private String word() {
        return "tab." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** All of them, with this one open. */
    Tabs tabs(Messages said) {
        List<Tab> tabs = Stream.of(values())
                .map(one -> new Tab(said.say(one.word()), one.address(), one == this, -1))
                .toList();
        return new Tabs(said.say("title"), tabs);
    }
}
