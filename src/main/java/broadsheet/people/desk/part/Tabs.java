package broadsheet.people.desk.part;

import java.util.List;

/**
 * Several views of one thing, each with an address of its own: links, not scripts, so that back, bookmark and a second window
 * work.
 *
 * @param label what they are views of, for those who do not see them
 */
public record Tabs(String label, List<Tab> tabs) {
    /**
     * One view.
     *
     * @param count shown small beside the word; negative for none
     */
    public record Tab(String label, String address, boolean current, int count) {}

    public Tabs {
        tabs = List.copyOf(tabs);
    }
}
