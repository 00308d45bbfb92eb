package broadsheet.story.imprint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What stands in the menus beside what always does.
 *
 * @param masthead after the sections
 * @param foot after what every paper owes its readers
 */
public record Menus(List<Way> masthead, List<Way> foot) {
    static final Menus NONE = new Menus(List.of(), List.of());

    /** Which menu. */
    public enum Where {
        MASTHEAD,
        FOOT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Menus {
        masthead = List.copyOf(masthead);
        foot = List.copyOf(foot);
    }

    public List<Way> in(Where where) {
        return where == Where.MASTHEAD ? masthead : foot;
    }

    /** With other entries in one of them. */
    public Menus with(Where where, List<Way> ways) {
        return where == Where.MASTHEAD ? new Menus(ways, foot) : new Menus(masthead, ways);
    }

    public Menus with(Where where, Way way) {
        var ways = new ArrayList<>(in(where));
        ways.add(way);
        return with(where, ways);
    }

    public Menus without(Where where, Way way) {
        var ways = new ArrayList<>(in(where));
        ways.remove(way);
        return with(where, ways);
    }

    /** With an entry some places further back, or, by a negative number, forward; the same where there is no such place. */
    public Menus shifted(Where where, Way way, int places) {
        var ways = new ArrayList<>(in(where));
        int from = ways.indexOf(way);
        int to = from + places;
        if (from < 0 || to < 0 || to >= ways.size()) return this;
        Collections.swap(ways, from, to);
        return with(where, ways);
    }
}
