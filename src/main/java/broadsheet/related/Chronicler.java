package broadsheet.related;

import broadsheet.db.Database;
import broadsheet.db.Transaction;
import broadsheet.related.likeness.Kin;
import broadsheet.related.likeness.Likeness;
import broadsheet.story.Stories;
import broadsheet.story.Teaser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Keeps storylines as stories come. Of all that is stored it looks at the neighbourhood of what has come alone: the storylines of
 * those that are like it. What the desk has decided is taken as it is.
 */
final class Chronicler {
    /** So many are told anew when one joins; of longer ones only the newcomer. */
    private static final int TOLD_AT_ONCE = 40;

    private final Database database;
    private final Likeness likeness;
    private final Stories stories;
    private final Storylines storylines;

    Chronicler(Database database, Likeness likeness, Stories stories) {
        this.database = database;
        this.likeness = likeness;
        this.stories = stories;
        this.storylines = new Storylines(stories);
    }

    /** Lets stories find their place, in the order they came, and those nearest to them theirs once more. */
    void take(List<String> newcomers) {
        take(newcomers, Set.of());
    }

    /** Lets all stories find their place once more: what is rare in ten of them is not in a hundred. */
    void reconsider(Collection<String> all) {
        take(List.of(), all);
    }

    private void take(List<String> newcomers, Collection<String> besides) {
        var lists = new HashMap<String, List<Kin>>();
        var others = new LinkedHashSet<>(besides);
        for (var story : newcomers) {
            var ranked = likeness.ranked(story, Likeness.POOL);
            lists.put(story, ranked);
            ranked.stream().limit(Threads.IN_ITS_LIGHT).map(Kin::story).forEach(others::add);
        }
        for (var story : others) lists.computeIfAbsent(story, one -> likeness.ranked(one, Likeness.POOL));
        var all = new HashSet<>(lists.keySet());
        lists.values().forEach(list -> list.forEach(kin -> all.add(kin.story())));
        var neighbourhood = database.read(sql -> Neighbourhood.read(sql, storylines, all));
        for (var story : newcomers) neighbourhood.threads().place(story, lists.getOrDefault(story, List.of()));
        neighbourhood.threads().reconsider(others, story -> lists.getOrDefault(story, List.of()));
        var considered = new LinkedHashSet<>(newcomers);
        considered.addAll(others);
        keep(neighbourhood, considered);
    }

    /**
     * What is stored around some stories.
     *
     * @param ids from the number of a thread to its storyline
     * @param before from a story to the storyline it was in
     */
    private record Neighbourhood(Threads threads, Map<Integer, String> ids, Map<String, String> before) {
        static Neighbourhood read(Handle sql, Storylines storylines, Collection<String> some) {
            var found = new Neighbourhood(new Threads(), new HashMap<>(), new HashMap<>());
            var members = storylines.around(sql, some);
            var numbers = new HashMap<String, Integer>();
            members.stream()
                    .collect(Collectors.groupingBy(Storylines.Member::storyline))
                    .forEach((id, its) -> {
                        int number = found.threads.know(
                                its.stream().map(Storylines.Member::story).toList());
                        numbers.put(id, number);
                        found.ids.put(number, id);
                    });
            for (var member : members) {
                found.before.put(member.story(), member.storyline());
                if (member.byDesk()) found.threads.fix(member.story());
            }
            for (var refusal : storylines.refusals(sql, numbers.keySet())) {
                found.threads.refuse(numbers.getOrDefault(refusal.storyline(), -1), refusal.story());
            }
            for (var story : some) if (!found.before.containsKey(story)) found.threads.know(List.of(story));
            return found;
        }
    }

    private void keep(Neighbourhood neighbourhood, Set<String> considered) {
        var touched = new HashSet<Integer>();
        for (var story : considered) neighbourhood.threads().threadOf(story).ifPresent(touched::add);
        database.run(transaction -> {
            var changed = new LinkedHashSet<String>();
            for (int number : touched) {
                var together = neighbourhood.threads().thread(number);
                var id = neighbourhood.ids().get(number);
                if (together.size() < 2 && id == null)
                    together.forEach(story -> alone(transaction, neighbourhood, story, changed));
                else keep(transaction, neighbourhood, together, id, changed);
            }
            changed.forEach(id -> storylines.endIfAlone(transaction, id));
            announce(transaction, neighbourhood, considered, changed);
        });
        tell(considered);
    }

    private void alone(Transaction transaction, Neighbourhood neighbourhood, String story, Set<String> changed) {
        var before = neighbourhood.before().get(story);
        if (before == null) return;
        storylines.displace(transaction, story);
        changed.add(before);
    }

    private void keep(
            Transaction transaction,
            Neighbourhood neighbourhood,
            List<String> together,
            @org.jspecify.annotations.Nullable String known,
            Set<String> changed) {
        var id = known == null ? storylines.begin(transaction, name(transaction.sql(), together), false) : known;
        for (var story : together) {
            var before = neighbourhood.before().get(story);
            if (id.equals(before)) continue;
            storylines.place(transaction, story, id);
            changed.add(id);
            if (before != null) changed.add(before);
        }
    }

    /** What most of them have above their headline, or the headline of the first. */
    private String name(Handle sql, List<String> together) {
        var teasers = stories.teasers(sql, together).stream()
                .sorted(Comparator.comparing(Teaser::published))
                .toList();
        if (teasers.isEmpty()) return "Storyline";
        var kickers = teasers.stream()
                .map(Teaser::kicker)
                .filter(kicker -> !kicker.isEmpty())
                .collect(Collectors.groupingBy(kicker -> kicker, Collectors.counting()));
        return kickers.entrySet().stream()
                .filter(kicker -> kicker.getValue() * 2 > teasers.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(teasers.getFirst().headline());
    }

    private static void announce(
            Transaction transaction, Neighbourhood neighbourhood, Set<String> considered, Set<String> changed) {
        if (changed.isEmpty()) return;
        var subject =
                changed.stream().map(id -> Storylines.KEY + id).collect(Collectors.joining(" ", "storylines ", ""));
        var joined = considered.stream()
                .filter(story -> !neighbourhood.before().containsKey(story))
                .map(story -> " " + Relations.KEY + story)
                .collect(Collectors.joining());
        transaction.changed("storyline.found", subject + joined);
    }

    /** Says what was new in each story of the storylines that these belong to. */
    private void tell(Set<String> some) {
        var told = new ArrayList<Map<String, String>>();
        var ids = database.read(sql -> some.stream()
                .flatMap(story -> storylines.ofStory(sql, story).stream())
                .map(Storyline::id)
                .distinct()
                .toList());
        for (var id : ids) told.add(database.read(sql -> news(sql, id, some)));
        database.run(transaction -> {
            for (int i = 0; i < ids.size(); i++) {
                boolean changed = false;
                for (var one : told.get(i).entrySet())
                    changed |= storylines.tell(transaction, one.getKey(), one.getValue());
                if (changed) transaction.changed("storyline.told", Storylines.KEY + ids.get(i));
            }
        });
    }

    private Map<String, String> news(Handle sql, String storyline, Set<String> newcomers) {
        var episodes = storylines.episodes(sql, storyline);
        var news = new News(likeness);
        var told = new HashMap<String, String>();
        int first = Math.max(0, episodes.size() - TOLD_AT_ONCE);
        for (int i = first; i < episodes.size(); i++) {
            var id = episodes.get(i).teaser().id();
            stories.live(sql, id).ifPresent(story -> told.put(id, news.in(story.content())));
        }
        if (first > 0) told.keySet().retainAll(newcomers);
        return told;
    }
}
