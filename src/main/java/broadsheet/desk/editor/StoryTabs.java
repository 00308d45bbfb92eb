package broadsheet.desk.editor;

import broadsheet.people.Permission;
import broadsheet.people.Role;
import broadsheet.people.desk.part.Tabs;
import broadsheet.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** The screens of one story. */
enum StoryTabs {
    TEXT(""),
    PUBLISHING("/publishing"),
    VERSIONS("/versions"),
    PREVIEW("/previews"),
    RELATED("/related");

    private final String path;

    StoryTabs(String path) {
        this.path = path;
    }

    String address(String story) {
        return StoryDesk.address(story) + path;
    }

    /** Those that somebody of this role may open, this one being looked at. */
    Tabs of(String story, Messages words, Role role) {
        var tabs = new ArrayList<Tabs.Tab>();
        for (var one : values()) {
            if (one == RELATED && !Permission.EDIT_ALL.isFor(role)) continue;
            var key = "tab." + one.name().toLowerCase(java.util.Locale.ROOT);
            tabs.add(new Tabs.Tab(words.say(key), one.address(story), one == this, -1));
        }
        return new Tabs(words.say("tabs"), List.copyOf(tabs));
    }
}
