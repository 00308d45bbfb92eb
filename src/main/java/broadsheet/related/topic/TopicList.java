package broadsheet.related.topic;

import broadsheet.http.Request;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.Paging;
import broadsheet.story.Topic;
import broadsheet.text.Messages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Topics as a list to find one in: by any of its names and its Wikidata id, by its sort.
 *
 * @param title what is listed
 * @param address of the list
 * @param target where each of them leads
 */
record TopicList(Messages said, List<Topic> topics, String title, String address, Function<Topic, String> target) {
    private static final int A_PAGE = 50;
    private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,5}");

    Listing asked(Request request) {
        var query = request.query("q").orElse("").strip();
        var sort = request.query("sort").orElse("");
        int page = request.query("page")
                .filter(PAGE.asMatchPredicate())
                .map(Integer::parseInt)
                .orElse(1);
        var found = topics.stream().filter(one -> fits(one, query, sort)).toList();
        var items = found.stream()
                .skip((page - 1L) * A_PAGE)
                .limit(A_PAGE)
                .map(this::item)
                .toList();
        var turned = address + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&sort="
                + URLEncoder.encode(sort, StandardCharsets.UTF_8) + "&page=";
        return new Listing(
                title,
                address,
                query,
                List.of(sorts(sort)),
                items,
                Paging.of(turned, page, A_PAGE, found.size()),
                empty());
    }

    private EmptyState empty() {
        return topics.isEmpty()
                ? EmptyState.of(
                        Icon.STORIES,
                        said.say("none"),
                        said.say("none.why"),
                        Action.to(said.say("new"), TopicScreens.NEW))
                : EmptyState.of(
                        Icon.SEARCH,
                        said.say("not.found"),
                        said.say("not.found.why"),
                        Action.to(said.say("all.of.them"), address));
    }

    private static boolean fits(Topic topic, String query, String sort) {
        var text = (topic.name() + " " + String.join(" ", topic.names()) + " " + topic.slug() + " "
                        + Objects.requireNonNullElse(topic.wikidata(), ""))
                .toLowerCase(Locale.ROOT);
        return (sort.isEmpty() || topic.sort().word().equals(sort))
                && Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    private Listing.Item item(Topic topic) {
        var notes = new ArrayList<String>();
        notes.add(said.say("sort." + topic.sort().word()));
        if (!topic.names().isEmpty()) notes.add(String.join(", ", topic.names()));
        if (topic.wikidata() != null) notes.add(topic.wikidata());
        if (topic.background().isEmpty()) notes.add(said.say("background.none"));
        return Listing.Item.of(topic.name(), target.apply(topic), notes.toArray(String[]::new));
    }

    private Listing.Filter sorts(String chosen) {
        var options = new ArrayList<Control.Option>();
        options.add(new Control.Option("", said.say("all")));
        for (var one : Topic.Sort.values()) options.add(new Control.Option(one.word(), said.say("sort." + one.word())));
        return new Listing.Filter("sort", said.say("sort"), chosen, options);
    }
}
